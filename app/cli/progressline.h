// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace studio::app {

/// Shows on standard error how far a piece of work is: a bar that is redrawn in place on a
/// terminal, otherwise a line every few seconds, so that logs stay short. Not thread-safe.
class ProgressLine
{
public:
    explicit ProgressLine(std::string title);
    /// Takes the bar away if it is still there.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `fraction` 0..1; cheap to call as often as you like.
    void show(double fraction, const std::string& details = {});
    /// Prints a line that stays, above the bar.
    void print(const std::string& line);

private:
    using Clock = std::chrono::steady_clock;

    void erase();

    std::string m_title;
    bool m_isTerminal = false;
    bool m_isDrawn = false;
    Clock::time_point m_next; ///< when the next drawing is due
};

} // namespace studio::app
