// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/networkcontroller.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace studio::ui {

class ArithmeticCard;
class HistogramsCard;
class LayerList;
class MapsCard;
class WeightsCard;

/// The layers of the model that answers as a diagram, and of the chosen one what it has learned
/// and what it makes of the picture. It knows no model: it shows looks. GUI thread.
class NetworkView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkView)

public:
    explicit NetworkView(QWidget* parent = nullptr);

    HistogramsCard& histograms() { return *m_histograms; }

public Q_SLOTS:
    void showLook(const std::shared_ptr<const studio::app::NetworkLook>& look);
    /// There is no network to look into.
    void showNothing();
    void showProblem(const QString& reason);

Q_SIGNALS:
    /// app::NetworkController::kDrawing: the drawing.
    void exampleChosen(int digit);
    /// The view is seen, or no longer.
    void watched(bool isWatched);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeDiagram(QWidget* parent);
    QWidget* makeDetail(QWidget* parent);
    void showTotals();
    void showLayer();
    void showArithmetic();

    std::shared_ptr<const app::NetworkLook> m_look;
    QStackedWidget* m_stack = nullptr; ///< the empty state, the network
    LayerList* m_layers = nullptr;
    QLabel* m_totals = nullptr;
    QComboBox* m_picture = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_explanation = nullptr;
    WeightsCard* m_weights = nullptr;
    MapsCard* m_maps = nullptr;
    ArithmeticCard* m_arithmetic = nullptr;
    HistogramsCard* m_histograms = nullptr;
};

} // namespace studio::ui
