// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/inferencecontroller.h"
#include "core/error.h"
#include "core/infer/digitexport.h"
#include "core/infer/generator.h"

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace studio::app {

/// What is to be written. A plain value.
struct DigitsRequest
{
    std::vector<int> digits; ///< 0..9, asked for in turn; empty: 0, 1, ... 9
    std::size_t count = 0; ///< 1..GenerationController::kMostDigits
    std::uint64_t firstSeed = 1; ///< of the first digit's latent; the others follow
    double truncation = 1; ///< > 0..1, below 1: tidier and more alike
};

/// Lets the current generator write, on one thread of its own at low priority: many digits for the
/// grid, in parts, and a few at once for previews, which go first. GUI thread; owned by
/// Application; destruction waits for the part that is being written.
class GenerationController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GenerationController)

public:
    /// What a preview is for. Of each only the newest that waits is made.
    enum class Preview
    {
        Number, ///< the number that is being typed
        Between, ///< digits between two others
        Animation, ///< frames that are to be saved
    };
    Q_ENUM(Preview)

    static constexpr std::size_t kMostDigits = 100'000;

    explicit GenerationController(QObject* parent = nullptr);
    ~GenerationController() override;

    /// From now on this model writes; what is under way is finished by the one that began it. The
    /// controller's thread alone uses the generator from here on.
    void setGenerator(
        std::shared_ptr<core::Generator> generator, ModelOrigin origin, const QString& name);
    /// The run whose model writes is over.
    void endTraining();

    ModelOrigin origin() const { return m_origin; }
    const QString& modelName() const { return m_name; }
    bool hasGenerator() const { return m_origin != ModelOrigin::None; }
    std::size_t latentSize() const { return m_latentSize; } ///< 0 without a generator
    bool isConditional() const { return m_isConditional; }

    /// Begins; what was under way is dropped. Refused with failed() if the request makes no sense
    /// or there is no generator.
    void generate(const DigitsRequest& request);
    /// Ends what is under way; what has arrived stays.
    void stop();
    bool isBusy() const { return m_ticket != 0; }

    /// Writes a digit for each of the latents, latentSize() numbers each; previewReady() follows,
    /// unless a newer one of the same kind is asked for before.
    void preview(Preview kind, std::vector<float> latents, std::vector<int> digits);

Q_SIGNALS:
    /// Another generator, or a newer state of the same.
    void generatorChanged();
    void begun(const studio::app::DigitsRequest& request);
    /// Digits `first` and following of the request.
    void arrived(std::size_t first, const studio::core::DigitCollection& part);
    void ended(bool isComplete);
    void previewReady(studio::app::GenerationController::Preview kind,
        const std::vector<studio::core::GrayImage>& digits);
    void failed(const QString& reason);

private:
    struct Job;
    struct PreviewJob
    {
        std::shared_ptr<core::Generator> generator;
        std::vector<float> latents;
        std::vector<int> digits;
    };

    void work();
    void writePart(Job& job);
    void writePreview(Preview kind, PreviewJob& job);
    void takePart(std::uint64_t ticket, std::size_t first, const core::DigitCollection& part);
    void takeEnd(std::uint64_t ticket, const std::optional<core::Error>& problem);

    ModelOrigin m_origin = ModelOrigin::None;
    QString m_name;
    std::size_t m_latentSize = 0;
    bool m_isConditional = false;
    std::uint64_t m_newestTicket = 0;
    std::uint64_t m_ticket = 0; ///< of the request under way; 0: none

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::shared_ptr<core::Generator> m_generator;
    std::shared_ptr<Job> m_job;
    std::map<Preview, PreviewJob> m_previews;
    bool m_isEnding = false;

    std::thread m_thread;
};

} // namespace studio::app
