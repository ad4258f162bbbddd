// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people choose in a LiveChart: which lines, which range, what to compare with.
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"
#include "ui/charts/numbersdialog.h"

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPercent = 100;

/// Between what is stored and what people type.
double typedFactor(ChartSpec::Unit unit)
{
    return unit == ChartSpec::Unit::Fraction ? kPercent : 1;
}

std::optional<double> times(const std::optional<double>& value, double factor)
{
    return value ? std::optional(*value * factor) : std::nullopt;
}

bool isReversed(const std::optional<double>& minimum, const std::optional<double>& maximum)
{
    return minimum && maximum && *minimum >= *maximum;
}

QString axisName(ChartAxis axis)
{
    switch (axis) {
    case ChartAxis::Epoch:
        return LiveChart::tr("Epochs");
    case ChartAxis::Time:
        return LiveChart::tr("Seconds");
    case ChartAxis::Step:
        break;
    }
    return LiveChart::tr("Steps");
}

} // namespace

void LiveChart::setChoices(const app::ChartChoices& choices)
{
    m_choices = choices;
    applyChoices();
    scheduleRefresh();
}

void LiveChart::changeChoices(const std::function<void(app::ChartChoices&)>& change)
{
    app::ChartChoices choices = m_choices;
    change(choices);
    if (choices == m_choices)
        return;
    setChoices(choices);
    Q_EMIT choicesChanged(m_choices);
}

void LiveChart::applyChoices()
{
    std::vector<ChartBaseline> baselines = m_spec.baselines;
    if (m_choices.baseline)
        baselines.push_back({*m_choices.baseline, tr("baseline")});
    m_view->setBaselines(baselines);
    PlotOptions options = m_view->options();
    options.isClipping = m_look.isClipping;
    options.minimum = m_choices.minimum;
    options.maximum = m_choices.maximum;
    m_view->setOptions(options);
}

void LiveChart::setHiddenLines(const QSet<QString>& keys)
{
    m_hidden = keys;
    applyHidden();
}

void LiveChart::applyHidden()
{
    std::vector<bool> isShown;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        isShown.push_back(!m_hidden.contains(m_spec.series[i].lineKey()));
        m_curves[i]->setShown(isShown.back());
    }
    m_legend->setShown(isShown);
    scheduleRefresh();
}

void LiveChart::hideLines(const std::vector<std::size_t>& series, bool isHidden)
{
    for (const std::size_t line : series) {
        const QString key = m_spec.series[line].lineKey();
        if (isHidden)
            m_hidden.insert(key);
        else
            m_hidden.remove(key);
    }
    applyHidden();
    Q_EMIT hiddenLinesChanged(m_hidden);
}

/// All lines where these are the only ones already.
void LiveChart::showOnly(const std::vector<std::size_t>& series)
{
    QSet<QString> others;
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        if (std::find(series.begin(), series.end(), i) == series.end())
            others.insert(m_spec.series[i].lineKey());
    }
    // The first click of a double click has hidden the line itself.
    QSet<QString> hiddenOthers = m_hidden;
    m_hidden = hiddenOthers.intersect(others) == others ? QSet<QString>() : others;
    applyHidden();
    Q_EMIT hiddenLinesChanged(m_hidden);
}

void LiveChart::askForRange()
{
    const double factor = typedFactor(m_spec.unit);
    const QString unit = m_spec.unit == ChartSpec::Unit::Fraction ? u"%"_s : QString();
    const QString axis = axisName(m_look.axis);
    auto* const dialog = new NumbersDialog(
        tr("Range of “%1”").arg(m_spec.title),
        tr("An end that is left empty follows the data. The range of the values is remembered; "
           "the other one is a zoom."),
        {{tr("Values from"), times(m_choices.minimum, factor), unit},
            {tr("Values to"), times(m_choices.maximum, factor), unit},
            {tr("%1 from", "steps, epochs or seconds").arg(axis), std::nullopt},
            {tr("%1 to", "steps, epochs or seconds").arg(axis), std::nullopt}},
        [](const NumbersDialog::Numbers& numbers) {
            const bool isWrong =
                isReversed(numbers[0], numbers[1]) || isReversed(numbers[2], numbers[3]);
            return isWrong ? tr("The lower end must be below the upper one.") : QString();
        },
        window());
    connect(dialog, &NumbersDialog::chosen, this, &LiveChart::takeRange);
    dialog->open();
}

void LiveChart::takeRange(const std::vector<std::optional<double>>& numbers)
{
    const double factor = 1 / typedFactor(m_spec.unit);
    changeChoices([&](app::ChartChoices& choices) {
        choices.minimum = times(numbers[0], factor);
        choices.maximum = times(numbers[1], factor);
    });
    m_view->showPart(numbers[2], numbers[3]);
}

void LiveChart::askForBaseline()
{
    const double factor = typedFactor(m_spec.unit);
    const QString unit = m_spec.unit == ChartSpec::Unit::Fraction ? u"%"_s : QString();
    auto* const dialog = new NumbersDialog(
        tr("Baseline in “%1”").arg(m_spec.title),
        tr("A line to compare with, such as what you had before. Leave the field empty for none."),
        {{tr("Baseline at"), times(m_choices.baseline, factor), unit}},
        [](const NumbersDialog::Numbers&) { return QString(); }, window());
    connect(dialog, &NumbersDialog::chosen, this, [this, factor](const auto& numbers) {
        changeChoices(
            [&](app::ChartChoices& choices) { choices.baseline = times(numbers[0], 1 / factor); });
    });
    dialog->open();
}

} // namespace studio::ui
