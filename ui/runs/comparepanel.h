// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/runcurves.h"
#include "core/family/familycatalog.h"
#include "ui/charts/chartspec.h"
#include "ui/charts/charttools.h"
#include "ui/runs/runstyles.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace studio::ui {

class DifferenceModel;
class LiveChart;

/// The selected runs side by side: a metric of all of them in one chart, and a table of how they
/// did and what was not the same. Each run keeps its colour and its kind of line. GUI thread.
class ComparePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePanel)

public:
    using Path = std::filesystem::path;

    static constexpr std::size_t kMostRuns = 20; ///< shown at a time

    /// `library` must outlive the panel, which alone may tell it whom to follow.
    explicit ComparePanel(app::RunLibraryController& library, QWidget* parent = nullptr);
    ~ComparePanel() override;

    /// For words instead of ids; null while there is none.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// Those beyond kMostRuns and those that cannot be read are left out.
    void compare(const std::vector<Path>& folders);
    /// What the library says of the compared runs has changed.
    void refresh();

    /// Of the runs that are compared.
    const std::map<Path, std::size_t>& styles() const { return m_styles; }
    ChartTools& tools() { return *m_tools; }
    /// Null while there is nothing to show.
    LiveChart* chart() const { return m_chart; }
    QComboBox& metricBox() { return *m_metrics; }

Q_SIGNALS:
    /// The chart is another one now.
    void chartMade(studio::ui::LiveChart* chart);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent();
    void showProblem(const Path& folder, const QString& reason);
    void updateMetrics();
    QStringList commonMetrics() const;
    QString preferredMetric(const QStringList& ids) const;
    void rebuildChart();
    ChartSpec chartSpec(const QString& metricId) const;
    std::string familyOf(const QString& metricId) const;
    void updateTable();
    void updateHint();

    app::RunLibraryController& m_library;
    app::RunCurves m_curves;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    RunStyles m_allStyles;
    std::vector<Path> m_folders;
    std::map<Path, std::size_t> m_styles;
    std::map<Path, QString> m_problems; ///< of runs whose curves cannot be read
    QString m_metric; ///< chosen last, also if these runs do not have it
    QSet<QString> m_hidden; ///< runs that are selected but not shown, by their folders
    std::size_t m_leftOut = 0;
    QStackedLayout* m_stack = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_note = nullptr;
    QComboBox* m_metrics = nullptr;
    ChartTools* m_tools = nullptr;
    QSplitter* m_splitter = nullptr;
    QWidget* m_chartPlace = nullptr;
    LiveChart* m_chart = nullptr;
    DifferenceModel* m_differences = nullptr;
    QTableView* m_table = nullptr;
    QTimer m_soon; ///< curves arrive in swarms
};

} // namespace studio::ui
