// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/tuning/tuningplan.h"
#include "tests/support/errorof.h"
#include "tests/support/fakefamily.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace studio::core {

class TestTuningPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsReadAndWrittenBack();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void textThatIsNoPlanIsRefused();
    void pointsAreTheSameEachTimeAndDiffer();
    void rangesAreFilledAsTheirScaleSays();
    void everyWholeNumberAndChoiceComesUp();

private:
    TuningPlan read(const QByteArray& text) const;
    QString path() const { return m_folder.filePath(u"plan.json"_s); }

    QTemporaryDir m_folder;
    std::shared_ptr<FamilyCatalog> m_catalog = makeFakeCatalog();
};

namespace {

QJsonObject planJson()
{
    return QJsonDocument::fromJson(R"({"format":"digit-studio-tuning","version":1,"name":"Rates",
        "family":"fake","preset":"long","data":"builtin:500","values":{"epochs":4},
        "search":{"learning_rate":{"minimum":0.001,"maximum":0.1},
                  "seed":{"minimum":1,"maximum":4}},
        "strategy":"random","points":30,"budget_minutes":1.5,"seed":9})")
        .object();
}

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

TuningPlan TestTuningPlan::read(const QByteArray& text) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    return readTuningPlan(path().toStdString(), *m_catalog);
}

void TestTuningPlan::aPlanIsReadAndWrittenBack()
{
    const TuningPlan plan = read(textOf(planJson()));
    QCOMPARE(plan.name, std::string("Rates"));
    QCOMPARE(plan.config.preset, std::string("long"));
    QCOMPARE(plan.config.integer("epochs"), std::int64_t{4});
    QCOMPARE(plan.config.data, std::string("builtin:500"));
    QCOMPARE(plan.parameters.size(), std::size_t{2});
    QVERIFY(plan.parameters[0].isLogarithmic); // as the parameter's form
    QCOMPARE(plan.points, std::int64_t{30});
    QCOMPARE(plan.budgetMinutes, 1.5);
    QVERIFY(read(QByteArray::fromStdString(toJson(plan))) == plan);

    auto halving = planJson();
    halving[u"strategy"_s] = u"successive_halving"_s;
    halving[u"epochs"_s] = QJsonObject{{u"minimum"_s, 1}, {u"maximum"_s, 27}};
    halving[u"reduction"_s] = 3;
    const TuningPlan other = read(textOf(halving));
    QCOMPARE(other.mostEpochs, std::int64_t{27});
    QVERIFY(read(QByteArray::fromStdString(toJson(other))) == other);
}

void TestTuningPlan::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const auto search = [](const QJsonObject& range) {
        return QJsonObject{{u"learning_rate"_s, range}};
    };
    const auto row = [](const char* title, const QString& key, const QJsonValue& value,
                         const QString& named) { QTest::newRow(title) << key << value << named; };
    row("version", u"version"_s, 2, u"version"_s);
    row("unknown key", u"stages"_s, 3, u"stages"_s);
    row("name", u"name"_s, u""_s, u"name"_s);
    row("family", u"family"_s, u"none"_s, u"family"_s);
    row("preset", u"preset"_s, u"none"_s, u"none"_s);
    row("fixed value", u"values"_s, QJsonObject{{u"epochs"_s, -1}}, u"epochs"_s);
    row("unknown value", u"values"_s, QJsonObject{{u"what"_s, 1}}, u"what"_s);
    row("points", u"points"_s, 0, u"points"_s);
    row("half a point", u"points"_s, 1.5, u"points"_s);
    row("budget", u"budget_minutes"_s, -1, u"budget_minutes"_s);
    row("seed", u"seed"_s, u"x"_s, u"seed"_s);
    row("strategy", u"strategy"_s, u"guess"_s, u"strategy"_s);
    row("halving without epochs", u"strategy"_s, u"successive_halving"_s, u"epochs"_s);
    row("epochs of no use", u"epochs"_s, QJsonObject(), u"epochs"_s);
    row("no search", u"search"_s, QJsonObject(), u"search"_s);
    row("unknown parameter", u"search"_s, QJsonObject{{u"what"_s, QJsonObject()}},
        u"search.what"_s);
    row("epochs searched", u"search"_s,
        QJsonObject{{u"epochs"_s, QJsonObject{{u"minimum"_s, 1}, {u"maximum"_s, 2}}}},
        u"search.epochs"_s);
    row("no range", u"search"_s, search({}), u"search.learning_rate.minimum"_s);
    row("upside down", u"search"_s, search({{u"minimum"_s, 0.1}, {u"maximum"_s, 0.01}}),
        u"search.learning_rate.maximum"_s);
    row("out of range", u"search"_s, search({{u"minimum"_s, 0.1}, {u"maximum"_s, 1e9}}),
        u"search.learning_rate.maximum"_s);
    row("scale", u"search"_s,
        search({{u"minimum"_s, 0.1}, {u"maximum"_s, 0.2}, {u"scale"_s, u"odd"_s}}),
        u"search.learning_rate"_s);
    row("no choices", u"search"_s, search({{u"choices"_s, QJsonArray()}}),
        u"search.learning_rate"_s);
    row("wrong choice", u"search"_s, search({{u"choices"_s, QJsonArray{u"a"_s}}}),
        u"search.learning_rate"_s);
    row("half a number", u"search"_s,
        QJsonObject{{u"seed"_s, QJsonObject{{u"minimum"_s, 1.5}, {u"maximum"_s, 2}}}},
        u"search.seed"_s);
}

