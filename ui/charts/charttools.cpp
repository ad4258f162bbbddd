// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttools.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
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
constexpr int kArrowWidth = 18; ///< of a combo box, as in the style sheet
constexpr int kSliderHeight = 22; ///< room for the whole handle

} // namespace

ChartTools::ChartTools(QWidget* parent)
    : QWidget(parent)
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_logarithmic(new QToolButton(this))
    , m_axisBox(new QComboBox(this))
{
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
    makeAxisBox();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(caption);
    row->addWidget(m_smoothing);
    row->addSpacing(4);
    row->addWidget(m_axisBox);
    row->addWidget(m_logarithmic);
    connect(m_smoothing, &QSlider::valueChanged, this,
        [this] { Q_EMIT smoothingChanged(smoothing()); });
    connect(m_logarithmic, &QToolButton::toggled, this, &ChartTools::logarithmicChanged);
    setSmoothing(kDefaultSmoothing);
}

void ChartTools::makeAxisBox()
{
    m_axisBox->setObjectName(u"axis"_s);
    m_axisBox->setToolTip(tr("What the horizontal axis counts"));
    m_axisBox->setAccessibleName(tr("Horizontal axis"));
    for (const auto axis : {ChartAxis::Step, ChartAxis::Epoch, ChartAxis::Time})
        m_axisBox->addItem(axisText(axis));
    int width = 0;
    for (int i = 0; i < m_axisBox->count(); ++i)
        width = std::max(width, fontMetrics().horizontalAdvance(m_axisBox->itemText(i)));
    m_axisBox->setFixedWidth(width + kArrowWidth + 2 * kButtonPadding);
    connect(m_axisBox, &QComboBox::currentIndexChanged, this,
        [this](int index) { Q_EMIT axisChanged(static_cast<ChartAxis>(index)); });
}

QString ChartTools::axisText(ChartAxis axis)
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

double ChartTools::smoothing() const
{
    return m_smoothing->value() / 100.0;
}

bool ChartTools::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

ChartAxis ChartTools::axis() const
{
    return static_cast<ChartAxis>(m_axisBox->currentIndex());
}

void ChartTools::setSmoothing(double weight)
{
    m_smoothing->setValue(static_cast<int>(std::lround(weight * 100)));
}

void ChartTools::setLogarithmic(bool isLogarithmic)
{
    m_logarithmic->setChecked(isLogarithmic);
}

void ChartTools::setAxis(ChartAxis axis)
{
    m_axisBox->setCurrentIndex(static_cast<int>(axis));
}

void ChartTools::shareWith(ChartTools& other)
{
    const auto lead = [](ChartTools* leader, ChartTools* follower) {
        connect(leader, &ChartTools::smoothingChanged, follower, &ChartTools::setSmoothing);
        connect(leader, &ChartTools::logarithmicChanged, follower, &ChartTools::setLogarithmic);
        connect(leader, &ChartTools::axisChanged, follower, &ChartTools::setAxis);
    };
    other.setSmoothing(smoothing());
    other.setLogarithmic(isLogarithmic());
    other.setAxis(axis());
    lead(this, &other);
    lead(&other, this);
}

} // namespace studio::ui
