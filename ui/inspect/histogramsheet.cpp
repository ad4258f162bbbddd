// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/histogramsheet.h"

#include "ui/canvas/digitimage.h"
#include "ui/inspect/matriximage.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using core::LayerHistogram;

constexpr int kBinHeight = 2;
constexpr int kLabelWidth = 52;
constexpr int kAxisHeight = 18;
constexpr int kTicks[] = {0, -10}; ///< exponents of two

/// The bin of 2^exponent.
std::size_t binOfExponent(int exponent)
{
    return LayerHistogram::binOf(std::ldexp(1.0F, exponent));
}

QString plain(double value)
{
    return QLocale().toString(value, 'g', 1);
}

} // namespace

HistogramSheet::HistogramSheet(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(sizeHint().height());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
}

QSize HistogramSheet::sizeHint() const
{
    return {320, static_cast<int>(LayerHistogram::kBins) * kBinHeight + 2 + kAxisHeight};
}

QRect HistogramSheet::plot() const
{
    return {kLabelWidth, 0, std::max(1, width() - kLabelWidth), height() - kAxisHeight};
}

void HistogramSheet::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    setAccessibleDescription(tr("%n record(s)", nullptr, static_cast<int>(m_columns.size())));
    update();
}

void HistogramSheet::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintPaper(painter, plot(), palette());
    if (m_columns.empty())
        return;
    constexpr auto kBins = static_cast<int>(LayerHistogram::kBins);
    QImage image(static_cast<int>(m_columns.size()), kBins, QImage::Format_RGB32);
    for (int x = 0; x < image.width(); ++x) {
        const auto& counts = m_columns[static_cast<std::size_t>(x)].histogram.counts;
        const auto most =
            std::max<std::uint64_t>(1, *std::max_element(counts.begin(), counts.end()));
        for (int y = 0; y < kBins; ++y) {
            const auto bin = static_cast<std::size_t>(kBins - 1 - y);
            const float share = static_cast<float>(counts.at(bin)) / static_cast<float>(most);
            // The root lifts what is rare; below zero the colour is that of negative numbers.
            const float sign = bin < LayerHistogram::kMiddle ? -1.0F : 1.0F;
            image.setPixelColor(x, y, divergingColor(sign * std::sqrt(share), palette()));
        }
    }
    painter.drawImage(plot().adjusted(1, 1, -1, -1), image);
    paintAxes(painter);
}

void HistogramSheet::paintAxes(QPainter& painter) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    painter.setFont(captionFont());
    painter.setPen(tokens.quietText);
    const auto label = [&](std::size_t bin, const QString& text) {
        const int y = 1 + static_cast<int>(LayerHistogram::kBins - 1 - bin) * kBinHeight;
        painter.drawText(
            QRect(0, y - 8, kLabelWidth - 6, 18), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    label(LayerHistogram::kMiddle, QLocale().toString(0));
    for (const int exponent : kTicks) {
        const std::size_t bin = binOfExponent(exponent);
        label(bin, plain(std::ldexp(1.0, exponent)));
        label(LayerHistogram::kBins - 1 - bin, QChar(0x2212) + plain(std::ldexp(1.0, exponent)));
    }
    const QRect axis(plot().left(), plot().bottom() + 1, plot().width(), kAxisHeight);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter,
        tr("Epoch %1").arg(QLocale().toString(m_columns.front().epoch, 'g', 3)));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter,
        QLocale().toString(m_columns.back().epoch, 'g', 4));
}

QString HistogramSheet::textAt(const QPoint& place) const
{
    const QRect inside = plot().adjusted(1, 1, -1, -1);
    if (m_columns.empty() || !inside.contains(place))
        return {};
    const auto count = static_cast<int>(m_columns.size());
    const int column = std::min(count - 1, (place.x() - inside.left()) * count / inside.width());
    const auto bin = LayerHistogram::kBins - 1
        - static_cast<std::size_t>(
            std::min((place.y() - inside.top()) / kBinHeight, int{LayerHistogram::kBins} - 1));
    const Column& at = m_columns[static_cast<std::size_t>(column)];
    const int away = static_cast<int>(bin) - static_cast<int>(LayerHistogram::kMiddle);
    const QString number = countText(static_cast<double>(at.histogram.counts.at(bin)));
    const QString epoch = QLocale().toString(at.epoch, 'g', 4);
    if (away == 0)
        return tr("Epoch %1: %2 numbers are next to zero").arg(epoch, number);
    const double from = std::ldexp(1.0, std::abs(away) - 1 + LayerHistogram::kLowestExponent);
    const QString sign = away < 0 ? QString(QChar(0x2212)) : QString();
    return tr("Epoch %1: %2 numbers from %3 to %4")
        .arg(epoch, number, sign + QLocale().toString(from, 'g', 2),
            sign + QLocale().toString(2 * from, 'g', 2));
}

void HistogramSheet::mouseMoveEvent(QMouseEvent* event)
{
    QToolTip::showText(
        event->globalPosition().toPoint(), textAt(event->position().toPoint()), this);
}

} // namespace studio::ui

#include "moc_histogramsheet.cpp"
