// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tuning/tuningsession.h"

#include "core/error.h"
#include "core/runs/runfolder.h"
#include "core/runs/runsession.h"
#include "core/runs/runsummary.h"
#include "core/text.h"

#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <functional>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// Letters and digits of a name, the rest as "-".
std::string plain(const std::string& name)
{
    std::string result;
    for (const char letter : name)
        result += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '-';
    return result;
}

TrialResult resultOf(const RunRecord& record)
{
    const auto value = [&record](const char* id) {
        const auto found = record.summary.find(id);
        return found == record.summary.end() ? std::nullopt : std::optional(found->second);
    };
    TrialResult result;
    if (record.status == RunStatus::Finished)
        result.accuracy = value("best.validation.accuracy");
    result.loss = value("best.validation.loss").value_or(0);
    result.seconds = value("seconds").value_or(0);
    return result;
}

/// Stands between a run and the observer, and stops the run when it is time.
class Watch final : public TrainingObserver
{
public:
    Watch(TrainingObserver& next, RunControl& control, std::function<bool()> isOver)
        : m_next(next)
        , m_control(control)
        , m_isOver(std::move(isOver))
    {
    }

    void onEvent(const TrainingEvent& event) override
    {
        if (m_isOver())
            m_control.requestStop();
        m_next.onEvent(event);
    }

private:
    TrainingObserver& m_next;
    RunControl& m_control;
    std::function<bool()> m_isOver;
};

/// One tuning; its functions are the stages of a trial.
class Session
{
public:
    Session(const FamilyCatalog& catalog, const TuningRequest& request, TuningObserver& observer,
        const std::atomic<bool>& cancelled)
        : m_catalog(catalog)
        , m_request(request)
        , m_family(catalog.family(request.plan.config.family))
        , m_observer(observer)
        , m_cancelled(cancelled)
        , m_tuner(request.plan)
    {
    }

    TuningOutcome run();

private:
    std::optional<Trial> next() const;
    bool isBudgetOver(double seconds) const;
    double secondsFor(const Trial& trial) const;
    RunConfig configOf(const Trial& trial) const;
    /// What is in the trial's folder already.
    void lookAt(const Trial& trial);
    void train(const Trial& trial, bool isResumed);
    void tell(const Trial& trial, const RunRecord& record);

    const FamilyCatalog& m_catalog;
    const TuningRequest& m_request;
    const ModelFamily& m_family;
    TuningObserver& m_observer;
    const std::atomic<bool>& m_cancelled;
    Clock::time_point m_begin = Clock::now();
    Tuner m_tuner;
    std::vector<Trial> m_left; ///< to others, or stopped
    bool m_isBudgetOver = false;
};

TuningOutcome Session::run()
{
    while (const std::optional<Trial> trial = next()) {
        if (m_cancelled || m_isBudgetOver || isBudgetOver(secondsFor(*trial)))
            break;
        lookAt(*trial);
    }
    const bool isDone = !next();
    const auto end = m_cancelled    ? TuningOutcome::End::Stopped
        : isDone && !m_isBudgetOver ? TuningOutcome::End::Done
                                    : TuningOutcome::End::Budget;
    return {end, std::move(m_tuner)};
}

std::optional<Trial> Session::next() const
{
    if (!m_request.point)
        return m_tuner.ask(m_left);
    const Trial wanted{*m_request.point, m_tuner.firstEpochs()};
    const bool isDone = !m_tuner.results().empty() || !m_left.empty();
    return isDone ? std::nullopt : std::optional(wanted);
}

bool Session::isBudgetOver(double seconds) const
{
    const double budget = m_request.plan.budgetMinutes * 60;
    const double used = std::chrono::duration<double>(Clock::now() - m_begin).count();
    return budget > 0 && used + seconds > budget;
}

/// As far as finished runs tell.
double Session::secondsFor(const Trial& trial) const
{
    double seconds = 0;
    double epochs = 0;
    for (const Tuner::Told& told : m_tuner.results()) {
        seconds += told.result.seconds;
        epochs += static_cast<double>(told.trial.epochs);
    }
    return epochs > 0 ? seconds / epochs * static_cast<double>(trial.epochs) : 0;
}

RunConfig Session::configOf(const Trial& trial) const
{
    RunConfig config = m_request.plan.config;
    config.parameters = valuesOf(m_request.plan, m_family, trial);
    config.name = m_request.plan.name + " · " + std::to_string(trial.point);
    return config;
}

void Session::lookAt(const Trial& trial)
{
    const fs::path folder = trialFolder(m_request.root, m_request.plan, trial);
    std::error_code code;
    if (!fs::exists(RunFolder(folder).recordFile(), code))
        return train(trial, false);
    const RunRecord record = RunFolder(folder).readRecord();
    RunConfig expected = configOf(trial);
    for (const auto& [id, value] : expected.parameters) {
        const auto found = record.config.parameters.find(id);
        if (id != "threads" && (found == record.config.parameters.end() || found->second != value))
            throw Error(ErrorCode::UnusableInput, folder,
                translatable("core", "This run belongs to another plan: its parameter %1 differs"),
                {id});
    }
    switch (stateOf(record.status, folder)) {
    case RunState::Finished:
    case RunState::Failed:
        return tell(trial, record);
    case RunState::Running:
        m_left.push_back(trial);
        return;
    default:
        return train(trial, true);
    }
}

void Session::train(const Trial& trial, bool isResumed)
{
    m_observer.onTrial(trial, pointOf(m_request.plan, m_family, trial.point),
        m_tuner.results().size() + 1, m_request.point ? 1 : m_tuner.trialCount());
    const fs::path folder = trialFolder(m_request.root, m_request.plan, trial);
    RunRequest request;
    request.config = configOf(trial);
    (isResumed ? request.resumeFolder : request.folder) = folder;
    RunControl control;
    Watch watch(m_observer, control, [this] { return m_cancelled || isBudgetOver(0); });
    WorkControl loading;
    loading.cancelled = &m_cancelled;
    const RunEnded ended = runSession(m_catalog, request, watch, control, loading);
    if (ended.folder.empty()) {
        if (ended.error && ended.error->code() != ErrorCode::Cancelled)
            throw *ended.error;
        m_left.push_back(trial);
        return;
    }
    RunFolder(folder).edit({std::nullopt, std::nullopt, std::vector{m_request.plan.name}});
    if (ended.status == RunStatus::Stopped) {
        m_left.push_back(trial);
        m_isBudgetOver = !m_cancelled;
        return;
    }
    tell(trial, RunFolder(folder).readRecord());
}

void Session::tell(const Trial& trial, const RunRecord& record)
{
    m_tuner.tell(trial, resultOf(record));
    m_observer.onResult({trial, resultOf(record)});
}

} // namespace

fs::path trialFolder(const fs::path& root, const TuningPlan& plan, const Trial& trial)
{
    std::array<char, 64> number{};
    std::snprintf(number.data(), number.size(), "-%04zu-epochs-%lld", trial.point,
        static_cast<long long>(trial.epochs));
    return root / ("tune-" + plain(plan.name) + number.data());
}

TuningOutcome runTuning(const FamilyCatalog& catalog, const TuningRequest& request,
    TuningObserver& observer, const std::atomic<bool>& cancelled)
{
    return Session(catalog, request, observer, cancelled).run();
}

} // namespace studio::core
