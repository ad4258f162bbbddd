// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/numberreader.h"
#include "core/ink/ink.h"

#include <QList>
#include <QMenu>
#include <QObject>

#include <memory>
#include <optional>

namespace studio::ui {

class DrawingCanvas;

/// What a person says that his drawing is, by a click on a bar, a key or the menu. Of a number the
/// part whose answer is shown is meant, unless the menu says all of it. GUI thread; owned by the
/// Draw panel.
class Correction final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Correction)

public:
    static constexpr int kNotADigit = -1;

    explicit Correction(DrawingCanvas& canvas, QObject* parent);
    ~Correction() override;

    /// 0 to 9, "not a digit", and the same for all of a number. The window may append to it.
    QMenu& menu() { return *m_menu; }

    /// Another answer is shown: of this part of the drawing, or of all of it.
    void setPart(const std::optional<core::NumberBox>& part);
    /// Another drawing: what was said of the last one stays.
    void beginDrawing();

    /// `label` is a digit or kNotADigit.
    void say(int label) { say(label, m_part); }

Q_SIGNALS:
    /// `instead`: what was said of the same strokes before.
    void said(const studio::core::InkRecord& drawing,
        const std::optional<studio::core::InkRecord>& instead);

private:
    void fill(QMenu& menu, bool isOfAll);
    void say(int label, const std::optional<core::NumberBox>& part);

    DrawingCanvas& m_canvas;
    std::unique_ptr<QMenu> m_menu;
    QMenu* m_allMenu = nullptr;
    QList<QAction*> m_sayings; ///< of no use while nothing is drawn
    std::optional<core::NumberBox> m_part;
    std::optional<core::InkRecord> m_said;
};

} // namespace studio::ui
