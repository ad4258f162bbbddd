// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSliderSteps = 99; ///< hundredths of the weight
constexpr int kButtonHeight = 28;

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
    m_smoothing->setFixedWidth(92);
    m_smoothing->setToolTip(tr("How strongly the lines are smoothed; the raw values stay visible "
                               "behind them"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_logarithmic->setObjectName(u"logarithmic"_s);
    m_logarithmic->setProperty("compact", true);
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setFixedHeight(kButtonHeight);
    m_logarithmic->setToolTip(tr("Logarithmic value axes"));
    m_logarithmic->setAccessibleName(tr("Logarithmic value axes"));
    makeAxisButton();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_progress, 1);
    row->addWidget(caption);
    row->addWidget(m_smoothing);
    row->addSpacing(4);
    row->addWidget(m_axisButton);
    row->addWidget(m_logarithmic);
    connect(m_smoothing, &QSlider::valueChanged, this,
        [this] { Q_EMIT smoothingChanged(smoothing()); });
    connect(m_logarithmic, &QToolButton::toggled, this, &RunHeader::logarithmicChanged);
    setSmoothing(kDefaultSmoothing);
}

void RunHeader::makeAxisButton()
{
    m_axisButton->setObjectName(u"axis"_s);
    m_axisButton->setProperty("compact", true);
    m_axisButton->setFixedHeight(kButtonHeight);
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
