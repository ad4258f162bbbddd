// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace studio::ui {

class DigitSheet;
class NumberStrip;

/// The latent explorer: a slider from one digit's latent to another's (see core::slerp()), a walk
/// from latent to latent that never ends, and either of them as an animation. Asks for pictures by
/// picturesWanted() and is given them by setPictures(). GUI thread.
class LatentExplorer final : public QWidget
{
    Q_OBJECT

public:
    /// Where a latent comes from; see core::latentOf().
    struct End
    {
        std::uint64_t seed = 1;
        double truncation = 1;
    };

    explicit LatentExplorer(QWidget* parent = nullptr);

    /// A model came: latents have this many numbers; 0: there is none.
    void setModel(std::size_t latentSize, bool isConditional);
    void setStart(const End& end, int digit);
    void setEnd(const End& end);
    /// Goes on with the pictures that were asked for last, or the animation's.
    void setPictures(const std::vector<core::GrayImage>& pictures);

    bool isWalking() const { return m_timer.isActive(); }
    double fraction() const; ///< of the slider

public Q_SLOTS:
    void setWalking(bool isWalking);
    void newEnds();
    /// Asks for the frames of what is shown: there and back, or some stations of the walk.
    void requestAnimation();

Q_SIGNALS:
    void picturesWanted(const std::vector<float>& latents, const std::vector<int>& digits);
    /// The frames of an animation that the user wants to save.
    void animationWanted(const std::vector<float>& latents, const std::vector<int>& digits);
    void walkingChanged(bool isWalking);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeStage();
    QWidget* makeTools();
    std::vector<float> latentAt(double fraction) const;
    std::vector<float> latentOfEnd(const End& end) const;
    int digit() const;
    void step();
    void ask();
    void showPlace();

    std::size_t m_latentSize = 0;
    End m_start{1, 1};
    End m_end{2, 1};
    double m_walked = 0; ///< stations since the walk began
    QTimer m_timer;
    DigitSheet* m_startSheet = nullptr;
    DigitSheet* m_endSheet = nullptr;
    DigitSheet* m_sheet = nullptr;
    QLabel* m_startText = nullptr;
    QLabel* m_endText = nullptr;
    QLabel* m_place = nullptr;
    QSlider* m_slider = nullptr;
    NumberStrip* m_film = nullptr;
    QComboBox* m_digit = nullptr;
    QToolButton* m_walk = nullptr;
    QToolButton* m_save = nullptr;
    QToolButton* m_dice = nullptr;
};

} // namespace studio::ui
