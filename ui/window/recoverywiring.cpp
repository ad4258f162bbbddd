// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recoverywiring.h"

#include "app/controllers/errortext.h"
#include "app/controllers/runlibrarycontroller.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

RecoveryWiring::RecoveryWiring(app::RunLibraryController& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &app::RunLibraryController::scanned, this, &RecoveryWiring::ask,
        Qt::SingleShotConnection);
}

void RecoveryWiring::ask()
{
    std::vector<core::RunSummary> lost;
    for (const auto& [folder, run] : m_library.runs()) {
        if (run.state == core::RunState::Interrupted)
            lost.push_back(run);
    }
    if (lost.empty())
        return;
    std::sort(lost.begin(), lost.end(), core::isNewer);
    std::vector<std::filesystem::path> folders;
    for (const auto& run : lost)
        folders.push_back(run.folder);
    const auto count = static_cast<int>(lost.size());
    const auto newest = QString::fromStdString(lost.front().name);
    Notice notice;
    notice.kind = Notice::Kind::Warning;
    notice.topic = u"recovery"_s;
    notice.title = tr("%n run(s) ended without warning", nullptr, count);
    notice.text = count == 1
        ? tr("%1 was training when its program ended. What it had saved is there.").arg(newest)
        : tr("They were training when their program ended, %1 the last of them. What they had "
             "saved is there.")
              .arg(newest);
    notice.actions = {{count == 1 ? tr("Go on") : tr("Go on with the last"),
                          [this, run = lost.front()] {
                              Q_EMIT resumeRequested(
                                  app::toQString(run.folder), run.record->config);
                          },
                          true},
        {tr("Keep as stopped"), [this, folders] { m_library.keepAsStopped(folders); }, true},
        {tr("Discard"), [this, folders] { m_library.remove(folders); }, true}};
    Q_EMIT noticed(notice);
}

} // namespace studio::ui
