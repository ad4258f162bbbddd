// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawing panel says of a drawing.
#include "ui/canvas/answertext.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/digitsheet.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/canvas/probabilitybars.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>

#include <utility>

namespace studio::ui {

using namespace Qt::StringLiterals;

void DrawPanel::showReading(const core::GrayImage& seen, const core::Reading& reading)
{
    const bool isOfPicture = m_awaitsPicture;
    if (reading.digit < 0 || (!isOfPicture && m_canvas->ink().isBlank())) {
        showBlank();
        if (isOfPicture)
            m_answerDetail->setText(tr("There is no digit in this picture"));
        return;
    }
    if (isOfPicture) {
        m_canvas->setPicture(seen);
        m_actions[Clear]->setEnabled(true);
    }
    m_canvas->setMarks({});
    m_correction->setPart({});
    showAnswer(answerText(reading), seen, reading);
}

void DrawPanel::showNumber(const core::NumberReading& number)
{
    const bool isOfPicture = std::exchange(m_awaitsPicture, false);
    if (!isOfPicture && m_canvas->ink().isBlank())
        return showBlank();
    const core::NumberPart& weakest = number.parts.at(leastSurePart(number));
    QList<InkMark> marks;
    for (const core::NumberPart& part : number.parts) {
        const QRectF box(QPointF(double{part.box.left}, double{part.box.top}),
            QPointF(double{part.box.right}, double{part.box.bottom}));
        marks.append({box, part.reading.isDigit ? QString::number(part.reading.digit) : u"?"_s,
            &part == &weakest});
    }
    m_canvas->setMarks(isOfPicture ? QList<InkMark>() : marks);
    m_correction->setPart(weakest.box);
    if (isOfPicture)
        m_canvas->setPicture(weakest.seen);
    showAnswer(answerText(number), weakest.seen, weakest.reading);
}

void DrawPanel::showAnswer(
    const AnswerText& text, const core::GrayImage& seen, const core::Reading& reading)
{
    m_networkView->setImage(seen);
    m_bars->setReading(reading);
    m_answer->setText(text.answer);
    m_answerDetail->setText(text.detail);
    m_answer->setVisible(true);
    announce(text);
    m_canvas->setAccessibleName(reading.isDigit || text.answer.size() > 1
            ? tr("Drawing canvas, read as %1").arg(text.answer)
            : tr("Drawing canvas, not a digit"));
}

/// A screen reader says a new answer at once, wherever the focus is.
void DrawPanel::announce(const AnswerText& text)
{
    const QString spoken = tr("%1, %2").arg(text.answer, text.detail);
    m_answer->setAccessibleName(spoken);
    if (text.answer == m_announced)
        return;
    m_announced = text.answer;
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DrawPanel::showBlank()
{
    m_canvas->setMarks({});
    m_networkView->setImage({});
    m_bars->setBlank();
    m_answer->clear();
    m_answer->setVisible(false);
    m_announced.clear();
    m_answerDetail->setText(tr("Draw a digit to see how it is read"));
    m_canvas->setAccessibleName(tr("Drawing canvas"));
}

void DrawPanel::showUnread(const core::GrayImage& seen)
{
    showBlank();
    m_networkView->setImage(seen);
    m_answerDetail->setText(tr("There is no model yet that could read it"));
}

void DrawPanel::showKept(const core::InkRecord& drawing)
{
    m_answerDetail->setText(drawing.truth == core::InkTruth::Digit
            ? tr("kept in My digits as %1").arg(drawing.label)
            : tr("kept in My digits as no digit"));
}

} // namespace studio::ui
