// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/chartchoices.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace studio::app {

/// Light, dark, or whatever the desktop says.
enum class Appearance
{
    System,
    Light,
    Dark,
};

/// What the Train page's form showed last. A plain value; parameters are in command line text, as
/// core::toText() writes them.
struct FormValues
{
    QString family;
    QString preset;
    QString data;
    QMap<QString, QString> parameters;
    int generatedPercent = 0; ///< of the training images

    bool operator==(const FormValues&) const = default;
};

/// What the studio remembers between two starts, typed: window geometry, recent files, data
/// folders, layout of the Runs page, choices for charts, appearance, language, the last form.
/// Nothing of models. GUI thread; owned by Application.
class AppSettings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppSettings)

public:
    static constexpr int kMaximumRecentFiles = 10;

    /// Keeps everything in `file` (INI); an empty name means the user's configuration folder.
    explicit AppSettings(const QString& file = {}, QObject* parent = nullptr);

    /// QMainWindow::saveGeometry() and saveState(); empty before the first start ended.
    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindowPlacement(const QByteArray& geometry, const QByteArray& state);

    /// Absolute paths of checkpoints, newest first, at most kMaximumRecentFiles.
    QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void removeRecentFile(const QString& file);

    /// Folders with data that the user added, in the order of adding.
    QStringList dataFolders() const;
    void setDataFolders(const QStringList& folders);

    /// Folders besides the usual one in which runs are looked for, in the order of adding.
    QStringList runFolders() const;
    void setRunFolders(const QStringList& folders);
    /// Columns of the table of runs, and how it shares the page with the comparison; empty at
    /// first.
    QByteArray runTableState() const;
    QByteArray runSplitterState() const;
    void setRunsLayout(const QByteArray& table, const QByteArray& splitter);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// "de", "en", ...; empty means the system's language. A change takes effect at the next start.
    QString language() const;
    void setLanguage(const QString& language);

    /// Of the pen on the canvas, in the ink's unit; 20 at first.
    int penWidth() const;
    void setPenWidth(int width);

    /// What was chosen for a chart, by its id.
    ChartChoices chartChoices(const QString& chartId) const;
    void setChartChoices(const QString& chartId, const ChartChoices& choices);
    /// Whether the run before is behind the curves of the one that trains; true at first.
    bool showsPreviousRun() const;
    void setShowsPreviousRun(bool isShown);

    /// Name of the view that the Inspect page shows; empty at first.
    QString inspectView() const;
    void setInspectView(const QString& name);
    /// Whether the views of the Inspect page are explained; true at first.
    bool showsLessons() const;
    void setShowsLessons(bool isShown);

    FormValues formValues() const;
    void setFormValues(const FormValues& values);

Q_SIGNALS:
    void recentFilesChanged();
    void appearanceChanged(studio::app::Appearance appearance);

private:
    QSettings m_settings;
};

} // namespace studio::app
