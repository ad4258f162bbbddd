// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/backgroundjob.h"
#include "app/controllers/evaluationrequest.h"
#include "app/controllers/newestworker.h"
#include "core/evaluation/evaluationresult.h"
#include "core/family/familycatalog.h"
#include "core/infer/saliency.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>

namespace studio::app {

/// Judges models on images whose truth is known: opens them, loads the data, reads, and on request
/// reads again with the digits disturbed, all on one thread of low priority; why an image is read
/// as it is comes from a second one, so that it need not wait. A newer request ends an older one.
/// GUI thread; owned by Application; destruction cancels and waits for at most a batch.
class EvaluationController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluationController)

public:
    enum class Stage
    {
        Loading, ///< the models and the data
        Reading,
        Disturbing, ///< reading disturbed digits
    };

    explicit EvaluationController(QObject* parent = nullptr);
    ~EvaluationController() override;

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    bool hasEngine() const { return m_catalog != nullptr; }
    /// The model that reads the drawings now; a clone of it is kept.
    void setAnswering(const core::Classifier& classifier, const QString& name);
    bool hasAnswering() const { return m_answering != nullptr; }
    const QString& answeringName() const { return m_answeringName; }

    /// evaluated(), failed() or cancelled() follows. Nothing happens before the engine is there.
    void evaluate(const EvaluationRequest& request);
    /// Of the last result; measured(), failed() or cancelled() follows.
    void measureRobustness();
    void cancel() { m_job.cancel(); }
    bool isBusy() const { return m_job.isBusy(); }

    /// What was found last; null before that.
    const std::shared_ptr<const core::EvaluationResult>& result() const { return m_result; }

    /// What speaks for the answer of the first or the other model to image `place` of the result:
    /// explained() follows, unless a newer one was asked for or the model cannot be looked into.
    void explain(std::size_t place, bool isOther);

Q_SIGNALS:
    void busyChanged(bool isBusy);
    /// `fraction` of the stage, 0..1, at most 25 times a second.
    void progressed(studio::app::EvaluationController::Stage stage, double fraction);
    /// result() is new. Never null.
    void evaluated(const std::shared_ptr<const studio::core::EvaluationResult>& result);
    /// One more point is known; `isOther`: of the second model.
    void pointMeasured(const studio::core::RobustnessPoint& point, bool isOther);
    /// result() holds the robustness now.
    void measured(const std::shared_ptr<const studio::core::EvaluationResult>& result);
    void explained(std::size_t place, const studio::core::SaliencyMap& map);
    /// A sentence in the user's language. The last result stays.
    void failed(const QString& reason);
    void cancelled();

private:
    using Result = std::shared_ptr<const core::EvaluationResult>;
    using Model = std::shared_ptr<core::Classifier>;
    struct Models; ///< of a result: the thread's own instances
    /// Why an image is read as it is.
    struct Question
    {
        std::size_t place = 0;
        core::GrayImage image;
        int digit = 0;
        Model classifier;
    };

    core::WorkControl controlOf(
        const WorkTicket& ticket, Stage stage, double from = 0, double to = 1);
    void work(const WorkTicket& ticket, const core::FamilyCatalog& catalog,
        const EvaluationRequest& request, const Models& candidates);
    void workOnRobustness(const WorkTicket& ticket, const core::FamilyCatalog& catalog,
        const Result& result, const Models& models);
    void answer(const Question& question, const WorkTicket& ticket);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::shared_ptr<const core::Classifier> m_answering; ///< only ever cloned
    QString m_answeringName;
    std::shared_ptr<Models> m_models; ///< of m_result
    Result m_result;
    NewestWorker<Question> m_explainer;
    BackgroundJob m_job; ///< last members: they end before the rest goes
};

} // namespace studio::app
