// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QToolButton;

namespace studio::ui {

/// How the points of a map are laid out.
enum class MapProjection
{
    Components, ///< their first two principal components
    Neighbours, ///< t-SNE
};

/// The row of tools above a map. GUI thread.
class MapTools final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapTools)

public:
    explicit MapTools(QWidget* parent = nullptr);

    MapProjection projection() const;

Q_SIGNALS:
    void projectionChanged(studio::ui::MapProjection projection);
    void onlyWrongChanged(bool isOnlyWrong);
    void zoomInWanted();
    void zoomOutWanted();
    void fitWanted();

private:
    QToolButton* makeButton(const QString& name, const QString& hint);
    QToolButton* makeProjection(const QString& name, const QString& text, const QString& hint);
    QToolButton* makeZoom(const QString& name, const QString& icon, const QString& hint);

    QToolButton* m_neighbours;
    QToolButton* m_components;
    QCheckBox* m_onlyWrong;
};

} // namespace studio::ui
