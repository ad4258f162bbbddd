// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/mapcontroller.h"

#include <QFrame>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace studio::ui {

/// Data whose test images can be mapped.
struct MapData
{
    std::string source; ///< as core::loadTestSet() takes it
    QString name;

    bool operator==(const MapData&) const = default;
};

/// Chooses what to make a map of, and tells how far it is. GUI thread.
class MapForm final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapForm)

public:
    explicit MapForm(QWidget* parent = nullptr);

    /// What people chose stays if it is among them; until then `preferred` is chosen if it is, else
    /// the first.
    void setData(const std::vector<MapData>& choices, const std::string& preferred);
    void setReady(bool isReady);
    void setBusy(bool isBusy);
    void setMade(bool isMade);
    void showProgress(app::MapController::Stage stage, double fraction);
    /// A line below; empty: none. `isProblem`: in the colour of errors.
    void showNote(const QString& note, bool isProblem = false);

Q_SIGNALS:
    void mapRequested(const studio::app::MapRequest& request);
    void cancelRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBoxes();
    void startOrCancel();
    void updateButton();

    QComboBox* m_dataBox = nullptr;
    QComboBox* m_countBox = nullptr;
    QPushButton* m_button = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_note = nullptr;
    std::vector<MapData> m_data;
    std::string m_preferred;
    bool m_isDataChosen = false;
    bool m_isReady = false;
    bool m_isBusy = false;
    bool m_isMade = false;
};

} // namespace studio::ui
