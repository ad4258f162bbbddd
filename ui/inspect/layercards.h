// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/networkcontroller.h"
#include "core/infer/layerarithmetic.h"
#include "ui/inspect/answercards.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace studio::ui {

class ColorScale;
class MatrixSheet;
class TileGrid;
class WeightHistogram;

/// What a layer has learned: its filters or rows as pictures, and a histogram of all. GUI thread.
class WeightsCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit WeightsCard(QWidget* parent);

    void setLayer(const app::NetworkLook& look, std::size_t layer);

private:
    void fillChoices();
    void showTiles();
    void showFilters();
    void showRow();

    QComboBox* m_part = nullptr; ///< the input channel or the output that is shown
    TileGrid* m_tiles = nullptr;
    ColorScale* m_scale = nullptr;
    WeightHistogram* m_histogram = nullptr;
    QLabel* m_histogramText = nullptr;
    core::LayerDescription m_layer;
    core::LayerWeights m_weights;
    core::LayerShape m_rowShape; ///< what a row of a dense layer was before it became a row
};

/// What a layer makes of the picture: all its maps, and one of them enlarged. GUI thread.
class MapsCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit MapsCard(QWidget* parent);

    /// `maps` may be empty: there is no picture.
    void setMaps(const core::FeatureMaps& maps);
    core::LayerPlace place() const;

Q_SIGNALS:
    void placeChanged();

private:
    void showChannel();
    void describePlace();
    static QString scoresText(const core::FeatureMaps& scores);

    core::FeatureMaps m_maps;
    TileGrid* m_tiles = nullptr;
    ColorScale* m_scale = nullptr;
    MatrixSheet* m_sheet = nullptr;
    QLabel* m_placeText = nullptr;
};

/// How a convolution makes one number: patch times filter, and what becomes of the sum. GUI thread.
class ArithmeticCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit ArithmeticCard(QWidget* parent);

    void setSum(const app::NetworkLook& look, std::size_t layer, const core::LayerPlace& place);

private:
    MatrixSheet* makeSheet(const QString& title);
    void showInputChannel();
    QString wayText(
        const app::NetworkLook& look, std::size_t layer, const core::LayerPlace& place) const;

    QComboBox* m_input = nullptr;
    QGridLayout* m_grid = nullptr; ///< the three sheets
    MatrixSheet* m_patch = nullptr;
    MatrixSheet* m_filter = nullptr;
    MatrixSheet* m_products = nullptr;
    QLabel* m_sumText = nullptr;
    QLabel* m_wayText = nullptr;
    core::ConvolutionSum m_sum;
};

} // namespace studio::ui
