// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <vector>

namespace studio::core {

/// What kind of trouble it is; the command line turns it into an exit code, the GUI into a banner
/// or dialog.
enum class ErrorCode
{
    WrongUsage, ///< a parameter, option or word that cannot be meant
    UnusableInput, ///< a file, folder or picture that cannot be used
    CannotWrite, ///< the disk is full, the folder read-only, ...
    Network, ///< a download failed on every mirror
    Cancelled, ///< the user asked for it
    TrainingFailed, ///< the training itself broke down (loss not finite, ...)
    Internal, ///< a bug or an exhausted machine
};

/// An English sentence without final full stop, with placeholders %1, %2, ... It is marked by
/// translatable("core", ...) where it is written, so that the GUI can show it in the user's
/// language.
struct Message
{
    std::string text;
    std::vector<std::string> arguments;

    /// The sentence in English, placeholders replaced.
    std::string english() const;

    bool operator==(const Message&) const = default;
};

/// The one exception type that core and models throw on purpose. Copyable and safe to hand to
/// another thread.
class Error : public std::runtime_error
{
public:
    /// `file` is the file or folder at fault, empty if there is none.
    Error(ErrorCode code, std::filesystem::path file, Message reason);
    Error(ErrorCode code, std::filesystem::path file, const char* text,
        std::initializer_list<std::string> arguments = {});

    ErrorCode code() const { return m_code; }
    const std::filesystem::path& file() const { return m_file; }
    const Message& reason() const { return m_reason; }
    // what() is "FILE: reason" or just the reason, in English.

private:
    ErrorCode m_code;
    std::filesystem::path m_file;
    Message m_reason;
};

/// Turns the exception in flight into an Error: an Error as it is, std::bad_alloc and every other
/// one as Internal. Call it inside a catch block only.
Error currentError();

} // namespace studio::core
