// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/download.h"
#include "core/data/partfile.h"
#include "core/data/sha256.h"
#include "tests/support/errorof.h"
#include "tests/support/loopbackserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <memory>
#include <set>
#include <sstream>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTag = "\"one\"";

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void writeText(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

/// Bytes that look like nothing in particular, long enough to come in several pieces.
std::string makeContent(unsigned int seed = 1)
{
    std::string content(300'000, '\0');
    for (char& byte : content) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return content;
}

DownloadPolicy hasty()
{
    DownloadPolicy policy;
    policy.connectTimeoutSeconds = 2;
    policy.stallSeconds = 1;
    policy.retryPause = std::chrono::milliseconds(0);
    return policy;
}

LoopbackReply page()
{
    LoopbackReply reply;
    reply.headers["Content-Type"] = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    return reply;
}

} // namespace

class DownloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("no_proxy", "127.0.0.1");
        qputenv("NO_PROXY", "127.0.0.1");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = path() / "digits.gz";
    }

    void aFileIsFetchedWithProgressAndLeavesNothingElse()
    {
        const LoopbackServer server(good());
        std::vector<double> fractions;
        WorkControl control;
        control.onProgress = [&fractions](double fraction) { fractions.push_back(fraction); };
        downloadFile(m_file, {server.url()}, path(), control, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(entries(), 1);
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);
        QCOMPARE(server.requests().at(0).path, std::string("/digits.gz"));
    }

    void theFolderIsMade()
    {
        const LoopbackServer server(good());
        const fs::path deep = path() / "a" / "b";
        downloadFile(m_file, {server.url()}, deep, {}, hasty());
        QCOMPARE(textOf(deep / "digits.gz"), m_content);
    }

    void aRightFileIsLeftAloneAndAWrongOneReplaced()
    {
        const LoopbackServer server(good());
        writeText(m_target, "old");
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(server.requests().size(), std::size_t(1));
    }

    void aBrokenDownloadGoesOnWhereItBrokeOff()
    {
        const LoopbackServer server([this](const LoopbackRequest& request) {
            LoopbackReply reply = serveContent(request, m_content, kTag);
            if (reply.status == 200) {
                reply.declaredLength = m_content.size();
                reply.body.resize(100'000);
            }
            return reply;
        });
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(server.requests().size(), std::size_t(2));
        QCOMPARE(server.requests()[1].headers.at("range"), std::string("bytes=100000-"));
        QCOMPARE(server.requests()[1].headers.at("if-range"), std::string(kTag));
    }

    void withoutAValidatorItStartsOver()
    {
        int count = 0;
        const LoopbackServer server([this, &count](const LoopbackRequest&) {
            LoopbackReply reply;
            reply.body = m_content;
            reply.declaredLength = m_content.size();
            if (++count == 1)
                reply.body.resize(100'000);
            return reply;
        });
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QVERIFY(!server.requests().at(1).headers.contains("range"));
    }

    void aServerThatIgnoresRangeIsReadFromTheStart()
    {
        int count = 0;
        const LoopbackServer server([this, &count](const LoopbackRequest&) {
            LoopbackReply reply = serveContent({}, m_content, kTag);
            reply.declaredLength = m_content.size();
            if (++count == 1)
                reply.body.resize(100'000);
            return reply;
        });
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(server.requests().size(), std::size_t(2));
    }

    void aFileThatChangedMeanwhileIsReadFromTheStart()
    {
        int count = 0;
        const LoopbackServer server([this, &count](const LoopbackRequest& request) {
            if (++count > 1)
                return serveContent(request, m_content, "\"two\"");
            LoopbackReply reply = serveContent(request, makeContent(7), kTag);
            reply.declaredLength = m_content.size();
            reply.body.resize(100'000);
            return reply;
        });
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(server.requests().size(), std::size_t(2));
    }

    void aPartOfAnotherVersionIsNotTaken_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("range");
        QTest::newRow("other tag") << "\"two\""
                                   << "bytes 100000-299999/300000";
        QTest::newRow("other place") << "\"one\""
                                     << "bytes 99999-299999/300000";
        QTest::newRow("no place") << "\"one\""
                                  << "";
        QTest::newRow("nonsense") << "\"one\""
                                  << "bytes x";
    }

    void aPartOfAnotherVersionIsNotTaken()
    {
        QFETCH(QString, tag);
        QFETCH(QString, range);
        int count = 0;
        const LoopbackServer server([&](const LoopbackRequest& request) {
            LoopbackReply reply = serveContent(request, m_content, kTag);
            if (++count == 1) {
                reply.declaredLength = m_content.size();
                reply.body.resize(100'000);
            } else if (reply.status == 206) {
                reply.headers["ETag"] = tag.toStdString();
                reply.headers["Content-Range"] = range.toStdString();
                reply.body.assign(200'000, 'x');
            }
            return reply;
        });
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(server.requests().size(), std::size_t(3));
    }

    void aPartThatWasSpoiledOnDiskIsFetchedAnew()
    {
        const LoopbackServer server(good());
        const std::string url = server.url() + m_file.name;
        writeText(partPath(), std::string(1'000, 'x'));
        writeText(metaPath(), url + "\n" + kTag + "\n");
        downloadFile(m_file, {server.url()}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(server.requests().size(), std::size_t(2));
    }

    void aPartThatIsCompleteNeedsNoServer()
    {
        writeText(partPath(), m_content);
        downloadFile(m_file, {"http://127.0.0.1:1/"}, path(), {}, hasty());
        QCOMPARE(textOf(m_target), m_content);
        QCOMPARE(entries(), 1);
    }

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

private:
    fs::path path() const { return m_folder->path().toStdString(); }
    fs::path partPath() const { return m_target.string() + ".part"; }
    fs::path metaPath() const { return m_target.string() + ".part.meta"; }
    int entries() const
    {
        return int(std::distance(fs::directory_iterator(path()), fs::directory_iterator()));
    }

    LoopbackServer::Handler good() const
    {
        return [this](const LoopbackRequest& request) {
            return serveContent(request, m_content, kTag);
        };
    }

    LoopbackReply faulty(const std::string& fault) const
    {
        LoopbackReply reply;
        if (fault == "404" || fault == "503") {
            reply.status = std::stoi(fault);
            reply.body = "no";
        } else if (fault == "page") {
            reply = page();
        } else if (fault == "disguise") {
            reply.body = page().body;
        } else if (fault == "other") {
            reply.body = makeContent(7);
        } else if (fault == "short") {
            reply.body = m_content;
            reply.declaredLength = 1'000;
        } else if (fault == "claim") {
            reply.body = m_content;
            reply.declaredLength = 10 * m_content.size();
        } else if (fault == "endless") {
            reply.body = m_content;
            reply.isEndless = true;
        } else if (fault == "nothing") {
            reply.declaredLength = m_content.size();
        }
        return reply;
    }

    const std::string m_content = makeContent();
    const RemoteFile m_file{"digits.gz", sha256Of(bytesOf(m_content)), m_content.size()};
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_target;
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
