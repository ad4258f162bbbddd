// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/partfile.h"
#include "tests/core/data/downloadbench.h"
#include "tests/support/errorof.h"

#include <QElapsedTimer>
#include <QtTest>

#include <set>

using namespace studio::core;

class DownloadTest : public QObject, private DownloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

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
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
