// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runexporter.h"

#include "core/checkpoint/durablefile.h"
#include "tests/support/fakefamily.h"
#include "tests/support/runfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using app::RunExporter;
using Kind = core::RunExport::Kind;
namespace fs = std::filesystem;

class TestRunExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
        const auto run = core::makeRun(m_root / "runs" / "a", core::sampleRecord("first/try"));
        core::appendText(run.metricsFile(), core::metricsText(20));
        fs::create_directories(m_root / "out");
        m_exporter = std::make_unique<RunExporter>();
        m_written = std::make_unique<QSignalSpy>(m_exporter.get(), &RunExporter::written);
        m_failed = std::make_unique<QSignalSpy>(m_exporter.get(), &RunExporter::failed);
    }

    void aRunIsNamedAfterItselfAndReplacesNothing()
    {
        const std::vector<RunExporter::Source> runs{{m_root / "runs" / "a", u"first/try"_s}};
        for (int i = 0; i < 2; ++i)
            m_exporter->exportRuns(Kind::Csv, runs, m_root / "out", m_catalog);
        QTRY_COMPARE(m_written->size(), qsizetype(2));
        const auto log = core::readWholeFile(m_root / "runs" / "a" / "metrics.csv", 1 << 20);
        QVERIFY(core::readWholeFile(m_root / "out" / "first-try.csv", 1 << 20) == log);
        QVERIFY(core::readWholeFile(m_root / "out" / "first-try (2).csv", 1 << 20) == log);
        QVERIFY(m_failed->isEmpty());
    }

    void whatCannotBeExportedIsToldAndTheRestGoesOn()
    {
        const std::vector<RunExporter::Source> runs{
            {m_root / "runs" / "nowhere", u"gone"_s}, {m_root / "runs" / "a", u"there"_s}};
        m_exporter->exportRuns(Kind::TensorBoard, runs, m_root / "out", m_catalog);
        QTRY_COMPARE(m_failed->size(), qsizetype(1));
        QCOMPARE(m_failed->first().first().toStringList().size(), qsizetype(1));
        QVERIFY(m_failed->first().first().toStringList().first().contains(u"nowhere"_s));
        QCOMPARE(m_written->size(), qsizetype(1));
        QVERIFY(!fs::is_empty(m_root / "out" / "there tensorboard"));
        QVERIFY(!fs::exists(m_root / "out" / "gone tensorboard"));
    }

    void namesBecomeNamesOfFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("hidden") << u".hidden"_s << u"hidden.csv"_s;
        QTest::newRow("upwards") << u"../../up"_s << u"-..-up.csv"_s;
        QTest::newRow("nothing") << u" "_s << u"run.csv"_s;
        QTest::newRow("two lines") << u"a\nb"_s << u"a b.csv"_s;
        QTest::newRow("long") << QString(300, u'x') << QString(80, u'x') + u".csv"_s;
    }

    void namesBecomeNamesOfFiles()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        m_exporter->exportRuns(
            Kind::Csv, {{m_root / "runs" / "a", name}}, m_root / "out", m_catalog);
        QTRY_COMPARE(m_written->size(), qsizetype(1));
        QVERIFY(fs::exists(m_root / "out" / file.toStdString()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    std::shared_ptr<core::FamilyCatalog> m_catalog = core::makeFakeCatalog();
    std::unique_ptr<RunExporter> m_exporter;
    std::unique_ptr<QSignalSpy> m_written;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_GUILESS_MAIN(TestRunExporter)
#include "tst_runexporter.moc"
