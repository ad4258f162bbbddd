// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/classscores.h"

#include <QTableView>

#include <array>
#include <string>

class QSortFilterProxyModel;
class QStandardItemModel;

namespace studio::ui {

/// Precision, recall and F1 of each digit; a click on a column sorts by it. GUI thread.
class ClassTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassTable)

public:
    enum Column
    {
        Digit,
        Images,
        Precision,
        Recall,
        F1,
        ColumnCount
    };

    explicit ClassTable(QWidget* parent = nullptr);

    void setScores(
        const core::ClassScores& scores, const std::array<std::string, core::kDigitClasses>& names);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QStandardItemModel* m_rows;
    QSortFilterProxyModel* m_sorted;
};

} // namespace studio::ui
