// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/inferencecontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/image/imagenormalizer.h"
#include "core/ink/inkrasterizer.h"

#include <utility>
#include <vector>

namespace studio::app {

namespace {

core::GrayImage toDigit(const std::variant<core::Ink, core::GrayImage>& drawing)
{
    if (const auto* ink = std::get_if<core::Ink>(&drawing))
        return core::rasterizeInk(*ink);
    return core::normalizeDigitImage(std::get<core::GrayImage>(drawing));
}

/// The first pass of the first model sets the engine up for this thread (80 ms); better before the
/// first stroke than during it.
void warmUp(core::Classifier& classifier)
{
    try {
        const std::vector<std::uint8_t> pixels(core::kDigitPixels, 128);
        classifier.classify(pixels);
    } catch (...) {
        // What is wrong is said when there is something to read.
    }
}

} // namespace

/// What the thread hands back.
struct InferenceController::Answer
{
    std::uint64_t number = 0;
    Clock::time_point asked;
    core::GrayImage seen;
    std::optional<core::NumberReading> reading; ///< empty if there was no model
    std::optional<core::Error> error;
};

InferenceController::InferenceController(QObject* parent)
    : QObject(parent)
{
    m_thread = std::thread([this] { work(); });
}

InferenceController::~InferenceController()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void InferenceController::setClassifier(
    std::shared_ptr<core::Classifier> classifier, ModelOrigin origin, const QString& name)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_classifier = std::move(classifier);
        m_isModelNew = true;
        if (m_shown && !m_waiting) {
            m_waiting = m_shown;
            m_waiting->asked = Clock::now();
        }
    }
    m_wake.notify_one();
    if (origin == m_origin && name == m_name)
        return;
    m_origin = origin;
    m_name = name;
    Q_EMIT modelChanged(m_origin, m_name);
}

void InferenceController::endTraining()
{
    if (m_origin != ModelOrigin::InTraining)
        return;
    m_origin = ModelOrigin::Trained;
    Q_EMIT modelChanged(m_origin, m_name);
}

void InferenceController::read(const core::Ink& ink)
{
    if (!ink.isBlank()) {
        post(ink);
        return;
    }
    m_shown.reset();
    m_wipedUpTo = m_newest;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.reset();
    }
    Q_EMIT blank();
}

void InferenceController::read(const core::GrayImage& picture)
{
    post(picture);
}

void InferenceController::post(std::variant<core::Ink, core::GrayImage> drawing)
{
    m_shown = Request{std::move(drawing), ++m_newest, Clock::now()};
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = m_shown;
    }
    m_wake.notify_one();
}

void InferenceController::work()
{
    bool isWarm = false;
    std::shared_ptr<core::Classifier> classifier;
    std::optional<core::NumberReader> reader; // remembers what it read of the last drawing
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [&] { return m_isEnding || m_waiting || m_isModelNew; });
        if (m_isEnding)
            return;
        const auto request = std::exchange(m_waiting, std::nullopt);
        if (std::exchange(m_isModelNew, false)) {
            reader.reset();
            classifier = m_classifier;
            if (classifier)
                reader.emplace(*classifier);
        }
        lock.unlock();
        if (request) {
            QMetaObject::invokeMethod(
                this,
                [this, result = answerTo(*request, reader ? &*reader : nullptr)] { show(result); },
                Qt::QueuedConnection);
        } else if (classifier && !isWarm) {
            warmUp(*classifier);
        }
        isWarm = isWarm || classifier;
        lock.lock();
    }
}

InferenceController::Answer InferenceController::answerTo(
    const Request& request, core::NumberReader* reader)
{
    Answer answer{request.number, request.asked, {}, {}, {}};
    try {
        answer.seen = toDigit(request.drawing);
        if (reader != nullptr)
            answer.reading = std::visit(
                [reader](const auto& drawing) { return reader->read(drawing); }, request.drawing);
    } catch (...) {
        answer.error = core::currentError();
    }
    return answer;
}

void InferenceController::show(const Answer& answer)
{
    if (answer.number <= m_wipedUpTo)
        return;
    const std::chrono::duration<double, std::milli> taken = Clock::now() - answer.asked;
    if (answer.error)
        Q_EMIT failed(errorText(*answer.error));
    else if (!answer.reading)
        Q_EMIT rasterized(answer.seen);
    else if (answer.reading->parts.size() > 1)
        Q_EMIT numberRead(*answer.reading, taken.count());
    else if (answer.reading->parts.empty())
        Q_EMIT reading(answer.seen, core::Reading(), taken.count());
    else
        Q_EMIT reading(answer.reading->parts.front().seen, answer.reading->parts.front().reading,
            taken.count());
}

} // namespace studio::app

#include "moc_inferencecontroller.cpp"
