// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picturefolder.h"

#include "core/data/filebytes.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/image/imagenormalizer.h"
#include "core/image/png.h"
#include "core/text.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace studio::core {

namespace {

using Pictures = std::vector<PictureFolder::Picture>;

/// Reads a list of pictures on several threads into one block; the order is that of the list.
class PictureLoader
{
public:
    PictureLoader(const Pictures& pictures, const WorkControl& control)
        : m_pictures(pictures)
        , m_control(control)
        , m_pixels(pictures.size() * kDigitPixels)
        , m_isRead(std::make_unique<std::atomic<bool>[]>(pictures.size()))
    {
    }

    /// Adds to `skippedCount` what could not be read.
    DigitSet load(std::uint64_t& skippedCount)
    {
        const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::thread> helpers;
        for (std::size_t i = 1; i < std::min({processors, m_pictures.size(), kMaximumThreads}); ++i)
            helpers.emplace_back([this] { work(false); });
        work(true);
        for (std::thread& helper : helpers)
            helper.join();
        throwIfCancelled(m_control);
        if (m_fault)
            std::rethrow_exception(m_fault);
        return collect(skippedCount);
    }

private:
    static constexpr std::size_t kMaximumThreads = 8;

    void work(bool reports) noexcept
    {
        constexpr std::size_t kReportEvery = 16;
        try {
            for (std::size_t done = 0; !m_isOver && !isCancelled(m_control); ++done) {
                const std::size_t index = m_next.fetch_add(1);
                if (index >= m_pictures.size())
                    return;
                m_isRead[index] = read(index);
                if (reports && done % kReportEvery == 0)
                    reportProgress(m_control, double(index) / double(m_pictures.size()));
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_fault = std::current_exception();
            m_isOver = true;
        }
    }

    bool read(std::size_t index)
    {
        try {
            const GrayImage digit = normalizeDigitImage(readInkPng(m_pictures[index].file));
            std::copy(digit.pixels.begin(), digit.pixels.end(),
                m_pixels.begin() + static_cast<std::ptrdiff_t>(index * kDigitPixels));
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    DigitSet collect(std::uint64_t& skippedCount)
    {
        DigitSet set;
        for (std::size_t i = 0; i < m_pictures.size(); ++i) {
            if (!m_isRead[i]) {
                ++skippedCount;
                continue;
            }
            const auto from = m_pixels.begin() + static_cast<std::ptrdiff_t>(i * kDigitPixels);
            const auto to =
                m_pixels.begin() + static_cast<std::ptrdiff_t>(set.size() * kDigitPixels);
            if (from != to)
                std::copy_n(from, kDigitPixels, to);
            set.labels.push_back(m_pictures[i].label);
        }
        m_pixels.resize(set.size() * kDigitPixels);
        set.pixels = std::move(m_pixels);
        return set;
    }

    const Pictures& m_pictures;
    const WorkControl& m_control;
    std::vector<std::uint8_t> m_pixels;
    std::unique_ptr<std::atomic<bool>[]> m_isRead;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_isOver{false};
    std::mutex m_mutex;
    std::exception_ptr m_fault; ///< other than a picture that cannot be read; under m_mutex
};

void nameClasses(const PictureFolder& pictures, Dataset& dataset)
{
    dataset.classNames.fill({});
    std::copy(pictures.classNames.begin(), pictures.classNames.end(), dataset.classNames.begin());
}

bool beginsAsPng(const std::filesystem::path& file)
{
    constexpr std::uint8_t kStart[] = {
        0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    constexpr std::size_t kEndOfSize = 24;
    try {
        const auto bytes = readFileStart(file, kEndOfSize);
        if (bytes.size() < kEndOfSize
            || !std::equal(std::begin(kStart), std::end(kStart), bytes.begin()))
            return false;
        std::uint64_t pixels = 1;
        for (const std::size_t place : {std::size_t{16}, std::size_t{20}}) {
            std::uint64_t value = 0;
            for (std::size_t i = place; i < place + 4; ++i)
                value = value << 8U | bytes[i];
            pixels *= value;
        }
        return pixels > 0 && pixels <= kMaximumPngPixels;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

void loadPictureFolder(const PictureFolder& pictures, Dataset& dataset, const WorkControl& control)
{
    const auto trainingCount = double(pictures.training.size());
    const double share = trainingCount / (trainingCount + double(pictures.test.size()));
    const WorkControl trainingPart = partOfWork(control, 0, share);
    const WorkControl testPart = partOfWork(control, share, 1);
    dataset.skippedCount = pictures.skippedCount;
    dataset.training = PictureLoader(pictures.training, trainingPart).load(dataset.skippedCount);
    dataset.test = PictureLoader(pictures.test, testPart).load(dataset.skippedCount);
    if (dataset.training.isEmpty() || dataset.test.isEmpty())
        throw Error(ErrorCode::UnusableInput, dataset.source,
            translatable("core",
                "Too few of the pictures can be read: %1 for training and %2 for the test, %3 "
                "files "
                "were skipped"),
            {std::to_string(dataset.training.size()), std::to_string(dataset.test.size()),
                std::to_string(dataset.skippedCount)});
    nameClasses(pictures, dataset);
    reportProgress(control, 1);
}

void loadTestPictures(const PictureFolder& pictures, Dataset& dataset, const WorkControl& control)
{
    dataset.skippedCount = pictures.skippedCount;
    dataset.test = PictureLoader(pictures.test, control).load(dataset.skippedCount);
    if (dataset.test.isEmpty())
        throw Error(ErrorCode::UnusableInput, dataset.source,
            translatable("core", "None of the test pictures can be read"));
    nameClasses(pictures, dataset);
    reportProgress(control, 1);
}

std::uint64_t countUnreadable(const Pictures& pictures)
{
    return static_cast<std::uint64_t>(std::count_if(pictures.begin(), pictures.end(),
        [](const PictureFolder::Picture& picture) { return !beginsAsPng(picture.file); }));
}

} // namespace studio::core
