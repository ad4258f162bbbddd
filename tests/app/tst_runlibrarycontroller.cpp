// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runlibrarycontroller.h"

#include "core/runs/runlock.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using app::RunLibraryController;
namespace fs = std::filesystem;

namespace {

const std::string kHeader = "step,epoch,seconds,loss\n";

/// Keeps what arrives, as a page would.
struct Curves
{
    explicit Curves(RunLibraryController& controller)
    {
        QObject::connect(&controller, &RunLibraryController::curvesArrived, &controller,
            [this](const fs::path& folder, const std::shared_ptr<const core::MetricsPart>& part) {
                if (part->isFresh)
                    tables[folder] = {};
                tables[folder].append(part->table);
                ++parts;
            });
    }
    std::size_t rows(const fs::path& folder) { return tables[folder].rowCount(); }

    std::map<fs::path, core::MetricsTable> tables;
    int parts = 0;
};

} // namespace

class TestRunLibraryController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_folder->path().toStdString());
        core::makeRun(run("a"), core::sampleRecord("A"));
        core::makeRun(run("b"), core::sampleRecord("B"));
    }

    void nothingIsLookedAtUntilSomebodyAsks()
    {
        RunLibraryController controller({m_root});
        QVERIFY(controller.runs().empty());
        look(controller);
        QCOMPARE(controller.runs().size(), std::size_t{2});
        QVERIFY(controller.find(run("a"))->name == "A");
        QVERIFY(controller.find(run("c")) == nullptr);
    }

    void onlyWhatChangedIsTold()
    {
        RunLibraryController controller({m_root});
        look(controller);
        QSignalSpy changed(&controller, &RunLibraryController::changed);
        look(controller);
        QCOMPARE(changed.count(), qsizetype(0));
        core::makeRun(run("c"), core::sampleRecord("C"));
        fs::remove_all(run("a"));
        look(controller);
        QCOMPARE(changed.count(), qsizetype(1));
        const auto changes = changed[0][0].value<core::RunChanges>();
        QVERIFY(changes.added.size() == 1 && changes.removed.size() == 1);
        QCOMPARE(controller.runs().size(), std::size_t{2});
    }

    void aRunThatIsCopiedInAppearsByItself()
    {
        RunLibraryController controller({m_root});
        controller.watch(true);
        QTRY_COMPARE(controller.runs().size(), std::size_t{2});
        core::makeRun(run("c"), core::sampleRecord("C"));
        QTRY_COMPARE(controller.runs().size(), std::size_t{3});
    }

    void otherRootsBringOtherRuns()
    {
        const fs::path second = m_root / ".second";
        core::makeRun(second / "x", core::sampleRecord());
        RunLibraryController controller({m_root});
        look(controller);
        controller.setRoots({second, m_root / "nowhere"});
        QTRY_COMPARE(controller.runs().size(), std::size_t{1});
        QCOMPARE(controller.problems().size(), qsizetype(1));
        QVERIFY(controller.problems().first().contains(QStringLiteral("nowhere")));
    }

    void curvesOfFollowedRunsArriveAndGrow()
    {
        core::writeBytes(run("a") / "metrics.csv", kHeader + "1,1,1,0.5\n2,2,2,0.25\n");
        core::writeBytes(run("b") / "metrics.csv", kHeader + "1,1,1,0.5\n");
        RunLibraryController controller({m_root});
        Curves curves(controller);
        controller.follow({run("a"), run("b")});
        QTRY_COMPARE(curves.rows(run("a")), std::size_t{2});
        QTRY_COMPARE(curves.rows(run("b")), std::size_t{1});
        core::appendText(run("a") / "metrics.csv", "3,3,3,0.125\n");
        look(controller);
        QTRY_COMPARE(curves.rows(run("a")), std::size_t{3});
        QCOMPARE(curves.tables[run("a")].find("loss")->values.back(), 0.125);
        QCOMPARE(curves.parts, 3); // nothing was told twice
    }

    void aRunThatIsFollowedAgainBeginsAnew()
    {
        core::writeBytes(run("a") / "metrics.csv", kHeader + "1,1,1,0.5\n");
        RunLibraryController controller({m_root});
        Curves curves(controller);
        controller.follow({run("a")});
        controller.follow({});
        controller.follow({run("a")});
        look(controller);
        QTRY_COMPARE(curves.parts, 2);
        QCOMPARE(curves.rows(run("a")), std::size_t{1});
    }

    void unreadableCurvesAreReportedOnce()
    {
        core::writeBytes(run("a") / "metrics.csv", std::string("name,age\n"));
        RunLibraryController controller({m_root});
        QSignalSpy failed(&controller, &RunLibraryController::curvesFailed);
        controller.follow({run("a")});
        look(controller);
        look(controller);
        QCOMPARE(failed.count(), qsizetype(1));
        QVERIFY(failed[0][1].toString().contains(QStringLiteral("metrics.csv")));
    }

    void editsReachTheFileAndTheList()
    {
        RunLibraryController controller({m_root});
        look(controller);
        QSignalSpy edited(&controller, &RunLibraryController::edited);
        controller.edit(run("a"), {"renamed", "a note", std::vector<std::string>{"tag"}});
        QTRY_COMPARE(edited.count(), qsizetype(1));
        QTRY_VERIFY(controller.find(run("a"))->name == "renamed");
        QVERIFY(controller.find(run("a"))->notes == "a note");
        QVERIFY(core::RunFolder(run("a")).readRecord().tags.size() == 1);
    }

    void anEditThatCannotBeIsReported()
    {
        RunLibraryController controller({m_root});
        QSignalSpy failed(&controller, &RunLibraryController::failed);
        controller.edit(run("nothing"), {"x", {}, {}});
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("nothing")));
    }

    void deletedRunsComeBack()
    {
        RunLibraryController controller({m_root});
        look(controller);
        QSignalSpy removed(&controller, &RunLibraryController::removed);
        QSignalSpy restored(&controller, &RunLibraryController::restored);
        controller.remove({run("a"), run("b")});
        QTRY_COMPARE(removed.count(), qsizetype(1));
        QVERIFY(controller.runs().empty());
        controller.restore(removed[0][0].value<std::vector<core::TrashedRun>>());
        QTRY_COMPARE(restored.count(), qsizetype(1));
        QCOMPARE(controller.runs().size(), std::size_t{2});
        QVERIFY(fs::exists(run("a") / "run.json"));
    }

    void aLiveRunIsNotDeletedButTheOthersAre()
    {
        const core::RunLock lock(run("a"));
        RunLibraryController controller({m_root});
        look(controller);
        QSignalSpy removed(&controller, &RunLibraryController::removed);
        QSignalSpy failed(&controller, &RunLibraryController::failed);
        controller.remove({run("a"), run("b")});
        QTRY_COMPARE(removed.count(), qsizetype(1));
        QCOMPARE(failed.count(), qsizetype(1));
        QCOMPARE(controller.runs().size(), std::size_t{1});
        QVERIFY(controller.find(run("a")) != nullptr);
    }

    void whatWasAskedForIsDoneBeforeTheEnd()
    {
        core::writeBytes(run("a") / "metrics.csv", core::metricsText(10'000));
        {
            RunLibraryController controller({m_root});
            controller.watch(true);
            controller.follow({run("a"), run("b")});
            controller.purge();
            controller.edit(run("a"), {"last word", {}, {}});
        }
        QVERIFY(core::RunFolder(run("a")).readRecord().config.name == "last word");
    }

private:
    fs::path run(const char* name) const { return m_root / name; }
    /// Has the controller look once and waits for the result.
    static void look(RunLibraryController& controller)
    {
        QSignalSpy scanned(&controller, &RunLibraryController::scanned);
        controller.refresh();
        QVERIFY(scanned.wait());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(TestRunLibraryController)
#include "tst_runlibrarycontroller.moc"
