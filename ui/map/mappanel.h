// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/mapcontroller.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace studio::ui {

class MapForm;
class MapLegend;
class MapTools;
class MapView;

/// A test set as the model sees it: chooses it, watches the map form, looks round in it. It knows
/// no model: it shows maps. GUI thread.
class MapPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapPanel)

public:
    /// Whom there is to ask for features.
    enum class Model
    {
        None,
        OnlyGenerator, ///< it writes digits and reads none
        Reader,
    };

    explicit MapPanel(QWidget* parent = nullptr);

    /// `isUpToDate`: it is the one that the map was made of.
    void setModel(Model model, bool isUpToDate);
    MapForm& form() { return *m_form; }
    MapView& view() { return *m_view; }

public Q_SLOTS:
    void setBusy(bool isBusy);
    void showMap(const std::shared_ptr<const studio::app::DigitMap>& map);
    void showLayout(const std::shared_ptr<const studio::app::MapLayout>& layout);
    void showMarker(const studio::app::MapMarker& marker);
    void wipeMarker();
    void showProblem(const QString& reason);
    void showCancelled();

Q_SIGNALS:
    /// Somebody wants this image on the canvas.
    void canvasRequested(const studio::core::GrayImage& image);
    /// It is there now, and why it is read so is of interest.
    void answerWanted();

private:
    QWidget* makeContent();
    void updateStack();
    void sayWhetherUpToDate();
    void showProjection();
    void updateMarker();
    void updateWords();
    bool showsLayout() const;

    MapForm* m_form;
    QStackedWidget* m_stack; ///< no model, only a generator, no map yet, the map
    MapView* m_view = nullptr;
    MapLegend* m_legend = nullptr;
    MapTools* m_tools = nullptr;
    QLabel* m_summary = nullptr;
    std::shared_ptr<const app::DigitMap> m_map;
    std::shared_ptr<const app::MapLayout> m_layout; ///< the newest one of m_map
    std::optional<app::MapMarker> m_marker; ///< on m_map
    Model m_model = Model::None;
    bool m_isUpToDate = true;
    bool m_isBusy = false;
};

} // namespace studio::ui
