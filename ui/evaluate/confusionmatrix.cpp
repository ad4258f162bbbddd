// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/confusionmatrix.h"

#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kClasses = core::kDigitClasses;
constexpr int kMargin = 36; ///< room for the words and digits on the left and above
constexpr int kLargestSide = 460;
constexpr int kSmallestSide = 300;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

ConfusionMatrix::ConfusionMatrix(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Confusion matrix"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(kLargestSide);
}

QSize ConfusionMatrix::sizeHint() const
{
    return {kLargestSide, kLargestSide};
}

QSize ConfusionMatrix::minimumSizeHint() const
{
    return {kSmallestSide, kSmallestSide};
}

int ConfusionMatrix::heightForWidth(int width) const
{
    return std::clamp(width, kSmallestSide, kLargestSide);
}

void ConfusionMatrix::setEvaluation(const core::Evaluation& evaluation)
{
    m_counts.confusion = evaluation.confusion;
    m_counts.countOf = evaluation.countOf;
    m_chosen.reset();
    announce();
    update();
}

void ConfusionMatrix::setShowsShares(bool showsShares)
{
    m_showsShares = showsShares;
    announce();
    update();
}

void ConfusionMatrix::choose(const std::optional<Cell>& cell)
{
    if (cell == m_chosen)
        return;
    m_chosen = cell;
    if (cell)
        m_current = *cell;
    announce();
    update();
    Q_EMIT cellChosen(m_chosen);
}

double ConfusionMatrix::shareOf(const Cell& cell) const
{
    const auto whole = m_counts.countOf[at(cell.first)];
    const auto part = m_counts.confusion[at(cell.first)][at(cell.second)];
    return whole > 0 ? double(part) / double(whole) : 0;
}

QString ConfusionMatrix::cellText(const Cell& cell) const
{
    const auto count = m_counts.confusion[at(cell.first)][at(cell.second)];
    if (count == 0)
        return {};
    return m_showsShares ? QLocale().toString(100 * shareOf(cell), 'f', 1) : QString::number(count);
}

QRectF ConfusionMatrix::cellRect(const Cell& cell) const
{
    const qreal side = qreal(std::min(width(), height()) - kMargin - 1) / kClasses;
    return {kMargin + cell.second * side, kMargin + cell.first * side, side, side};
}

std::optional<ConfusionMatrix::Cell> ConfusionMatrix::cellAt(const QPointF& place) const
{
    const qreal side = cellRect({0, 0}).width();
    const int answer = int(std::floor((place.x() - kMargin) / side));
    const int truth = int(std::floor((place.y() - kMargin) / side));
    if (answer < 0 || truth < 0 || answer >= kClasses || truth >= kClasses)
        return std::nullopt;
    return Cell{truth, answer};
}

QString ConfusionMatrix::sentenceOf(const Cell& cell) const
{
    const auto count = m_counts.confusion[at(cell.first)][at(cell.second)];
    return tr("%1 read as %2: %3 of %4 images, %5")
        .arg(cell.first)
        .arg(cell.second)
        .arg(countText(double(count)), countText(double(m_counts.countOf[at(cell.first)])),
            percentText(shareOf(cell)));
}

void ConfusionMatrix::announce()
{
    setAccessibleDescription(sentenceOf(m_current));
}

void ConfusionMatrix::paintCell(QPainter& painter, const Cell& cell) const
{
    constexpr double kWeakest = 0.12;
    constexpr double kStrongest = 0.6;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF box = cellRect(cell);
    const bool isRight = cell.first == cell.second;
    QColor ground = isRight ? tokens.series[0] : tokens.series[1];
    // The root lifts what is rare, which is what one looks for.
    const double share = shareOf(cell);
    const double wrong = share > 0 ? kWeakest + kStrongest * std::sqrt(share) : 0;
    ground.setAlphaF(float(isRight ? 0.35 * share : wrong));
    painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ground);
    const QString text = cellText(cell);
    painter.setPen(text.isEmpty() ? tokens.quietText : tokens.text);
    painter.setFont(sizedFont(11, !isRight && share > 0 ? QFont::DemiBold : QFont::Normal));
    painter.drawText(box, Qt::AlignCenter, text.isEmpty() ? u"\u00b7"_s : text);
}

void ConfusionMatrix::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int truth = 0; truth < kClasses; ++truth) {
        for (int answer = 0; answer < kClasses; ++answer)
            paintCell(painter, {truth, answer});
    }
    painter.setPen(QPen(tokens.hairline, 1));
    painter.drawRect(cellRect({0, 0}).united(cellRect({kClasses - 1, kClasses - 1})));
    painter.setFont(captionFont());
    painter.setPen(tokens.quietText);
    for (int digit = 0; digit < kClasses; ++digit) {
        const QRectF box = cellRect({digit, digit});
        painter.drawText(QRectF(18, box.top(), kMargin - 22, box.height()),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(digit));
        painter.drawText(QRectF(box.left(), 18, box.width(), kMargin - 20),
            Qt::AlignHCenter | Qt::AlignVCenter, QString::number(digit));
    }
    painter.drawText(QRectF(kMargin, 0, width() - kMargin, 18), Qt::AlignCenter, tr("read as"));
    painter.save();
    painter.rotate(-90);
    painter.drawText(
        QRectF(-height(), 0, height() - kMargin, 18), Qt::AlignCenter, tr("true digit"));
    painter.restore();
    if (m_chosen) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(cellRect(*m_chosen));
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.text, 1, Qt::DotLine));
        painter.drawRect(cellRect(m_current).adjusted(2, 2, -2, -2));
    }
}

bool ConfusionMatrix::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    if (const auto cell = cellAt(help->pos()))
        QToolTip::showText(help->globalPos(), sentenceOf(*cell), this);
    else
        QToolTip::hideText();
    return true;
}

void ConfusionMatrix::toggle(const Cell& cell)
{
    m_current = cell;
    if (m_chosen == cell)
        choose(std::nullopt);
    else
        choose(cell);
    update();
}

void ConfusionMatrix::mousePressEvent(QMouseEvent* event)
{
    if (const auto cell = cellAt(event->position()))
        toggle(*cell);
}

void ConfusionMatrix::moveTo(const Cell& cell)
{
    m_current = {std::clamp(cell.first, 0, kClasses - 1), std::clamp(cell.second, 0, kClasses - 1)};
    // Who has begun to choose goes on choosing.
    if (m_chosen)
        choose(m_current);
    announce();
    update();
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo({m_current.first - 1, m_current.second});
        break;
    case Qt::Key_Down:
        moveTo({m_current.first + 1, m_current.second});
        break;
    case Qt::Key_Left:
        moveTo({m_current.first, m_current.second - 1});
        break;
    case Qt::Key_Right:
        moveTo({m_current.first, m_current.second + 1});
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_current);
        break;
    case Qt::Key_Escape:
        choose(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ConfusionMatrix::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

} // namespace studio::ui

#include "moc_confusionmatrix.cpp"
