// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"
#include "core/infer/numberreader.h"
#include "core/ink/ink.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace studio::app {

/// Where the model that answers comes from.
enum class ModelOrigin
{
    None, ///< there is no model yet
    Bundled, ///< the weights that ship with the studio
    OpenedFile,
    InTraining, ///< the newest snapshot of the run
    Trained, ///< the last snapshot of a run that is over
};

/// Reads what is drawn. One long-lived thread at normal priority rasterises and classifies; a newer
/// request replaces one that still waits, and nothing is shown of a drawing that was wiped since.
/// GUI thread; owned by Application; destruction waits for the reading that is under way.
class InferenceController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InferenceController)

public:
    explicit InferenceController(QObject* parent = nullptr);
    ~InferenceController() override;

    /// From now on this model answers; the last drawing is read again. `name` is for people: the
    /// file's or the run's. The controller's thread alone uses the classifier from here on.
    void setClassifier(
        std::shared_ptr<core::Classifier> classifier, ModelOrigin origin, const QString& name = {});

    /// The run whose model answers is over.
    void endTraining();

    ModelOrigin origin() const { return m_origin; }
    const QString& modelName() const { return m_name; }

    /// Reads a drawing. Blank ink answers blank() before this returns. Without a model the picture
    /// that the network would see still comes, by rasterized().
    void read(const core::Ink& ink);
    /// Reads any grey picture of one digit, through core::normalizeDigitImage().
    void read(const core::GrayImage& picture);

Q_SIGNALS:
    /// `seen` is the 28x28 picture that the network got, `milliseconds` the time since read() (or
    /// since the new model came).
    void reading(const studio::core::GrayImage& seen, const studio::core::Reading& reading,
        double milliseconds);
    /// Several digits side by side were drawn instead of one.
    void numberRead(const studio::core::NumberReading& number, double milliseconds);
    /// There is a drawing but no model to read it.
    void rasterized(const studio::core::GrayImage& seen);
    /// Nothing is drawn: no bars, no answer.
    void blank();
    /// The model could not answer; `reason` is for people.
    void failed(const QString& reason);
    void modelChanged(studio::app::ModelOrigin origin, const QString& name);

private:
    using Clock = std::chrono::steady_clock;
    struct Request
    {
        std::variant<core::Ink, core::GrayImage> drawing;
        std::uint64_t number = 0;
        Clock::time_point asked;
    };
    struct Answer;

    void post(std::variant<core::Ink, core::GrayImage> drawing);
    void work();
    static Answer answerTo(const Request& request, core::NumberReader* reader);
    void show(const Answer& answer);

    ModelOrigin m_origin = ModelOrigin::None;
    QString m_name;
    std::uint64_t m_newest = 0; ///< number of the newest request
    std::uint64_t m_wipedUpTo = 0; ///< requests up to this number were wiped from the canvas
    std::optional<Request> m_shown; ///< the last drawing, to read again with a new model

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::optional<Request> m_waiting;
    std::shared_ptr<core::Classifier> m_classifier;
    bool m_isModelNew = false;
    bool m_isEnding = false;

    std::thread m_thread;
};

} // namespace studio::app
