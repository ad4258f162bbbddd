// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/generationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/run/threadpriority.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

/// Small enough for the grid to fill before one's eyes and for previews not to wait.
constexpr std::size_t kPart = 250;

bool isDigit(int digit)
{
    return digit >= 0 && digit < core::kDigitClasses;
}

std::vector<core::GrayImage> imagesOf(const std::vector<std::uint8_t>& pixels)
{
    std::vector<core::GrayImage> images;
    for (std::size_t place = 0; place < pixels.size(); place += core::kDigitPixels) {
        core::GrayImage image(core::kDigitSide, core::kDigitSide);
        std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(place), core::kDigitPixels,
            image.pixels.begin());
        images.push_back(std::move(image));
    }
    return images;
}

} // namespace

/// A request on its way; the thread alone uses it once it is handed over.
struct GenerationController::Job
{
    DigitsRequest request;
    std::shared_ptr<core::Generator> generator;
    std::string model;
    std::uint64_t ticket = 0;
    std::size_t done = 0;
};

GenerationController::GenerationController(QObject* parent)
    : QObject(parent)
{
    m_thread = std::thread([this] { work(); });
}

GenerationController::~GenerationController()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void GenerationController::setGenerator(
    std::shared_ptr<core::Generator> generator, ModelOrigin origin, const QString& name)
{
    m_origin = origin;
    m_name = name;
    m_latentSize = generator->latentSize();
    m_isConditional = generator->isConditional();
    {
        const std::scoped_lock lock(m_mutex);
        m_generator = std::move(generator);
        m_previews.clear(); // of another model
    }
    Q_EMIT generatorChanged();
}

void GenerationController::endTraining()
{
    if (m_origin != ModelOrigin::InTraining)
        return;
    m_origin = ModelOrigin::Trained;
    Q_EMIT generatorChanged();
}

void GenerationController::generate(const DigitsRequest& request)
{
    if (!hasGenerator()) {
        Q_EMIT failed(tr("There is no model yet that could write digits"));
        return;
    }
    if (request.count == 0 || request.count > kMostDigits
        || !std::all_of(request.digits.begin(), request.digits.end(), isDigit)) {
        Q_EMIT failed(tr("Between 1 and %n digit(s) from 0 to 9 can be written at once", nullptr,
            static_cast<int>(kMostDigits)));
        return;
    }
    stop();
    auto job = std::make_shared<Job>();
    job->request = request;
    job->model = m_name.toStdString();
    job->ticket = m_ticket = ++m_newestTicket;
    {
        const std::scoped_lock lock(m_mutex);
        job->generator = m_generator;
        m_job = std::move(job);
    }
    Q_EMIT begun(request);
    m_wake.notify_one();
}

void GenerationController::stop()
{
    if (!isBusy())
        return;
    m_ticket = 0;
    {
        const std::scoped_lock lock(m_mutex);
        m_job.reset();
    }
    Q_EMIT ended(false);
}

void GenerationController::preview(
    Preview kind, std::vector<float> latents, std::vector<int> digits)
{
    if (!hasGenerator())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_previews[kind] = {m_generator, std::move(latents), std::move(digits)};
    }
    m_wake.notify_one();
}

void GenerationController::work()
{
    core::lowerThreadPriority(core::kTrainingNiceness);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isEnding || m_job || !m_previews.empty(); });
        if (m_isEnding)
            return;
        if (!m_previews.empty()) {
            auto preview = m_previews.extract(m_previews.begin());
            lock.unlock();
            writePreview(preview.key(), preview.mapped());
            lock.lock();
            continue;
        }
        const auto job = m_job;
        lock.unlock();
        writePart(*job);
        lock.lock();
        if (m_job == job && job->done >= job->request.count)
            m_job.reset();
    }
}

void GenerationController::writePart(Job& job)
{
    const auto first = job.done;
    const auto count = std::min(kPart, job.request.count - first);
    const auto ticket = job.ticket;
    core::DigitCollection part;
    std::optional<core::Error> problem;
    try {
        part.latentSize = job.generator->latentSize();
        part.truncation = job.request.truncation;
        part.model = job.model;
        std::vector<float> latents;
        for (std::size_t i = first; i < first + count; ++i) {
            const auto& wanted = job.request.digits;
            const auto digit = wanted.empty() ? static_cast<int>(i % core::kDigitClasses)
                                              : wanted[i % wanted.size()];
            const auto seed = job.request.firstSeed + i;
            const auto latent = core::latentOf(seed, part.latentSize, part.truncation);
            latents.insert(latents.end(), latent.begin(), latent.end());
            part.seeds.push_back(seed);
            part.digits.labels.push_back(static_cast<std::uint8_t>(digit));
        }
        const std::vector<int> digits(part.digits.labels.begin(), part.digits.labels.end());
        part.digits.pixels = job.generator->generate(
            latents, job.generator->isConditional() ? digits : std::vector<int>());
    } catch (...) {
        problem = core::currentError();
    }
    job.done = problem ? job.request.count : first + count;
    if (!problem) {
        QMetaObject::invokeMethod(
            this, [this, ticket, first, part] { takePart(ticket, first, part); },
            Qt::QueuedConnection);
    }
    if (job.done >= job.request.count) {
        QMetaObject::invokeMethod(
            this, [this, ticket, problem] { takeEnd(ticket, problem); }, Qt::QueuedConnection);
    }
}

void GenerationController::writePreview(Preview kind, PreviewJob& job)
{
    try {
        const auto pixels = job.generator->generate(
            job.latents, job.generator->isConditional() ? job.digits : std::vector<int>());
        QMetaObject::invokeMethod(
            this, [this, kind, images = imagesOf(pixels)] { Q_EMIT previewReady(kind, images); },
            Qt::QueuedConnection);
    } catch (...) {
        QMetaObject::invokeMethod(
            this, [this, problem = core::currentError()] { Q_EMIT failed(errorText(problem)); },
            Qt::QueuedConnection);
    }
}

void GenerationController::takePart(
    std::uint64_t ticket, std::size_t first, const core::DigitCollection& part)
{
    if (ticket == m_ticket)
        Q_EMIT arrived(first, part);
}

void GenerationController::takeEnd(std::uint64_t ticket, const std::optional<core::Error>& problem)
{
    if (ticket != m_ticket)
        return;
    m_ticket = 0;
    if (problem)
        Q_EMIT failed(errorText(*problem));
    Q_EMIT ended(!problem);
}

} // namespace studio::app

#include "moc_generationcontroller.cpp"
