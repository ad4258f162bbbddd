// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/samplelibrary.h"

#include <QAbstractListModel>

namespace studio::ui {

/// The sample grids of all runs. DisplayRole and AccessibleTextRole: run, preset and epoch in
/// words, which is also what a search looks at. GUI thread.
class SampleListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SampleListModel(QObject* parent = nullptr);

    void clear();
    void add(const QList<app::StoredSample>& samples);
    const app::StoredSample& sample(int row) const { return m_samples.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<app::StoredSample> m_samples;
};

} // namespace studio::ui
