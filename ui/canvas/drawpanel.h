// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/infer/classifier.h"
#include "core/infer/numberreader.h"
#include "core/ink/ink.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace studio::ui {

struct AnswerText;
class Correction;
class DrawingCanvas;
class LikenessView;
class DigitSheet;
class ProbabilityBars;

/// The content of the Draw dock: canvas, tools, what the network sees, its answer and the ten
/// probabilities. It knows no model: it emits ink and shows readings.
class DrawPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrawPanel)

public:
    explicit DrawPanel(QWidget* parent = nullptr);

    /// Undo, redo, eraser (checkable), clear, for the Draw menu; owned by the panel. Object names
    /// drawUndo, drawRedo, drawEraser, drawClear; shortcuts are set.
    QList<QAction*> drawActions() const { return m_actions; }
    DrawingCanvas& canvas() { return *m_canvas; }
    /// What people say that the drawing is.
    Correction& correction() { return *m_correction; }
    /// The section on the open generator; it hides itself without one.
    LikenessView& likeness() { return *m_likeness; }

public Q_SLOTS:
    /// The answer to the newest ink and the 28x28 picture that it was read from.
    void showReading(const studio::core::GrayImage& seen, const studio::core::Reading& reading);
    /// Several digits side by side: each is framed on the canvas; the bars and the picture are
    /// those of the one that the model is least sure of.
    void showNumber(const studio::core::NumberReading& number);
    /// Nothing is drawn.
    void showBlank();
    /// There is a drawing, but no model to read it.
    void showUnread(const studio::core::GrayImage& seen);
    /// Wipes the canvas (which can be undone): the next reading is that of a picture, not of ink.
    void beginPicture();
    /// Who answers, as a phrase: "read by the model in training".
    void setModelName(const QString& phrase);
    void setInk(const studio::core::Ink& ink);
    /// The drawing was kept as what a person said that it is.
    void showKept(const studio::core::InkRecord& drawing);

Q_SIGNALS:
    void inkChanged(const studio::core::Ink& ink);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum ActionIndex
    {
        Undo,
        Redo,
        Eraser,
        Clear
    };

    void makeActions();
    QWidget* makeHeader();
    QWidget* makeTools();
    QToolButton* makeCorrectionButton(QWidget* parent);
    QWidget* makeAnswer();
    void showAnswer(
        const AnswerText& text, const core::GrayImage& seen, const core::Reading& reading);
    void announce(const AnswerText& text);
    void retranslate();

    DrawingCanvas* m_canvas = nullptr;
    Correction* m_correction = nullptr;
    DigitSheet* m_networkView = nullptr;
    ProbabilityBars* m_bars = nullptr;
    LikenessView* m_likeness = nullptr;
    QToolButton* m_correctionButton = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_modelName = nullptr;
    QLabel* m_seenCaption = nullptr;
    QLabel* m_answer = nullptr;
    QLabel* m_answerDetail = nullptr;
    QList<QAction*> m_actions;
    QString m_announced; ///< to screen readers
    bool m_awaitsPicture = false;
};

} // namespace studio::ui
