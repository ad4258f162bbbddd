// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include "app/cli/output.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace studio::app {

namespace {

constexpr int kBarCells = 30;
constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::chrono::seconds kLogPause{5};

std::string bar(double fraction)
{
    const auto filled = static_cast<std::size_t>(fraction * kBarCells);
    return "[" + std::string(filled, '#') + std::string(kBarCells - filled, '.') + "]";
}

} // namespace

ProgressLine::ProgressLine(std::string title)
    : m_title(std::move(title))
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    erase();
}

void ProgressLine::show(double fraction, const std::string& details)
{
    const auto now = Clock::now();
    if (now < m_next)
        return;
    const double share = std::clamp(fraction, 0.0, 1.0);
    const std::string percent = fixedText(100 * share, 0) + " %";
    const std::string tail = details.empty() ? std::string() : "  " + details;
    if (m_isTerminal) {
        const std::string line =
            "\r" + m_title + " " + bar(share) + " " + percent + tail + "\033[K";
        std::fputs(line.c_str(), stderr);
        m_isDrawn = true;
        m_next = now + kRedraw;
    } else {
        printNote(m_title + ": " + percent + tail);
        m_next = now + kLogPause;
    }
}

void ProgressLine::print(const std::string& line)
{
    erase();
    printNote(line);
    m_next = m_isTerminal ? Clock::time_point{} : m_next;
}

void ProgressLine::erase()
{
    if (m_isDrawn)
        std::fputs("\r\033[K", stderr);
    m_isDrawn = false;
}

} // namespace studio::app
