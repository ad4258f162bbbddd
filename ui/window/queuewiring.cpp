// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuewiring.h"

#include "app/controllers/engineloader.h"
#include "app/controllers/errortext.h"
#include "app/controllers/presetcontroller.h"
#include "app/controllers/runqueue.h"
#include "app/controllers/trainingcontroller.h"
#include "app/controllers/tuningcontroller.h"
#include "ui/queue/queuedialog.h"
#include "ui/queue/queuedrundialog.h"
#include "ui/train/trainform.h"
#include "ui/window/studioactions.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

const QString kTopic = u"queue"_s;

} // namespace

QueueWiring::QueueWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectTraining();
    connectQueue();
    auto* const add = m_parts.actions.at(Command::AddToQueue);
    connect(add, &QAction::triggered, this, &QueueWiring::addShown);
    connect(m_parts.actions.at(Command::ShowQueue), &QAction::triggered, this, &QueueWiring::show);
    const auto update = [this, add] { add->setEnabled(m_parts.form.settings().isUsable()); };
    connect(&m_parts.form, &TrainForm::readinessChanged, this, update);
    update();
}

bool QueueWiring::isBusy() const
{
    return m_services.training.isBusy() || m_services.tuning.isBusy() || !m_catalog;
}

void QueueWiring::connectTraining()
{
    auto* const queue = &m_services.queue;
    queue->setBusy(isBusy());
    connect(&m_services.training, &app::TrainingController::stateChanged, this, [this, queue] {
        if (m_services.training.isBusy()) // its end comes with `ended`, which says how
            queue->setBusy(true);
        showState();
    });
    // Queued: all others learn of the end before the next run begins.
    connect(&m_services.training, &app::TrainingController::ended, this, &QueueWiring::onEnded,
        Qt::QueuedConnection);
    connect(&m_services.tuning, &app::TuningController::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            m_services.queue.setBusy(true);
        else
            updateBusySoon();
        showState();
    });
    const auto take = [this](const std::shared_ptr<const core::FamilyCatalog>& catalog) {
        m_catalog = catalog;
        if (m_dialog != nullptr)
            m_dialog->setCatalog(catalog);
        updateBusySoon();
    };
    connect(&m_services.engine, &app::EngineLoader::ready, this, take);
    if (const auto catalog = m_services.engine.catalog())
        take(catalog);
}

/// Not before all others have heard what has changed: the next run may begin then.
void QueueWiring::updateBusySoon()
{
    QTimer::singleShot(0, this, [this] { m_services.queue.setBusy(isBusy()); });
}

void QueueWiring::onEnded(const core::RunEnded& result)
{
    if (m_services.training.isBusy())
        return; // restarted
    auto& queue = m_services.queue;
    const bool wasGoing = !queue.isHeld() && !queue.runs().empty();
    queue.noteEnd(result.status);
    queue.setBusy(isBusy());
    showState();
    if (!wasGoing || !queue.isHeld())
        return;
    Q_EMIT noticed({Notice::Kind::Information, kTopic, tr("The queue is held"),
        tr("The last run did not end by itself. %n run(s) wait(s).", nullptr,
            int(queue.runs().size())),
        {{tr("Go on"), [this] { m_services.queue.release(); }},
            {tr("Show queue"), [this] { show(); }}}});
}

void QueueWiring::connectQueue()
{
    auto* const queue = &m_services.queue;
    connect(queue, &app::RunQueue::changed, this, &QueueWiring::showState);
    connect(queue, &app::RunQueue::heldChanged, this, [this](bool isHeld) {
        if (!isHeld)
            Q_EMIT settled(kTopic);
        showState();
    });
    connect(queue, &app::RunQueue::runWanted, this, &QueueWiring::runWanted);
    connect(queue, &app::RunQueue::restored, this, [this](int count) {
        Q_EMIT noticed({Notice::Kind::Information, kTopic,
            tr("%n run(s) wait(s) in the queue", nullptr, count), {},
            {{tr("Start queue"), [this] { m_services.queue.release(); }},
                {tr("Show queue"), [this] { show(); }}}});
    });
    connect(queue, &app::RunQueue::unreadable, this,
        [this](const core::Error& error, const std::filesystem::path& aside) {
            Q_EMIT noticed({Notice::Kind::Error, kTopic, tr("The runs that waited cannot be read"),
                tr("%1. The file was put aside as %2.")
                    .arg(app::errorText(error), app::toQString(aside.filename())),
                {}});
        });
    connect(queue, &app::RunQueue::failed, this, [this](const core::Error& error) {
        Q_EMIT noticed({Notice::Kind::Error, kTopic, tr("The queue cannot be kept"),
            tr("%1.").arg(app::errorText(error)), {}});
    });
}

void QueueWiring::addShown()
{
    m_services.queue.add(m_parts.form.config());
    Q_EMIT noted(tr("%n run(s) wait(s)", nullptr, int(m_services.queue.runs().size())));
}

void QueueWiring::show()
{
    if (m_dialog == nullptr) {
        m_dialog = new QueueDialog(m_services.queue.undoStack(), &m_parts.window);
        m_dialog->setCatalog(m_catalog);
        connectDialog(*m_dialog);
        showState();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void QueueWiring::connectDialog(QueueDialog& dialog)
{
    auto* const queue = &m_services.queue;
    connect(&dialog, &QueueDialog::removeRequested, queue, &app::RunQueue::remove);
    connect(&dialog, &QueueDialog::moveRequested, queue, &app::RunQueue::move);
    connect(&dialog, &QueueDialog::holdRequested, queue, &app::RunQueue::hold);
    connect(&dialog, &QueueDialog::releaseRequested, queue, &app::RunQueue::release);
    connect(&dialog, &QueueDialog::addRequested, this, [this] { edit(-1); });
    connect(&dialog, &QueueDialog::changeRequested, this, &QueueWiring::edit);
}

/// A new run if `index` is negative.
void QueueWiring::edit(int index)
{
    const bool isNew = index < 0;
    const auto waiting = m_services.queue.runs();
    auto* const dialog = new QueuedRunDialog(isNew ? tr("Run for the queue") : tr("Change the run"),
        isNew ? tr("Add") : tr("Change"), m_services.data, m_dialog);
    RunSettings& settings = dialog->settings();
    if (m_catalog)
        settings.setCatalog(m_catalog);
    settings.setOwnPresets(m_services.presets.presets());
    if (isNew)
        settings.setFormValues(m_parts.form.formValues());
    else
        settings.setConfig(waiting.at(std::size_t(index)));
    connect(dialog, &QueuedRunDialog::chosen, this,
        [this, index, waiting](const core::RunConfig& config) {
            if (index < 0)
                m_services.queue.add(config);
            else if (m_services.queue.runs() == waiting) // else another one may be there now
                m_services.queue.replace(index, config);
            else
                Q_EMIT noted(tr("The queue has changed meanwhile; the run stays as it was"));
        });
    dialog->open();
}

void QueueWiring::showState()
{
    if (m_dialog == nullptr)
        return;
    m_dialog->setRuns(m_services.queue.runs());
    m_dialog->setState(m_services.queue.isHeld(), isBusy());
}

} // namespace studio::ui

#include "moc_queuewiring.cpp"
