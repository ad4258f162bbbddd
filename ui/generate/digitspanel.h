// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/generationcontroller.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QMenu;
class QProgressBar;
class QToolButton;

namespace studio::ui {

class DigitDetail;
class DigitGridModel;
class GenerateForm;
class NumberStrip;

/// The form, the number being typed, the grid of all digits written, and the one selected. Asks by
/// signals and shows what it is told. GUI thread.
class DigitsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DigitsPanel(QWidget* parent = nullptr);

    GenerateForm& form() { return *m_form; }
    DigitDetail& detail() { return *m_detail; }
    const DigitGridModel& model() const { return *m_model; }
    /// Save all digits as a data set, as a folder of pictures, as one picture; owned by this.
    const QList<QAction*>& exportActions() const { return m_exportActions; }

    /// The number that the strip is to show; empty: no strip.
    void setNumber(const std::vector<core::GrayImage>& digits);

public Q_SLOTS:
    void begin(const studio::app::DigitsRequest& request);
    void add(std::size_t first, const studio::core::DigitCollection& part);
    void end(bool isComplete);
    /// 0..1 of an export; 1 or more: none is under way.
    void setExportProgress(double fraction);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void exportRequested(studio::core::ExportKind kind);
    void exportCancelled();

private:
    QWidget* makeHeader();
    QWidget* makeGrid();
    void makeExport();
    void updateExport();
    void showCount();
    void showSelected();

    GenerateForm* m_form = nullptr;
    DigitGridModel* m_model = nullptr;
    QLabel* m_count = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_export = nullptr;
    NumberStrip* m_number = nullptr;
    QListView* m_grid = nullptr;
    QLabel* m_hint = nullptr; ///< in place of an empty grid
    DigitDetail* m_detail = nullptr;
    QMenu* m_exportMenu = nullptr;
    QList<QAction*> m_exportActions;
    bool m_isExporting = false;
};

} // namespace studio::ui
