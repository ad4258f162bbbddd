// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runheader.h"

#include "ui/text/fittingtext.h"

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
constexpr int kWidthForOneRow = 540;

} // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_logarithmic(new QToolButton(this))
    , m_axisBox(new QComboBox(this))
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
    makeAxisBox();

    auto* words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_title);
    words->addWidget(m_progress, 1);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(caption);
    tools->addWidget(m_smoothing);
    tools->addSpacing(4);
    tools->addWidget(m_axisBox);
    tools->addWidget(m_logarithmic);
    tools->addStretch();
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

void RunHeader::makeAxisBox()
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
    fitProgress();
}

void RunHeader::setRun(const QString& title)
{
    m_title->setText(title);
    fitProgress();
}

void RunHeader::setProgress(const QString& text)
{
    m_progressText = text;
    m_progress->setToolTip(text);
    fitProgress();
}

void RunHeader::fitProgress()
{
    layout()->activate();
    m_progress->setText(
        fittingText(m_progressText, m_progress->fontMetrics(), m_progress->width()));
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

ChartAxis RunHeader::axis() const
{
    return static_cast<ChartAxis>(m_axisBox->currentIndex());
}

void RunHeader::setAxis(ChartAxis axis)
{
    m_axisBox->setCurrentIndex(static_cast<int>(axis));
}

} // namespace studio::ui
