// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/partfile.h"
#include "tests/core/data/downloadbench.h"
#include "tests/support/errorof.h"

#include <QElapsedTimer>
#include <QtTest>

#include <set>

using namespace studio::core;

class DownloadFaultsTest : public QObject, private DownloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

    void theNextMirrorIsTriedForEveryFault_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("requests");
        QTest::newRow("not found") << "404"
                                   << "HTTP status 404" << 1;
        QTest::newRow("overloaded") << "503"
                                    << "HTTP status 503" << 3;
        QTest::newRow("sign-in page") << "page"
                                      << "web page" << 1;
        QTest::newRow("page in disguise") << "disguise"
                                          << "web page" << 1;
        QTest::newRow("other bytes") << "other"
                                     << "SHA-256" << 1;
        QTest::newRow("too short, says so") << "short"
                                            << "SHA-256" << 1;
        QTest::newRow("claims too much") << "claim"
                                         << "more than" << 1;
        QTest::newRow("endless") << "endless"
                                 << "more than" << 1;
        QTest::newRow("breaks off at once") << "nothing"
                                            << "broke off" << 3;
        QTest::newRow("empty") << "empty"
                               << "SHA-256" << 1;
    }

    void theNextMirrorIsTriedForEveryFault()
    {
        QFETCH(QString, fault);
        QFETCH(QString, reason);
        QFETCH(int, requests);
        const LoopbackServer bad(
            [this, fault](const LoopbackRequest&) { return faulty(fault.toStdString()); });
        const bool fails = failsWith(ErrorCode::Network, reason.toStdString(),
            [&] { downloadFile(m_file, {bad.url()}, path(), {}, hasty()); });
        QVERIFY(fails);
        QCOMPARE(entries(), 0);
        QCOMPARE(int(bad.requests().size()), requests);
        const LoopbackServer server(good());
        downloadFile(m_file, {bad.url(), server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(entries(), 1);
    }

    void aServerThatFallsSilentIsGivenUp()
    {
        const LoopbackServer silent([this](const LoopbackRequest& request) {
            LoopbackReply reply = serveContent(request, m_content, kTag);
            reply.declaredLength = m_content.size();
            reply.body.clear(); // libcurl judges the speed by several seconds: after bytes it waits
                                // longer
            reply.stalls = true;
            return reply;
        });
        const LoopbackServer server(good());
        DownloadPolicy policy = hasty();
        policy.attemptsPerMirror = 1;
        downloadFile(m_file, {silent.url(), server.url()}, path(), {}, policy);
        QCOMPARE(textOf(m_target), m_content);
    }

    void cancellingKeepsWhatWasReceived()
    {
        const LoopbackServer server([this](const LoopbackRequest& request) {
            LoopbackReply reply = serveContent(request, m_content, kTag);
            if (reply.status == 200) {
                reply.declaredLength = m_content.size();
                reply.body.resize(150'000);
                reply.stalls = true;
            }
            return reply;
        });
        std::atomic<bool> cancelled = false;
        WorkControl control;
        control.cancelled = &cancelled;
        control.onProgress = [&cancelled](double fraction) { cancelled = fraction > 0.3; };
        DownloadPolicy patient = hasty();
        patient.stallSeconds = 60;
        QElapsedTimer timer;
        timer.start();
        const auto error =
            errorOf([&] { downloadFile(m_file, {server.url()}, path(), control, patient); });
        QVERIFY(error && error->code() == ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 30'000);
        QVERIFY(fs::file_size(partPath()) > 0);
        QVERIFY(!fs::exists(m_target));
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QVERIFY(server.requests().back().headers.contains("range"));
    }

    void aRedirectionIsFollowed()
    {
        const LoopbackServer server([this](const LoopbackRequest& request) {
            if (request.path != "/moved/digits.gz")
                return serveContent(request, m_content, kTag);
            LoopbackReply reply;
            reply.status = 302;
            reply.headers["Location"] = "/digits.gz";
            reply.headers["ETag"] = "\"redirection\"";
            return reply;
        });
        downloadFile(m_file, {server.url() + "moved/"}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
    }

    void otherProtocolsAreNotSpoken()
    {
        writeText(path() / "source", m_content);
        const std::string here = "file://" + path().string() + "/";
        RemoteFile file = m_file;
        file.name = "source2";
        QVERIFY(failsWith(ErrorCode::Network, "No mirror",
            [&] { downloadFile(file, {here}, path(), {}, hasty()); }));
    }

    void offlineTheErrorSaysWhatToDo()
    {
        const auto error =
            errorOf([&] { downloadFile(m_file, {"http://127.0.0.1:1/"}, path(), {}, hasty()); });
        QVERIFY(error && error->code() == ErrorCode::Network);
        const std::string text = error->what();
        QVERIFY(text.find("No mirror can be reached") != std::string::npos);
        QVERIFY(text.find("copy the file digits.gz into " + path().string()) != std::string::npos);
        QVERIFY(text.find("http://127.0.0.1:1/") != std::string::npos);
    }

    void theErrorNamesTheReasonOfEachMirror()
    {
        const LoopbackServer missing([this](const LoopbackRequest&) { return faulty("404"); });
        const LoopbackServer captive([](const LoopbackRequest&) { return page(); });
        const auto error = errorOf([&] {
            downloadFile(m_file, {missing.url(), captive.url()}, path(), {}, hasty());
        });
        QVERIFY(error);
        const std::string text = error->what();
        QVERIFY(text.find(missing.url() + " answered with HTTP status 404") != std::string::npos);
        QVERIFY(text.find(captive.url() + " sent a web page") != std::string::npos);
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        writeText(path() / "file", "x");
        QVERIFY(failsWith(ErrorCode::CannotWrite, "file/sub",
            [&] { downloadFile(m_file, {}, path() / "file" / "sub", {}, hasty()); }));
    }

    void twoDownloadsOfOneFileDoNotMix()
    {
        const LoopbackServer server(good());
        const PartFile other(m_target);
        QVERIFY(failsWith(ErrorCode::CannotWrite, "Another program",
            [&] { downloadFile(m_file, {server.url()}, path(), {}, hasty()); }));
    }

    void aWholeDataSetIsFetchedWithOneProgress()
    {
        const LoopbackServer server(good());
        RemoteDataset dataset{"toy", "Toy", {server.url()}, {m_file, m_file}};
        dataset.files[1].name = "more.gz";
        std::vector<double> fractions;
        WorkControl control;
        control.onProgress = [&fractions](double fraction) { fractions.push_back(fraction); };
        downloadDataset(dataset, path(), control);
        QCOMPARE(entries(), 2);
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);
    }

    void allThatCanBeFetchedIsDescribedWhole()
    {
        std::set<std::string> ids;
        for (const RemoteDataset& dataset : remoteDatasets()) {
            QVERIFY(ids.insert(dataset.id).second);
            QVERIFY(dataset.mirrors.size() >= 2);
            QCOMPARE(dataset.files.size(), std::size_t(4));
            for (const RemoteFile& file : dataset.files) {
                QCOMPARE(file.sha256.size(), std::size_t(64));
                QVERIFY(file.sizeLimit > 0);
            }
            for (const std::string& mirror : dataset.mirrors)
                QVERIFY(mirror.ends_with('/'));
        }
        QVERIFY(ids.contains("mnist"));
    }

    void theHashesAreThoseOfTheRealFiles()
    {
        if (!qEnvironmentVariableIsSet("STUDIO_DATA"))
            QSKIP("STUDIO_DATA is not set");
        const fs::path data = qgetenv("STUDIO_DATA").toStdString();
        for (const RemoteDataset& dataset : remoteDatasets()) {
            for (const RemoteFile& file : dataset.files) {
                if (!fs::exists(data / dataset.id / file.name))
                    continue;
                QCOMPARE(sha256OfFile(data / dataset.id / file.name), file.sha256);
                QCOMPARE(fs::file_size(data / dataset.id / file.name), file.sizeLimit);
            }
        }
    }

    void downloadsGoWhereTheDesktopKeepsData()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/somewhere");
        QCOMPARE(defaultDatasetFolder("mnist"), fs::path("/somewhere/digit-studio/data/mnist"));
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", "/home/someone");
        QCOMPARE(defaultDatasetFolder("mnist"),
            fs::path("/home/someone/.local/share/digit-studio/data/mnist"));
        qputenv("XDG_DATA_HOME", before);
    }
};

QTEST_GUILESS_MAIN(DownloadFaultsTest)
#include "tst_downloadfaults.moc"
