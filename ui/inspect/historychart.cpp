// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/historychart.h"

#include "ui/canvas/answertext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRowHeight = 13;
constexpr int kLabelWidth = 20;
constexpr int kAxisHeight = 18;
constexpr qreal kWidestColumn = 40;

} // namespace

/// The table of colours.
class HistoryChart::Grid final : public QWidget
{
public:
    explicit Grid(HistoryChart& chart)
        : QWidget(&chart)
        , m_chart(chart)
    {
        setFixedHeight(kRowHeight * core::kDigitClasses + kAxisHeight);
    }

    qreal columnWidth() const
    {
        const auto count = static_cast<qreal>(std::max<std::size_t>(m_chart.m_history.size(), 1));
        return std::min(kWidestColumn, (width() - kLabelWidth) / count);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
        painter.setFont(captionFont());
        painter.setPen(tokens.quietText);
        for (int digit = 0; digit < core::kDigitClasses; ++digit)
            painter.drawText(QRect(0, digit * kRowHeight, kLabelWidth - 8, kRowHeight),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(digit));
        for (std::size_t i = 0; i < m_chart.m_history.size(); ++i)
            paintColumn(painter, static_cast<int>(i));
    }

    void mousePressEvent(QMouseEvent* event) override { select(event->position().x()); }
    void mouseMoveEvent(QMouseEvent* event) override { select(event->position().x()); }

private:
    void select(qreal x)
    {
        m_chart.m_slider->setValue(static_cast<int>((x - kLabelWidth) / columnWidth()));
    }

    void paintColumn(QPainter& painter, int index) const
    {
        const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
        const core::HistoryEntry& entry = m_chart.m_history[static_cast<std::size_t>(index)];
        const qreal wide = columnWidth();
        const QRectF column(kLabelWidth + index * wide, 0, wide, kRowHeight * core::kDigitClasses);
        for (int digit = 0; digit < core::kDigitClasses; ++digit) {
            QColor colour = digit == entry.reading.digit ? tokens.accent : tokens.quietBar;
            colour.setAlphaF(entry.reading.probabilities.at(static_cast<std::size_t>(digit)));
            const QRectF cell(column.left(), digit * kRowHeight, wide, kRowHeight);
            painter.fillRect(cell.adjusted(0, 0, -1, -1), tokens.track);
            painter.fillRect(cell.adjusted(0, 0, -1, -1), colour);
        }
        const bool isChosen = index == m_chart.m_slider->value();
        if (isChosen) {
            painter.setPen(QPen(tokens.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(column.adjusted(0, 0, -1, -1));
        }
        // Every so many, so that the numbers do not touch.
        const int step = std::max(1, static_cast<int>(28 / wide) + 1);
        if (index % step != 0 && !isChosen)
            return;
        painter.setPen(isChosen ? tokens.text : tokens.quietText);
        painter.drawText(QRectF(column.center().x() - 20, column.bottom(), 40, kAxisHeight),
            Qt::AlignCenter, QString::number(entry.epoch));
    }

    HistoryChart& m_chart;
};

HistoryChart::HistoryChart(QWidget* parent)
    : QWidget(parent)
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(u"historySlider"_s);
    m_slider->setAccessibleName(tr("Checkpoint"));
    m_grid = new Grid(*this);
    m_text = new QLabel(this);
    m_text->setObjectName(u"historyText"_s);
    m_text->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_grid);
    column->addWidget(m_slider);
    column->addWidget(m_text);
    connect(m_slider, &QSlider::valueChanged, this, &HistoryChart::describe);
    setHistory({});
}

void HistoryChart::setHistory(const std::vector<core::HistoryEntry>& history)
{
    const bool wasAtEnd = m_slider->value() == m_slider->maximum();
    m_history = history;
    m_slider->setRange(0, std::max(0, static_cast<int>(history.size()) - 1));
    if (wasAtEnd)
        m_slider->setValue(m_slider->maximum());
    m_grid->setVisible(!history.empty());
    m_slider->setVisible(history.size() > 1);
    describe();
}

QString HistoryChart::text() const
{
    return m_text->text();
}

void HistoryChart::describe()
{
    m_text->setVisible(!m_history.empty());
    m_grid->update();
    if (m_history.empty()) {
        m_text->clear();
        return;
    }
    const core::HistoryEntry& entry = m_history.at(static_cast<std::size_t>(m_slider->value()));
    const AnswerText answer = answerText(entry.reading);
    m_text->setText(tr("After epoch %1: %2 (%3)")
                        .arg(QString::number(entry.epoch), answer.answer, answer.detail));
    m_slider->setAccessibleDescription(m_text->text());
}

} // namespace studio::ui

#include "moc_historychart.cpp"
