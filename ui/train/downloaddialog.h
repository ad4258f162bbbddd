// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/download.h"
#include "core/error.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace studio::app {
class DataController;
}

namespace studio::ui {

/// Fetches a known data set: how much, where to, progress, cancel. Closing it while the download
/// goes on cancels that; what has arrived is kept and resumed. GUI thread.
class DownloadDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `controller` must outlive the dialog.
    DownloadDialog(app::DataController& controller, const core::RemoteDataset& dataset,
        QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The data set is on this machine now.
    void downloaded(const QString& source);

private:
    void start();
    void showIdle();
    void onFailed(const core::Error& error);

    app::DataController& m_data;
    QString m_id;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace studio::ui
