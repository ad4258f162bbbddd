// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtablemodel.h"

#include "tests/support/fakefamily.h"
#include "tests/support/runfiles.h"
#include "ui/charts/linestyle.h"
#include "ui/runs/differencemodel.h"
#include "ui/runs/runfilter.h"
#include "ui/runs/runstyles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace studio::ui {

class RunTableModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void changesKeepTheRulesOfItemModels();
    void wordsComeFromTheFamily();
    void unreadableRunTellsWhyAndCannotBeEdited();
    void nameAndTagsAreAskedFor();
    void tagsLoseBlanksAndRepetitions();
    void resultsAreSortedByHowGoodTheyAre();
    void everyWordOfASearchMustBeThere();
    void stylesStayWithTheirRuns();
    void stylesOfOneComparisonDiffer();
    void onlyWhatDiffersIsShown();

private:
    static core::RunSummary summary(const std::string& name);
    static QString text(const RunTableModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

core::RunSummary RunTableModelTest::summary(const std::string& name)
{
    auto record = std::make_shared<core::RunRecord>(core::sampleRecord(name));
    core::RunSummary run;
    run.folder = "/runs/" + name;
    run.name = name;
    run.family = record->config.family;
    run.preset = record->config.preset;
    run.dataset = record->datasetName;
    run.state = core::RunState::Finished;
    run.created = record->created;
    run.seconds = 12.5;
    run.epochs = 3;
    run.best = core::MetricValue{"validation.accuracy", 0.98};
    run.testAccuracy = 0.97;
    run.record = record;
    return run;
}

void RunTableModelTest::changesKeepTheRulesOfItemModels()
{
    RunTableModel model;
    const QAbstractItemModelTester tester(&model);
    RunFilter filter;
    const QAbstractItemModelTester filterTester(&filter);
    filter.setSourceModel(&model);
    model.setRuns({{"/runs/a", summary("a")}, {"/runs/b", summary("b")}});
    core::RunChanges changes;
    changes.added = {summary("c"), summary("d"), summary("a")}; // one is there already
    changes.changed = {summary("b"), summary("unknown")};
    changes.changed[0].name = "renamed";
    changes.removed = {"/runs/a", "/runs/nowhere"};
    model.apply(changes);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(text(model, model.rowOf("/runs/b"), RunTableModel::Name), u"renamed"_s);
    QVERIFY(model.rowOf("/runs/a") >= 0);
    QCOMPARE(model.rowOf("/runs/nowhere"), -1);
    model.setStyles({{"/runs/c", 3}});
    QVERIFY(!model.index(model.rowOf("/runs/c"), 0).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(model.rowOf("/runs/d"), 0).data(Qt::DecorationRole).isNull());
}

void RunTableModelTest::wordsComeFromTheFamily()
{
    RunTableModel model;
    model.setRuns({{"/runs/a", summary("a")}});
    QCOMPARE(text(model, 0, RunTableModel::Model), u"fake"_s); // no engine yet
    const QSignalSpy changed(&model, &RunTableModel::dataChanged);
    model.setCatalog(core::makeFakeCatalog());
    QCOMPARE(changed.count(), qsizetype(1));
    QCOMPARE(text(model, 0, RunTableModel::Model), u"Fake network"_s);
    QCOMPARE(text(model, 0, RunTableModel::Preset), u"Fast"_s);
    QCOMPARE(text(model, 0, RunTableModel::Status), u"Finished"_s);
    QVERIFY(!model.index(0, RunTableModel::Status).data(Qt::DecorationRole).isNull());
    QCOMPARE(text(model, 0, RunTableModel::Result), u"97.00 % · test"_s);
    QCOMPARE(text(model, 0, RunTableModel::Time), u"13 s"_s);
}

void RunTableModelTest::unreadableRunTellsWhyAndCannotBeEdited()
{
    core::RunSummary broken;
    broken.folder = "/runs/broken";
    broken.name = "broken";
    broken.problem =
        core::Error(core::ErrorCode::UnusableInput, "/runs/broken/run.json", "This is no JSON");
    RunTableModel model;
    model.setRuns({{broken.folder, broken}});
    QCOMPARE(text(model, 0, RunTableModel::Status), u"Unreadable"_s);
    QVERIFY(text(model, 0, RunTableModel::Result).contains(u"This is no JSON"_s));
    QVERIFY(!model.flags(model.index(0, RunTableModel::Name)).testFlag(Qt::ItemIsEditable));
}

void RunTableModelTest::nameAndTagsAreAskedFor()
{
    RunTableModel model;
    model.setRuns({{"/runs/a", summary("a")}});
    QSignalSpy asked(&model, &RunTableModel::editRequested);
    QVERIFY(!model.setData(model.index(0, RunTableModel::Name), u" a "_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, RunTableModel::Name), u" Best  one "_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, RunTableModel::Tags), u"x, y"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, RunTableModel::Data), u"x"_s, Qt::EditRole));
    QCOMPARE(asked.count(), qsizetype(2));
    QCOMPARE(asked[0][1].value<core::RunEdit>().name, std::optional<std::string>("Best one"));
    QVERIFY(!asked[0][1].value<core::RunEdit>().tags);
    QCOMPARE(asked[1][1].value<core::RunEdit>().tags->size(), std::size_t{2});
    QCOMPARE(text(model, 0, RunTableModel::Name), u"a"_s); // until the library has it
}

