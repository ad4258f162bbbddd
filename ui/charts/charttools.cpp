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
constexpr int kShortestSlider = 40;
constexpr int kLongestSlider = 92;
constexpr int kButtonHeight = 28;
constexpr int kButtonPadding = 8;
constexpr int kArrowWidth = 18; ///< of a combo box, as in the style sheet
constexpr int kSliderHeight = 22; ///< room for the whole handle

} // namespace

ChartTools::ChartTools(QWidget* parent)
    : QWidget(parent)
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_axisBox(new QComboBox(this))
    , m_xLogarithmic(makeToggle(u"xLogarithmic"_s, tr("log x"), tr("Logarithmic horizontal axis")))
    , m_logarithmic(makeToggle(u"logarithmic"_s, tr("log y"), tr("Logarithmic value axes")))
    , m_clipping(makeToggle(u"clipOutliers"_s, tr("clip"),
          tr("Lone outliers and the steep way in may leave the picture; the chart says so")))
{
    auto* caption = new QLabel(tr("Smoothing"), this);
    caption->setProperty("role", u"quiet"_s);
    caption->setBuddy(m_smoothing);
    makeSmoothing();
    makeAxisBox();
    m_clipping->setChecked(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(caption);
    row->addWidget(m_smoothing);
    row->addWidget(m_axisBox);
    for (auto* const toggle : {m_xLogarithmic, m_logarithmic, m_clipping})
        row->addWidget(toggle);
    setTabOrder(m_smoothing, m_axisBox);
    setTabOrder(m_axisBox, m_xLogarithmic);
    setSmoothing(kDefaultSmoothing);
    connectParts();
}

void ChartTools::makeSmoothing()
{
    m_smoothing->setObjectName(u"smoothing"_s);
    m_smoothing->setRange(0, kSliderSteps);
    m_smoothing->setFixedHeight(kSliderHeight);
    m_smoothing->setMinimumWidth(kShortestSlider);
    m_smoothing->setMaximumWidth(kLongestSlider);
    m_smoothing->setToolTip(tr("How strongly the lines are smoothed; the raw values stay visible "
                               "behind them"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
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
    m_axisBox->setFixedWidth(width + kArrowWidth + 2 * kButtonPadding + 2);
}

QToolButton* ChartTools::makeToggle(
    const QString& name, const QString& text, const QString& meaning)
{
    auto* const button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("role", u"compact"_s);
    button->setText(text);
    button->setCheckable(true);
    button->setFixedSize(fontMetrics().horizontalAdvance(text) + 2 * kButtonPadding, kButtonHeight);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    return button;
}

void ChartTools::connectParts()
{
    const auto tell = [this] { Q_EMIT lookChanged(look()); };
    connect(m_smoothing, &QSlider::valueChanged, this, tell);
    connect(m_axisBox, &QComboBox::currentIndexChanged, this, [this, tell](int index) {
        tell();
        Q_EMIT axisChanged(static_cast<ChartAxis>(index));
    });
    const auto link = [this, tell](QToolButton* button, void (ChartTools::*changed)(bool)) {
        connect(button, &QToolButton::toggled, this, tell);
        connect(button, &QToolButton::toggled, this, changed);
    };
    link(m_xLogarithmic, &ChartTools::xLogarithmicChanged);
    link(m_logarithmic, &ChartTools::logarithmicChanged);
    link(m_clipping, &ChartTools::clippingChanged);
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

ChartLook ChartTools::look() const
{
    return {axis(), m_xLogarithmic->isChecked(), m_logarithmic->isChecked(),
        m_clipping->isChecked(), smoothing()};
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

void ChartTools::setLook(const ChartLook& look)
{
    setSmoothing(look.smoothing);
    setAxis(look.axis);
    setXLogarithmic(look.isXLogarithmic);
    setLogarithmic(look.isLogarithmic);
    setClipping(look.isClipping);
}

void ChartTools::setSmoothing(double weight)
{
    m_smoothing->setValue(static_cast<int>(std::lround(weight * 100)));
}

void ChartTools::setLogarithmic(bool isLogarithmic)
{
    m_logarithmic->setChecked(isLogarithmic);
}

void ChartTools::setXLogarithmic(bool isLogarithmic)
{
    m_xLogarithmic->setChecked(isLogarithmic);
}

void ChartTools::setClipping(bool isClipping)
{
    m_clipping->setChecked(isClipping);
}

void ChartTools::setAxis(ChartAxis axis)
{
    m_axisBox->setCurrentIndex(static_cast<int>(axis));
}

void ChartTools::shareWith(ChartTools& other)
{
    other.setLook(look());
    connect(this, &ChartTools::lookChanged, &other, &ChartTools::setLook);
    connect(&other, &ChartTools::lookChanged, this, &ChartTools::setLook);
}

} // namespace studio::ui