void TestTuningPlan::whatIsWrongIsNamed()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    auto json = planJson();
    json[key] = value;
    const auto error = errorOf([&] { read(textOf(json)); });
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::UnusableInput);
    QVERIFY(error->file() == path().toStdString());
    QVERIFY2(QString::fromStdString(error->what()).contains(named), error->what());
}

void TestTuningPlan::textThatIsNoPlanIsRefused()
{
    for (const QByteArray& text : {QByteArray(), QByteArray("[]"), QByteArray("{}"),
             QByteArray("{\"format\":"), QByteArray(R"({"format":"digit-studio-preset"})")}) {
        const auto error = errorOf([&] { read(text); });
        QVERIFY2(error && error->code() == ErrorCode::UnusableInput, text.constData());
    }
}

void TestTuningPlan::pointsAreTheSameEachTimeAndDiffer()
{
    const TuningPlan plan = read(textOf(planJson()));
    const FakeFamily family;
    std::set<double> rates;
    for (std::size_t i = 0; i < 30; ++i) {
        const auto point = pointOf(plan, family, i);
        QVERIFY(point == pointOf(plan, family, i));
        rates.insert(std::get<double>(point.at("learning_rate")));
    }
    QCOMPARE(rates.size(), std::size_t{30});
    auto other = plan;
    other.seed = 10;
    QVERIFY(pointOf(plan, family, 0) != pointOf(other, family, 0));
}

void TestTuningPlan::rangesAreFilledAsTheirScaleSays()
{
    auto plan = read(textOf(planJson()));
    const FakeFamily family;
    constexpr int kCount = 2000;
    const auto shareBelow = [&](double limit) {
        int below = 0;
        for (std::size_t i = 0; i < kCount; ++i) {
            const double rate = std::get<double>(pointOf(plan, family, i).at("learning_rate"));
            if (rate < 0.001 || rate > 0.1)
                return -1.0;
            below += rate < limit ? 1 : 0;
        }
        return below / double(kCount);
    };
    QVERIFY(std::abs(shareBelow(0.01) - 0.5) < 0.05); // half of the decades
    plan.parameters[0].isLogarithmic = false;
    QVERIFY(std::abs(shareBelow(0.01) - 0.09) < 0.03);
}

void TestTuningPlan::everyWholeNumberAndChoiceComesUp()
{
    auto plan = read(textOf(planJson()));
    plan.parameters[0].choices = {0.25, 0.5, 0.75};
    const FakeFamily family;
    std::map<std::int64_t, int> seeds;
    std::map<double, int> rates;
    for (std::size_t i = 0; i < 1200; ++i) {
        const auto point = pointOf(plan, family, i);
        ++rates[std::get<double>(point.at("learning_rate"))];
        ++seeds[std::get<std::int64_t>(point.at("seed"))];
    }
    QCOMPARE(seeds.size(), std::size_t{4});
    QCOMPARE(rates.size(), std::size_t{3});
    for (const auto& [seed, count] : seeds)
        QVERIFY(count > 200);
    for (const auto& [rate, count] : rates)
        QVERIFY(count > 300);
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestTuningPlan)
#include "tst_tuningplan.moc"
