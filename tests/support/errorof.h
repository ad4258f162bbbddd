// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>
#include <string>
#include <utility>

namespace studio::core {

/// What `action` throws; empty if nothing. Exceptions of other types pass through.
template <typename Action> std::optional<Error> errorOf(Action&& action)
{
    try {
        std::forward<Action>(action)();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// True if `action` throws an Error of that kind whose what() contains `words`.
template <typename Action> bool failsWith(ErrorCode code, const std::string& words, Action&& action)
{
    const auto error = errorOf(std::forward<Action>(action));
    return error && error->code() == code
        && std::string(error->what()).find(words) != std::string::npos;
}

} // namespace studio::core
