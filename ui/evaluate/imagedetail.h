// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"
#include "core/infer/saliency.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace studio::ui {

class DigitSheet;
class HeatSheet;

/// One image of an evaluation: large, with what speaks for the answer, the truth, and the three
/// likeliest digits. GUI thread.
class ImageDetail final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageDetail)

public:
    explicit ImageDetail(QWidget* parent = nullptr);

    void setImage(const core::EvaluatedImage& image, const core::GrayImage& picture);
    void setSaliency(const core::SaliencyMap& map);
    void clear();
    /// Empty if nothing is shown.
    const core::GrayImage& picture() const { return m_picture; }

Q_SIGNALS:
    void canvasRequested();

private:
    core::GrayImage m_picture;
    DigitSheet* m_sheet;
    HeatSheet* m_heat;
    QLabel* m_title;
    QLabel* m_guesses;
    QToolButton* m_open;
};

} // namespace studio::ui