void RunTableModelTest::tagsLoseBlanksAndRepetitions()
{
    QCOMPARE(tagsFromText(u" a ,b,, a,c  d"_s), (std::vector<std::string>{"a", "b", "c d"}));
    QVERIFY(tagsFromText(u" , "_s).empty());
    QCOMPARE(tagsText({"a", "b"}), u"a, b"_s);
}

void RunTableModelTest::resultsAreSortedByHowGoodTheyAre()
{
    auto good = summary("good");
    good.testAccuracy = 0.99;
    auto nothing = summary("nothing");
    nothing.testAccuracy.reset();
    nothing.best.reset();
    auto loss = summary("loss");
    loss.testAccuracy.reset();
    loss.best = core::MetricValue{"validation.loss", 0.5};
    RunTableModel model;
    model.setCatalog(core::makeFakeCatalog());
    model.setRuns({{good.folder, good}, {nothing.folder, nothing}, {loss.folder, loss},
        {"/runs/a", summary("a")}});
    RunFilter filter;
    filter.setSourceModel(&model);
    filter.sort(RunTableModel::Result, Qt::DescendingOrder);
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names.append(filter.index(row, RunTableModel::Name).data().toString());
    QCOMPARE(names, (QStringList{u"good"_s, u"a"_s, u"loss"_s, u"nothing"_s}));
}

void RunTableModelTest::everyWordOfASearchMustBeThere()
{
    auto first = summary("first");
    first.tags = {"record"};
    first.notes = "with a larger batch\nand less noise";
    RunTableModel model;
    model.setRuns({{first.folder, first}, {"/runs/second", summary("second")}});
    RunFilter filter;
    filter.setSourceModel(&model);
    const auto found = [&filter](const QString& search) {
        filter.setSearch(search);
        return filter.rowCount();
    };
    QCOMPARE(found(u""_s), 2);
    QCOMPARE(found(u"MNIST fake"_s), 2);
    QCOMPARE(found(u"record noise"_s), 1);
    QCOMPARE(found(u"record second"_s), 0);
}

void RunTableModelTest::stylesStayWithTheirRuns()
{
    RunStyles styles;
    const auto first = styles.assign({"/a", "/b", "/c"});
    QCOMPARE(first.at("/a"), std::size_t{0});
    QCOMPARE(first.at("/b"), std::size_t{1});
    const auto second = styles.assign({"/d", "/c"});
    QCOMPARE(second.at("/c"), first.at("/c"));
    QCOMPARE(second.at("/d"), std::size_t{3}); // nobody has had it yet
    QCOMPARE(styles.assign({"/b", "/a"}).at("/b"), first.at("/b"));
}

void RunTableModelTest::stylesOfOneComparisonDiffer()
{
    RunStyles styles;
    for (int round = 0; round < 3; ++round) {
        std::vector<std::filesystem::path> folders;
        for (std::size_t i = 0; i < kLineStyles; ++i)
            folders.emplace_back("/" + std::to_string(round * 7 + static_cast<int>(i)));
        std::set<std::size_t> seen;
        for (const auto& [folder, style] : styles.assign(folders))
            seen.insert(style);
        QCOMPARE(seen.size(), kLineStyles);
    }
}

void RunTableModelTest::onlyWhatDiffersIsShown()
{
    auto other = summary("other");
    auto record = std::make_shared<core::RunRecord>(*other.record);
    record->config.parameters["rate"] = 0.25;
    other.record = record;
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns({summary("a"), other}, {0, 1}, core::makeFakeCatalog().get());
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
    QCOMPARE(rows,
        (QStringList{u"Status"_s, u"Test accuracy"_s, u"Best Accuracy"_s, u"Epochs done"_s,
            u"Duration"_s, u"rate"_s}));
    QCOMPARE(model.index(1, 0).data().toString(), u"97.00 %"_s);
    QCOMPARE(model.index(5, 1).data().toString(), u"0.25"_s);
    QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::DecorationRole).isNull());
    const QSignalSpy reset(&model, &DifferenceModel::modelReset);
    model.setRuns({summary("a"), other}, {0, 1}, core::makeFakeCatalog().get());
    QCOMPARE(reset.count(), qsizetype(0)); // whoever scrolled in it stays where they are
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::RunTableModelTest)
#include "tst_runtablemodel.moc"
