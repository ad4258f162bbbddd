// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluate/mistakesmodel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QListView;
class QToolButton;

namespace studio::ui {

class ImageDetail;

/// The images of an evaluation, filtered and sorted, and the one that is chosen in detail. GUI
/// thread.
class MistakesCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MistakesCard)

public:
    explicit MistakesCard(QWidget* parent = nullptr);

    void setResult(const MistakesModel::Result& result, bool showsOther);
    /// Those of one cell of the confusion matrix; empty: as the box says.
    void setCell(const std::optional<std::pair<int, int>>& cell);
    MistakesModel& model() { return *m_model; }
    ImageDetail& detail() { return *m_detail; }

Q_SIGNALS:
    /// The matrix is to let go of its cell.
    void cellReleased();
    /// What speaks for the answer to this image is wanted.
    void imageChosen(std::size_t place, bool isOther);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    void applyFilter();
    void showCurrent();
    void showCount();

    MistakesModel* m_model;
    QListView* m_list;
    ImageDetail* m_detail;
    QComboBox* m_show = nullptr;
    QComboBox* m_order = nullptr;
    QToolButton* m_cell = nullptr;
    QLabel* m_count;
    QLabel* m_none;
    std::optional<std::pair<int, int>> m_cellShown;
};

} // namespace studio::ui
