// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawpanel.h"

#include "ui/canvas/correction.h"
#include "ui/canvas/digitsheet.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/likenessview.h"
#include "ui/canvas/probabilitybars.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 16;
constexpr int kButtonSide = 32;
constexpr int kGap = 8;

QLabel* makeLabel(const QString& role, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

} // namespace

DrawPanel::DrawPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"drawPanel"_s);
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_canvas = new DrawingCanvas(this);
    m_correction = new Correction(*m_canvas, this);
    makeActions();
    m_bars = new ProbabilityBars(this);
    m_bars->setObjectName(u"probabilityBars"_s);
    m_likeness = new LikenessView(this);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 12, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(makeHeader());
    layout->addWidget(m_canvas);
    layout->addWidget(makeTools());
    layout->addWidget(makeAnswer());
    layout->addWidget(m_bars);
    layout->addWidget(m_likeness);
    layout->addStretch(1);

    connect(m_canvas, &DrawingCanvas::inkChanged, this, [this](const core::Ink& ink) {
        m_awaitsPicture = false;
        m_correction->beginDrawing();
        if (ink.isBlank())
            showBlank();
        Q_EMIT inkChanged(ink);
    });
    connect(m_canvas, &DrawingCanvas::labelled, m_correction,
        [this](int digit) { m_correction->say(digit); });
    connect(m_bars, &ProbabilityBars::digitChosen, m_correction,
        [this](int digit) { m_correction->say(digit); });
    retranslate();
    showBlank();
}

void DrawPanel::makeActions()
{
    QUndoStack& stack = m_canvas->undoStack();
    const auto add = [this](const QString& name, const QString& icon, const QKeySequence& keys) {
        auto* const action = new QAction(themedIcon(icon), QString(), this);
        action->setObjectName(name);
        action->setShortcut(keys);
        m_actions.append(action);
        return action;
    };
    QAction* const undo = add(u"drawUndo"_s, u"undo"_s, QKeySequence::Undo);
    QAction* const redo = add(u"drawRedo"_s, u"redo"_s, QKeySequence::Redo);
    QAction* const eraser = add(u"drawEraser"_s, u"eraser"_s, Qt::CTRL | Qt::Key_E);
    QAction* const clear = add(u"drawClear"_s, u"trash"_s, Qt::CTRL | Qt::Key_Backspace);
    eraser->setCheckable(true);
    undo->setEnabled(false);
    redo->setEnabled(false);
    clear->setEnabled(false);
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(eraser, &QAction::toggled, m_canvas, &DrawingCanvas::setErasing);
    connect(m_canvas, &DrawingCanvas::erasingChanged, eraser, &QAction::setChecked);
    connect(clear, &QAction::triggered, m_canvas, &DrawingCanvas::clear);
    connect(m_canvas, &DrawingCanvas::inkChanged, clear,
        [clear](const core::Ink& ink) { clear->setEnabled(!ink.isBlank()); });
}

QWidget* DrawPanel::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = makeLabel(u"section"_s, header);
    m_modelName = makeLabel(u"quiet"_s, header);
    m_modelName->setObjectName(u"drawModelName"_s);
    m_modelName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // A long name must not widen the dock.
    m_modelName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_title);
    row->addWidget(m_modelName, 1);
    return header;
}

QWidget* DrawPanel::makeTools()
{
    auto* const tools = new QWidget(this);
    auto* const row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    for (QAction* const action : std::as_const(m_actions)) {
        auto* const button = new QToolButton(tools);
        button->setDefaultAction(action);
        button->setProperty("role", u"compact"_s);
        button->setFixedSize(kButtonSide, kButtonSide);
        button->setIconSize({18, 18});
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    m_correctionButton = makeCorrectionButton(tools);
    row->addWidget(m_correctionButton);
    m_seenCaption = makeLabel(u"caption"_s, tools);
    m_seenCaption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_seenCaption->setWordWrap(true);
    m_seenCaption->setMinimumWidth(1); // a long word must not widen the dock
    m_networkView = new DigitSheet(2, tools);
    m_networkView->setAccessibleName(tr("What the network sees"));
    m_networkView->setToolTip(
        tr("The drawing as the network sees it: scaled to 20 pixels, centred in 28 by 28"));
    m_networkView->setObjectName(u"networkView"_s);
    row->addWidget(m_seenCaption, 1);
    row->addWidget(m_networkView);
    return tools;
}

QToolButton* DrawPanel::makeCorrectionButton(QWidget* parent)
{
    auto* const button = new QToolButton(parent);
    button->setObjectName(u"drawCorrect"_s);
    button->setIcon(themedIcon(u"teach"_s));
    button->setIconSize({18, 18});
    button->setProperty("role", u"compact"_s);
    button->setFixedSize(kButtonSide, kButtonSide);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(&m_correction->menu());
    return button;
}

QWidget* DrawPanel::makeAnswer()
{
    auto* const answer = new QWidget(this);
    auto* const row = new QHBoxLayout(answer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_answer = makeLabel(u"answer"_s, answer);
    m_answer->setObjectName(u"drawAnswer"_s);
    m_answerDetail = makeLabel(u"quiet"_s, answer);
    m_answerDetail->setObjectName(u"drawAnswerDetail"_s);
    m_answerDetail->setWordWrap(true);
    m_answerDetail->setContentsMargins(0, 12, 0, 0);
    row->addWidget(m_answer);
    row->addWidget(m_answerDetail, 1);
    // The row keeps its height when the answer goes, so that nothing below jumps.
    answer->setFixedHeight(QFontMetrics(sizedFont(34, QFont::Bold)).height());
    return answer;
}

void DrawPanel::beginPicture()
{
    m_canvas->clear();
    m_awaitsPicture = true;
}

void DrawPanel::setModelName(const QString& phrase)
{
    m_modelName->setText(phrase);
    m_modelName->setToolTip(phrase);
}

void DrawPanel::setInk(const core::Ink& ink)
{
    m_canvas->setInk(ink);
}

void DrawPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DrawPanel::retranslate()
{
    m_title->setText(tr("Draw"));
    m_seenCaption->setText(tr("the network sees"));
    m_correctionButton->setToolTip(tr("Say what it is, and keep it in My digits"));
    m_correctionButton->setAccessibleName(tr("Say what it is"));
    m_actions[Undo]->setText(tr("&Undo stroke"));
    m_actions[Redo]->setText(tr("&Redo stroke"));
    m_actions[Eraser]->setText(tr("&Eraser"));
    m_actions[Clear]->setText(tr("&Clear canvas"));
}

} // namespace studio::ui
