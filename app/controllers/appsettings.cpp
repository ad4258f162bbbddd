// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/appsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

const auto kGeometry = u"window/geometry"_s;
const auto kState = u"window/state"_s;
const auto kRecentFiles = u"files/recent"_s;
const auto kDataFolders = u"data/folders"_s;
const auto kRunFolders = u"runs/folders"_s;
const auto kRunTable = u"runs/table"_s;
const auto kRunSplitter = u"runs/splitter"_s;
const auto kAppearance = u"look/appearance"_s;
const auto kLanguage = u"look/language"_s;
const auto kPenWidth = u"draw/penWidth"_s;
const auto kPreviousRun = u"charts/previousRun"_s;
const auto kInspectView = u"inspect/view"_s;
const auto kLessons = u"inspect/lessons"_s;
const auto kBaseline = u"baseline"_s;
const auto kMinimum = u"minimum"_s;
const auto kMaximum = u"maximum"_s;
const auto kForm = u"form"_s;
const auto kParameters = u"parameters"_s;

constexpr std::array kAppearanceNames{"system", "light", "dark"};

QString chartKey(const QString& chartId, const QString& name)
{
    QString id = chartId;
    return u"charts/%1/%2"_s.arg(id.replace(u'/', u'-'), name);
}

QString userFile()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder + u"/digit-studio/digit-studio.ini"_s;
}

} // namespace

AppSettings::AppSettings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file.isEmpty() ? userFile() : file, QSettings::IniFormat)
{
}

QByteArray AppSettings::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray AppSettings::windowState() const
{
    return m_settings.value(kState).toByteArray();
}

void AppSettings::setWindowPlacement(const QByteArray& geometry, const QByteArray& state)
{
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kState, state);
}

QStringList AppSettings::recentFiles() const
{
    return m_settings.value(kRecentFiles).toStringList();
}

void AppSettings::addRecentFile(const QString& file)
{
    const auto path = QFileInfo(file).absoluteFilePath();
    auto files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(kRecentFiles, files.mid(0, kMaximumRecentFiles));
    Q_EMIT recentFilesChanged();
}

void AppSettings::removeRecentFile(const QString& file)
{
    auto files = recentFiles();
    if (files.removeAll(QFileInfo(file).absoluteFilePath()) == 0)
        return;
    m_settings.setValue(kRecentFiles, files);
    Q_EMIT recentFilesChanged();
}

QStringList AppSettings::dataFolders() const
{
    return m_settings.value(kDataFolders).toStringList();
}

void AppSettings::setDataFolders(const QStringList& folders)
{
    m_settings.setValue(kDataFolders, folders);
}

QStringList AppSettings::runFolders() const
{
    return m_settings.value(kRunFolders).toStringList();
}

void AppSettings::setRunFolders(const QStringList& folders)
{
    m_settings.setValue(kRunFolders, folders);
}

QByteArray AppSettings::runTableState() const
{
    return m_settings.value(kRunTable).toByteArray();
}

QByteArray AppSettings::runSplitterState() const
{
    return m_settings.value(kRunSplitter).toByteArray();
}

void AppSettings::setRunsLayout(const QByteArray& table, const QByteArray& splitter)
{
    m_settings.setValue(kRunTable, table);
    m_settings.setValue(kRunSplitter, splitter);
}

Appearance AppSettings::appearance() const
{
    const auto name = m_settings.value(kAppearance).toString();
    for (std::size_t i = 0; i < kAppearanceNames.size(); ++i) {
        if (name == QLatin1StringView(kAppearanceNames[i]))
            return static_cast<Appearance>(i);
    }
    return Appearance::System;
}

void AppSettings::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    const auto* name = kAppearanceNames[static_cast<std::size_t>(appearance)];
    m_settings.setValue(kAppearance, QString::fromLatin1(name));
    Q_EMIT appearanceChanged(appearance);
}

int AppSettings::penWidth() const
{
    constexpr int kUsual = 20;
    return m_settings.value(kPenWidth, kUsual).toInt();
}

void AppSettings::setPenWidth(int width)
{
    m_settings.setValue(kPenWidth, width);
}

QString AppSettings::language() const
{
    return m_settings.value(kLanguage).toString();
}

void AppSettings::setLanguage(const QString& language)
{
    m_settings.setValue(kLanguage, language);
}

ChartChoices AppSettings::chartChoices(const QString& chartId) const
{
    const auto read = [&](const QString& name) -> std::optional<double> {
        bool isNumber = false;
        const double value = m_settings.value(chartKey(chartId, name)).toDouble(&isNumber);
        return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    ChartChoices choices{read(kBaseline), read(kMinimum), read(kMaximum)};
    if (choices.minimum && choices.maximum && *choices.minimum >= *choices.maximum)
        choices.minimum = choices.maximum = std::nullopt; // somebody else wrote that
    return choices;
}

void AppSettings::setChartChoices(const QString& chartId, const ChartChoices& choices)
{
    const auto write = [&](const QString& name, const std::optional<double>& value) {
        const auto key = chartKey(chartId, name);
        if (value)
            m_settings.setValue(key, *value);
        else
            m_settings.remove(key);
    };
    write(kBaseline, choices.baseline);
    write(kMinimum, choices.minimum);
    write(kMaximum, choices.maximum);
}

bool AppSettings::showsPreviousRun() const
{
    return m_settings.value(kPreviousRun, true).toBool();
}

void AppSettings::setShowsPreviousRun(bool isShown)
{
    m_settings.setValue(kPreviousRun, isShown);
}

QString AppSettings::inspectView() const
{
    return m_settings.value(kInspectView).toString();
}

void AppSettings::setInspectView(const QString& name)
{
    m_settings.setValue(kInspectView, name);
}

bool AppSettings::showsLessons() const
{
    return m_settings.value(kLessons, true).toBool();
}

void AppSettings::setShowsLessons(bool isShown)
{
    m_settings.setValue(kLessons, isShown);
}

FormValues AppSettings::formValues() const
{
    // A second QSettings on the same file shares its content, and its groups may be entered here.
    QSettings settings(m_settings.fileName(), QSettings::IniFormat);
    settings.beginGroup(kForm);
    FormValues values;
    values.family = settings.value(u"family"_s).toString();
    values.preset = settings.value(u"preset"_s).toString();
    values.data = settings.value(u"data"_s).toString();
    values.generatedPercent = settings.value(u"generated"_s).toInt();
    settings.beginGroup(kParameters);
    const auto ids = settings.childKeys();
    for (const auto& id : ids)
        values.parameters.insert(id, settings.value(id).toString());
    return values;
}

void AppSettings::setFormValues(const FormValues& values)
{
    m_settings.beginGroup(kForm);
    m_settings.remove(QString());
    m_settings.setValue(u"family"_s, values.family);
    m_settings.setValue(u"preset"_s, values.preset);
    m_settings.setValue(u"data"_s, values.data);
    m_settings.setValue(u"generated"_s, values.generatedPercent);
    m_settings.beginGroup(kParameters);
    for (auto it = values.parameters.cbegin(); it != values.parameters.cend(); ++it)
        m_settings.setValue(it.key(), it.value());
    m_settings.endGroup();
    m_settings.endGroup();
}

} // namespace studio::app

#include "moc_appsettings.cpp"
