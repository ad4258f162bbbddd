// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"

#include "core/data/builtinchance.h"
#include "core/error.h"
#include "core/ink/inkrasterizer.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

namespace studio::core {

namespace {

constexpr std::size_t kBlock =
    500; // images between two looks at the cancel flag; a multiple of ten
constexpr std::size_t kMaxThreads = 16;

std::mt19937 generatorFor(std::uint64_t seed, std::uint64_t index, std::uint32_t purpose)
{
    const auto low = [](std::uint64_t value) { return static_cast<std::uint32_t>(value); };
    std::seed_seq sequence{low(seed), low(seed >> 32), low(index), low(index >> 32), purpose};
    return std::mt19937(sequence);
}

/// Each ten images in a row hold every class once, in an order of their own.
void dealLabels(DigitSet& digits, std::uint64_t seed, std::size_t first, std::size_t end)
{
    for (std::size_t start = first; start < end; start += kDigitClasses) {
        std::array<std::uint8_t, kDigitClasses> order;
        std::iota(order.begin(), order.end(), std::uint8_t{0});
        std::mt19937 generator = generatorFor(seed, start, 1);
        for (std::size_t i = order.size() - 1; i > 0; --i) {
            std::swap(order[i], order[generator() % (i + 1)]);
        }
        for (std::size_t i = start; i < std::min(start + kDigitClasses, end); ++i) {
            digits.labels[i] = order[i - start];
        }
    }
}

/// Bare strokes are seen in any width; other digits drawn with a broad marker are only blots.
PenStyle drawPen(int digit, Chance& chance)
{
    PenStyle pen;
    const float usual = 2.75F * std::exp(chance.normal(0.29F));
    const bool isMarker = chance.happens(digit == 1 ? 0.05F : 0);
    pen.widthPixels = isMarker ? chance.uniform(4.5F, 7.5F) : std::clamp(usual, 1.4F, 5.5F);
    pen.pressureEffect = chance.uniform(0, 0.9F);
    return pen;
}

/// Hands out blocks of work to the threads and keeps the first fault of any.
class Workshop
{
public:
    Workshop(DigitSet& digits, std::uint64_t seed, const WorkControl& control)
        : m_digits(digits)
        , m_seed(seed)
        , m_control(control)
    {
    }

    /// Works until nothing is left, it was cancelled or a thread failed. Only one of the threads
    /// that do so may report.
    void work(bool reports)
    {
        try {
            while (!m_stops && !isCancelled()) {
                const std::size_t first = m_next.fetch_add(kBlock);
                if (first >= m_digits.size()) {
                    break;
                }
                const std::size_t end = std::min(first + kBlock, m_digits.size());
                dealLabels(m_digits, m_seed, first, end);
                for (std::size_t i = first; i < end; ++i) {
                    drawOne(i);
                }
                const std::size_t done = m_done += end - first;
                if (reports && m_control.onProgress) {
                    m_control.onProgress(
                        static_cast<double>(done) / static_cast<double>(m_digits.size()));
                }
            }
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            m_fault = std::current_exception();
            m_stops = true;
        }
    }

    void throwIfFailed() const
    {
        if (m_fault) {
            std::rethrow_exception(m_fault);
        }
        if (isCancelled()) {
            throw Error(ErrorCode::Cancelled, {},
                translatable("core", "Drawing the built-in digits was cancelled"));
        }
    }

private:
    bool isCancelled() const { return m_control.cancelled && *m_control.cancelled; }

    void drawOne(std::size_t index)
    {
        const int digit = m_digits.labels[index];
        std::mt19937 generator = generatorFor(m_seed, index, 2);
        Chance chance(generator);
        const PenStyle pen = drawPen(digit, chance);
        const GrayImage image = rasterizeInk(drawBuiltinDigit(digit, generator), pen);
        std::copy(image.pixels.begin(), image.pixels.end(),
            m_digits.pixels.begin() + static_cast<std::ptrdiff_t>(index * kDigitPixels));
    }

    DigitSet& m_digits;
    std::uint64_t m_seed;
    const WorkControl& m_control;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<bool> m_stops{false};
    std::mutex m_mutex;
    std::exception_ptr m_fault;
};

} // namespace

DigitSet makeBuiltinDigits(std::size_t count, std::uint64_t seed, const WorkControl& control)
{
    DigitSet digits;
    digits.pixels.resize(count * kDigitPixels);
    digits.labels.resize(count);
    Workshop workshop(digits, seed, control);
    {
        const std::size_t blocks = (count + kBlock - 1) / kBlock;
        const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min({cores, blocks, kMaxThreads}); ++i) {
            helpers.emplace_back([&workshop] { workshop.work(false); });
        }
        workshop.work(true);
    }
    workshop.throwIfFailed();
    if (control.onProgress) {
        control.onProgress(1);
    }
    return digits;
}

} // namespace studio::core
