// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/likenesscontroller.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace studio::ui {

class DigitSheet;

/// What the open generator and its opponent make of the drawing: the closest picture that the
/// generator can write, how close that is in plain words, and how real the drawing looks. Hidden
/// while no generator is open. GUI thread.
class LikenessView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LikenessView)

public:
    explicit LikenessView(QWidget* parent = nullptr);

    /// Whether a generator is open, and whether its file keeps the discriminator.
    void setModel(bool hasGenerator, bool hasDiscriminator);
    /// A distance as LatentMatch has it, in words.
    static QString closeness(double distance);

public Q_SLOTS:
    /// Nothing is drawn.
    void showNothing();
    /// The last answer stays in sight until the next one comes.
    void showSearching();
    void showLikeness(const studio::app::Likeness& likeness);
    void showProblem(const QString& reason);

private:
    void showRealness(std::optional<double> realness);

    DigitSheet* m_picture = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_closeness = nullptr;
    QLabel* m_realness = nullptr;
    QProgressBar* m_realnessBar = nullptr;
    bool m_hasDiscriminator = false;
};

} // namespace studio::ui
