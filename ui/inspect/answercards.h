// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/explanationcontroller.h"

#include <QFrame>

#include <array>

class QLabel;
class QVBoxLayout;

namespace studio::ui {

class FeatureStrip;
class HeatSheet;
class SimilarStrip;

/// A card with a heading and a line that says what one sees. GUI thread.
class AnswerCard : public QFrame
{
    Q_OBJECT

public:
    AnswerCard(const QString& title, const QString& text, QWidget* parent);

protected:
    QVBoxLayout& column() { return *m_column; }
    void setText(const QString& text);

private:
    QVBoxLayout* m_column = nullptr;
    QLabel* m_text = nullptr;
};

/// The ink that speaks for the answer, and the smallest change that would alter it.
class SaliencyCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit SaliencyCard(QWidget* parent);
    void setExplanation(const app::Explanation& explanation);

private:
    void showFlip(const app::Explanation& explanation);

    std::array<HeatSheet*, 3> m_sheets{}; ///< gradient, occlusion, flip
    std::array<QLabel*, 3> m_captions{};
};

/// The training images that the model finds most like the drawing.
class SimilarCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit SimilarCard(QWidget* parent);
    void setExplanation(const app::Explanation& explanation);

private:
    SimilarStrip* m_strip = nullptr;
};

/// Every layer's maps.
class LayersCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit LayersCard(QWidget* parent);
    void setExplanation(const app::Explanation& explanation);

private:
    struct Row
    {
        QLabel* caption;
        FeatureStrip* strip;
    };
    std::vector<Row> m_rows;
};

} // namespace studio::ui
