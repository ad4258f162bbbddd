// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/tsne.h"

#include "core/embedding/agreement.h"
#include "core/error.h"
#include "tests/core/embedding/clusters.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::core {

class TsneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clustersStayTogether();
    void itIsTheSameAgainAndAnotherWithAnotherSeed();
    void itCanBeWatchedAndTellsItsProgress();
    void itCanBeCancelled();
    void aHandfulOfPointsIsLaidOutToo();
    void equalPointsArePartedAndStayFinite();
    void whatIsNoNumberIsRefused();

private:
    static TsneOptions brief()
    {
        TsneOptions options;
        options.iterations = 200;
        return options;
    }
    static bool isFinite(const std::vector<MapPlace>& places)
    {
        return std::all_of(places.begin(), places.end(),
            [](MapPlace place) { return std::isfinite(place.x) && std::isfinite(place.y); });
    }
};

void TsneTest::clustersStayTogether()
{
    const Clusters clusters = makeClusters(400, 20, 8);
    const auto places = tsneMap(clusters.features, brief());
    QCOMPARE(places.size(), std::size_t{400});
    QVERIFY(isFinite(places));
    QCOMPARE(neighbourAgreement(places, clusters.labels), 1.0);
}

void TsneTest::itIsTheSameAgainAndAnotherWithAnotherSeed()
{
    const FeatureTable features = makeClusters(150, 6, 3).features;
    const auto places = tsneMap(features, brief());
    QVERIFY(places == tsneMap(features, brief()));
    TsneOptions other = brief();
    other.seed = 2;
    QVERIFY(places != tsneMap(features, other));
}

void TsneTest::itCanBeWatchedAndTellsItsProgress()
{
    const FeatureTable features = makeClusters(100, 6, 3).features;
    std::vector<double> progress;
    const WorkControl control{[&](double fraction) { progress.push_back(fraction); }, nullptr};
    int frames = 0;
    std::vector<MapPlace> last;
    const auto places = tsneMap(features, brief(), control, [&](std::span<const MapPlace> layout) {
        ++frames;
        last.assign(layout.begin(), layout.end());
    });
    QCOMPARE(frames, 200);
    QVERIFY(last == places);
    QVERIFY(std::is_sorted(progress.begin(), progress.end()));
    QCOMPARE(progress.back(), 1.0);
}

void TsneTest::itCanBeCancelled()
{
    const FeatureTable features = makeClusters(100, 6, 3).features;
    std::atomic<bool> cancelled = false;
    int frames = 0;
    try {
        tsneMap(features, {}, {{}, &cancelled}, [&](auto) { cancelled = ++frames == 3; });
        QFAIL("it went on");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::Cancelled);
    }
    QCOMPARE(frames, 3);
}

void TsneTest::aHandfulOfPointsIsLaidOutToo()
{
    const FeatureTable features = makeClusters(9, 5, 2).features;
    for (std::size_t count = 0; count <= 9; ++count) {
        FeatureTable few = features;
        few.values.resize(count * few.columns);
        const auto places = tsneMap(few, brief());
        QCOMPARE(places.size(), count);
        QVERIFY(isFinite(places));
    }
}

void TsneTest::equalPointsArePartedAndStayFinite()
{
    const auto places = tsneMap({std::vector<float>(300, 5), 3}, brief());
    QCOMPARE(places.size(), std::size_t{100});
    QVERIFY(isFinite(places));
    QVERIFY(places[0] != places[1]);
}

void TsneTest::whatIsNoNumberIsRefused()
{
    FeatureTable features = makeClusters(20, 4, 2).features;
    features.values[5] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY_EXCEPTION_THROWN(tsneMap(features), Error);
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TsneTest)
#include "tst_tsne.moc"
