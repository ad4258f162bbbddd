// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runheader.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSliderSteps = 99; ///< hundredths of the weight
constexpr int kButtonHeight = 28;
constexpr int kButtonPadding = 9;
constexpr int kArrowSide = 12;
constexpr int kSliderHeight = 22; ///< room for the whole handle
constexpr int kWidthForOneRow = 540;

} // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_logarithmic(new QToolButton(this))
    , m_axisButton(new QToolButton(this))
{
    m_title->setObjectName(u"runTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setProperty("role", u"quiet"_s);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* caption = new QLabel(tr("Smoothing"), this);
    caption->setProperty("role", u"quiet"_s);
    caption->setBuddy(m_smoothing);
    m_smoothing->setObjectName(u"smoothing"_s);
    m_smoothing->setRange(0, kSliderSteps);
    m_smoothing->setFixedSize(92, kSliderHeight);
    m_smoothing->setToolTip(tr("How strongly the lines are smoothed; the raw values stay visible "
                               "behind them"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_logarithmic->setObjectName(u"logarithmic"_s);
    m_logarithmic->setProperty("role", u"compact"_s);
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setFixedSize(
        fontMetrics().horizontalAdvance(m_logarithmic->text()) + 2 * kButtonPadding, kButtonHeight);
    m_logarithmic->setToolTip(tr("Logarithmic value axes"));
    m_logarithmic->setAccessibleName(tr("Logarithmic value axes"));
    makeAxisButton();

    auto* words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_title);
    words->addWidget(m_progress, 1);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(caption);
    tools->addWidget(m_smoothing);
    tools->addSpacing(4);
    tools->addWidget(m_axisButton);
    tools->addWidget(m_logarithmic);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins({});
    m_row->setSpacing(8);
    m_row->addLayout(words, 1);
    m_row->addLayout(tools);
    connect(m_smoothing, &QSlider::valueChanged, this,
        [this] { Q_EMIT smoothingChanged(smoothing()); });
    connect(m_logarithmic, &QToolButton::toggled, this, &RunHeader::logarithmicChanged);
    setSmoothing(kDefaultSmoothing);
}

void RunHeader::makeAxisButton()
{
    m_axisButton->setObjectName(u"axis"_s);
    m_axisButton->setProperty("role", u"compact"_s);
    m_axisButton->setIcon(themedIcon(u"chevron-down"_s, IconTone::Quiet));
    m_axisButton->setIconSize({kArrowSide, kArrowSide});
    m_axisButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_axisButton->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
    int width = 0;
    for (const auto axis : {ChartAxis::Step, ChartAxis::Epoch, ChartAxis::Time})
        width = std::max(width, fontMetrics().horizontalAdvance(axisText(axis)));
    m_axisButton->setFixedSize(width + kArrowSide + 2 * kButtonPadding, kButtonHeight);
    m_axisButton->setPopupMode(QToolButton::InstantPopup);
    m_axisButton->setToolTip(tr("What the horizontal axis counts"));
    auto* menu = new QMenu(m_axisButton);
    for (const auto axis : {ChartAxis::Step, ChartAxis::Epoch, ChartAxis::Time})
        menu->addAction(axisText(axis), this, [this, axis] { setAxis(axis); });
    m_axisButton->setMenu(menu);
    m_axisButton->setText(axisText(m_axis));
    m_axisButton->setAccessibleName(tr("Horizontal axis: %1").arg(axisText(m_axis)));
}

QString RunHeader::axisText(ChartAxis axis)
{
    switch (axis) {
    case ChartAxis::Step:
        break;
    case ChartAxis::Epoch:
        return tr("epoch");
    case ChartAxis::Time:
        return tr("time");
    }
    return tr("step");
}

void RunHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(
        width() < kWidthForOneRow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RunHeader::setRun(const QString& title)
{
    m_title->setText(title);
}

void RunHeader::setProgress(const QString& text)
{
    m_progress->setText(text);
    m_progress->setToolTip(text);
}

double RunHeader::smoothing() const
{
    return m_smoothing->value() / 100.0;
}

bool RunHeader::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void RunHeader::setSmoothing(double weight)
{
    m_smoothing->setValue(static_cast<int>(std::lround(weight * 100)));
}

void RunHeader::setLogarithmic(bool isLogarithmic)
{
    m_logarithmic->setChecked(isLogarithmic);
}

void RunHeader::setAxis(ChartAxis axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    m_axisButton->setText(axisText(axis));
    m_axisButton->setAccessibleName(tr("Horizontal axis: %1").arg(axisText(axis)));
    Q_EMIT axisChanged(axis);
}

} // namespace studio::ui
