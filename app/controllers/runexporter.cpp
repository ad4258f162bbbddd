// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runexporter.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/run/threadpriority.h"

#include <QMetaObject>

#include <system_error>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

namespace fs = std::filesystem;
using Kind = core::RunExport::Kind;

constexpr int kLongestName = 80;

/// A name that every file system takes.
QString fileNameOf(const QString& name)
{
    QString result;
    for (const QChar letter : name.simplified().left(kLongestName))
        result += letter.isPrint() && !u"/\\:*?\"<>|"_s.contains(letter) ? letter : u'-';
    while (result.startsWith(u'.'))
        result.remove(0, 1);
    return result.isEmpty() ? u"run"_s : result;
}

QString endingOf(Kind kind)
{
    switch (kind) {
    case Kind::Csv:
        break;
    case Kind::TensorBoard:
        return u" tensorboard"_s;
    case Kind::Python:
        return u" python"_s;
    }
    return u".csv"_s;
}

/// A name in `folder` that is still free.
fs::path freeTarget(const fs::path& folder, const QString& name, Kind kind)
{
    for (int number = 1;; ++number) {
        const QString count = number == 1 ? QString() : u" (%1)"_s.arg(number);
        const fs::path target = folder / toPath(fileNameOf(name) + count + endingOf(kind));
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(target, ignored)))
            return target;
    }
}

} // namespace

RunExporter::RunExporter(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

RunExporter::~RunExporter()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

void RunExporter::exportRuns(Kind kind, const std::vector<Source>& runs, const Path& folder,
    const std::shared_ptr<const core::FamilyCatalog>& catalog)
{
    m_pool.start([this, kind, runs, folder, catalog] {
        core::lowerThreadPriority(core::kLoadingNiceness);
        core::WorkControl control;
        control.cancelled = &m_isEnding;
        QStringList targets;
        QStringList problems;
        for (const Source& run : runs) {
            try {
                const fs::path target = freeTarget(folder, run.name, kind);
                core::exportRun({kind, run.folder, target, {}}, *catalog, control);
                targets.append(toQString(target));
            } catch (...) {
                problems.append(errorText(core::currentError()));
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, targets, problems] {
                if (!targets.isEmpty())
                    Q_EMIT written(targets);
                if (!problems.isEmpty())
                    Q_EMIT failed(problems);
            },
            Qt::QueuedConnection);
    });
}

} // namespace studio::app

#include "moc_runexporter.cpp"
