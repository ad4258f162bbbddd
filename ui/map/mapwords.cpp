// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapwords.h"

#include "app/controllers/errortext.h"
#include "ui/text/quantitytext.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString answerText(const app::DigitMap& map, std::size_t image)
{
    const core::Reading& reading = map.readings[image];
    if (reading.digit < 0)
        return MapWords::tr("none");
    const auto probability = reading.probabilities[static_cast<std::size_t>(reading.digit)];
    return MapWords::tr("%1 (%2)", "answer, probability")
        .arg(MapWords::className(map, reading.digit), percentText(double(probability), 1));
}

/// The most frequent mistakes: "4 as 9 (12), 7 as 2 (5)".
QString mistakesText(const app::DigitMap& map)
{
    constexpr std::size_t kShown = 3;
    std::map<std::pair<int, int>, int> counts;
    for (std::size_t i = 0; i < map.images.size(); ++i) {
        if (map.isWrong(i) && map.readings[i].digit >= 0)
            ++counts[{map.images.labels[i], map.readings[i].digit}];
    }
    std::vector<std::pair<std::pair<int, int>, int>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
        [](const auto& one, const auto& other) { return one.second > other.second; });
    QStringList texts;
    for (std::size_t i = 0; i < std::min(kShown, order.size()); ++i) {
        const auto& [pair, count] = order[i];
        texts += MapWords::tr("%1 as %2 (%3)", "truth, answer, how often")
                     .arg(MapWords::className(map, pair.first),
                         MapWords::className(map, pair.second), countText(count));
    }
    return texts.join(u", "_s);
}

} // namespace

QString MapWords::className(const app::DigitMap& map, int label)
{
    return QString::fromStdString(map.classNames[static_cast<std::size_t>(label)]);
}

QString MapWords::imageLines(const app::DigitMap& map, std::size_t image)
{
    return tr("Truth: %1").arg(className(map, map.images.labels[image])) + u'\n'
        + tr("Answer: %1").arg(answerText(map, image));
}

QString MapWords::summary(const app::DigitMap& map, std::optional<double> agreement)
{
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < map.images.size(); ++i)
        wrong += map.isWrong(i) ? 1 : 0;
    const QString model = map.modelName.isEmpty() ? tr("the model") : map.modelName;
    QString text = tr("%1 test images of %2, as %3 sees them; %4 are read wrongly")
                       .arg(countText(double(map.images.size())), app::coreText(map.dataName),
                           model, countText(double(wrong)));
    const QString mistakes = mistakesText(map);
    text += mistakes.isEmpty() ? u"."_s : tr(", most often %1.").arg(mistakes);
    if (agreement)
        text += u' '
            + tr("The nearest neighbour on this map is of the same class for %1 of them.")
                  .arg(percentText(*agreement, 1));
    return text;
}

} // namespace studio::ui
