// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/datacontroller.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace studio::ui {

/// The combo box with what one can train on, with counts, and under it why a choice cannot be
/// used. The last entries offer a download and another folder. GUI thread.
class DataChooser final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` must outlive the chooser.
    explicit DataChooser(app::DataController& controller, QWidget* parent = nullptr);

    /// As core::loadDataset() takes it.
    QString source() const { return m_source; }
    /// Selects `source` now, or as soon as it is among the choices.
    void setSource(const QString& source);
    /// What the chosen data holds, once that is known.
    std::optional<core::DatasetSummary> summary() const;
    bool isUsable() const;

    QComboBox* comboBox() const { return m_comboBox; }

Q_SIGNALS:
    void sourceChanged(const QString& source);
    void downloadRequested(const QString& remoteId);
    void addFolderRequested();

private:
    void rebuild();
    void onActivated(int index);
    void showProblem();
    const app::DataChoice* current() const;

    app::DataController& m_data;
    QComboBox* m_comboBox = nullptr;
    QLabel* m_problem = nullptr;
    QString m_source;
};

} // namespace studio::ui
