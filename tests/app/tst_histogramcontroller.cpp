// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/histogramcontroller.h"

#include "app/controllers/errortext.h"
#include "core/runs/histogramlog.h"
#include "core/runs/runfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::HistogramController;
using app::HistogramHistory;

class TestHistogramController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whileNobodyWatchesNothingIsRead();
    void aRunThatGoesOnIsReadAgain();
    void aRunWithoutHistogramsHasNone();
    void aDamagedFileIsRefusedInOneSentence();
    void noRunIsNoHistory();

private:
    std::filesystem::path run() const { return app::toPath(m_folder->path()); }
    static core::LayerHistograms histograms(std::int64_t step)
    {
        return {step, static_cast<double>(step), {{"a.weight", {}, {}}}};
    }
    static HistogramHistory last(const QSignalSpy& spy)
    {
        return spy.last()[0].value<HistogramHistory>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistogramController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistogramController::whileNobodyWatchesNothingIsRead()
{
    core::HistogramLog(core::RunFolder(run()).histogramsFile()).append(histograms(1));
    HistogramController controller;
    QSignalSpy read(&controller, &HistogramController::read);
    controller.setRun(run());
    QVERIFY(!read.wait(100));
    controller.setWatched(true);
    QTRY_COMPARE(read.count(), qsizetype(1));
    QCOMPARE(last(read)->size(), std::size_t{1});
}

void TestHistogramController::aRunThatGoesOnIsReadAgain()
{
    core::HistogramLog log(core::RunFolder(run()).histogramsFile());
    log.append(histograms(1));
    HistogramController controller;
    QSignalSpy read(&controller, &HistogramController::read);
    controller.setWatched(true);
    controller.setRun(run());
    QTRY_COMPARE(read.count(), qsizetype(1));
    log.append(histograms(2));
    controller.look();
    QTRY_COMPARE(read.count(), qsizetype(2));
    QCOMPARE(last(read)->size(), std::size_t{2});
    QVERIFY(last(read)->back() == histograms(2));
    controller.look();
    QVERIFY(!read.wait(100)); // nothing has changed
}

void TestHistogramController::aRunWithoutHistogramsHasNone()
{
    HistogramController controller;
    QSignalSpy read(&controller, &HistogramController::read);
    controller.setWatched(true);
    controller.setRun(run());
    QTRY_COMPARE(read.count(), qsizetype(1));
    QVERIFY(last(read)->empty());
}

void TestHistogramController::aDamagedFileIsRefusedInOneSentence()
{
    QFile file(app::toQString(core::RunFolder(run()).histogramsFile()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("rubbish\n") > 0);
    file.close();
    HistogramController controller;
    QSignalSpy failed(&controller, &HistogramController::failed);
    controller.setWatched(true);
    controller.setRun(run());
    QTRY_COMPARE(failed.count(), qsizetype(1));
    QVERIFY2(failed[0][0].toString().contains(u"Line 1"_s), qPrintable(failed[0][0].toString()));
    controller.look();
    QVERIFY(!failed.wait(100)); // said once
}

void TestHistogramController::noRunIsNoHistory()
{
    HistogramController controller;
    QSignalSpy read(&controller, &HistogramController::read);
    controller.setWatched(true);
    controller.setRun(run());
    QTRY_COMPARE(read.count(), qsizetype(1));
    controller.setRun({});
    QCOMPARE(read.count(), qsizetype(2));
    QVERIFY(last(read)->empty());
}

QTEST_GUILESS_MAIN(TestHistogramController)
#include "tst_histogramcontroller.moc"
