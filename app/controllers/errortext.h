// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

#include <filesystem>
#include <string>

namespace studio::app {

/// A text that core or models marked with translatable("core", ...), in the user's language;
/// untranslated if no translator knows it. GUI thread.
QString coreText(const std::string& english);

/// A message with its arguments filled in, in the user's language. GUI thread.
QString messageText(const core::Message& message);

/// The error as one sentence for banners and dialogs, in the user's language: the file's name if
/// one is at fault, and the reason with its arguments filled in. GUI thread.
QString errorText(const core::Error& error);

/// A path for people: the home folder as "~", native separators.
QString displayPath(const std::filesystem::path& path);

/// Between Qt's and the standard library's way to name files; lossless on Unix.
QString toQString(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& path);

} // namespace studio::app
