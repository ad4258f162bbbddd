// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/trialpicture.h"

#include "ui/text/quantitytext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr qreal kReach = 12; ///< pixels between the pointer and what it means
constexpr double kRoom = 0.05; ///< above and below the accuracies

} // namespace

TrialPicture::TrialPicture(QWidget* parent)
    : QWidget(parent)
    , m_accuracies(tr("Validation accuracy"), 0, 1)
{
    setFocusPolicy(Qt::StrongFocus);
}

void TrialPicture::setRuns(const TrialRuns& runs)
{
    m_runs = runs;
    std::stable_sort(m_runs.begin(), m_runs.end(),
        [](const auto& a, const auto& b) { return core::isBetter(*a.result, *b.result); });
    double least = 1;
    double most = 0;
    QStringList spoken;
    for (const app::TuningRun& run : std::as_const(m_runs)) {
        if (const auto& accuracy = run.result->accuracy) {
            least = std::min(least, *accuracy);
            most = std::max(most, *accuracy);
        }
        spoken += textOf(run);
    }
    const double room = std::max((most - least) * kRoom, 1e-4);
    m_accuracies = least > most ? TrialAxis(tr("Validation accuracy"), 0, 1)
                                : TrialAxis(tr("Validation accuracy"), std::max(0.0, least - room),
                                    std::min(1.0, most + room));
    setAccessibleDescription(spoken.mid(0, 10).join(u"; "_s));
    update();
}

void TrialPicture::setAxes(const QList<TrialAxis>& axes)
{
    m_axes = axes;
    update();
}

void TrialPicture::setSelected(std::optional<core::Trial> trial)
{
    m_selected = trial;
    update();
}

double TrialPicture::height(const app::TuningRun& run) const
{
    return run.result->accuracy ? m_accuracies.place(*run.result->accuracy) : 0;
}

bool TrialPicture::isBest(const app::TuningRun& run) const
{
    return run.result->accuracy && run.trial == m_runs.first().trial;
}

const app::TuningRun* TrialPicture::runAt(const QPointF& point) const
{
    const app::TuningRun* nearest = nullptr;
    qreal least = kReach;
    for (const app::TuningRun& run : m_runs) {
        const qreal away = distance(run, point);
        if (away < least) {
            least = away;
            nearest = &run;
        }
    }
    return nearest;
}

QString TrialPicture::textOf(const app::TuningRun& run) const
{
    const auto& accuracy = run.result->accuracy;
    QStringList lines{tr("Point %1: %2")
                          .arg(run.trial.point)
                          .arg(accuracy ? percentText(*accuracy) : tr("broke down"))};
    for (const TrialAxis& axis : m_axes) {
        const auto value = run.values.find(axis.id());
        if (value != run.values.end())
            lines += axis.title() + u": "_s + axis.text(value->second);
    }
    lines += tr("%n epoch(s)", nullptr, int(run.trial.epochs));
    return lines.join(u'\n');
}

bool TrialPicture::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    if (const auto* const run = runAt(help->pos()))
        QToolTip::showText(help->globalPos(), textOf(*run), this);
    else
        QToolTip::hideText();
    return true;
}

void TrialPicture::mousePressEvent(QMouseEvent* event)
{
    if (const auto* const run = runAt(event->position()))
        Q_EMIT chosen(run->trial);
    else
        QWidget::mousePressEvent(event);
}

void TrialPicture::keyPressEvent(QKeyEvent* event)
{
    const bool isBack = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool isOn = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if ((!isBack && !isOn) || m_runs.isEmpty())
        return QWidget::keyPressEvent(event);
    const auto now = std::find_if(
        m_runs.begin(), m_runs.end(), [this](const auto& run) { return isSelected(run); });
    auto place = now - m_runs.begin();
    if (now == m_runs.end())
        place = 0;
    else
        place = std::clamp<qsizetype>(place + (isOn ? 1 : -1), 0, m_runs.size() - 1);
    Q_EMIT chosen(m_runs.at(place).trial);
}

void TrialPicture::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TrialPicture::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace studio::ui

#include "moc_trialpicture.cpp"
