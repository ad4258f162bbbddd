// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/filebytes.h"

#include "core/error.h"
#include "core/text.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace studio::core {

namespace {

struct Close
{
    void operator()(std::FILE* stream) const { std::fclose(stream); }
};
using Stream = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void refuse(const std::filesystem::path& file, int errorNumber)
{
    throw Error(ErrorCode::UnusableInput, file,
        translatable("core", "The file cannot be read (%1)"),
        {std::generic_category().message(errorNumber)});
}

/// Only regular files are opened: reading a pipe could wait for ever, a device never ends.
Stream openRegular(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(ErrorCode::UnusableInput, file, translatable("core", "There is no such file"));
    if (error)
        refuse(file, error.value());
    if (status.type() == std::filesystem::file_type::directory)
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This is a folder where a file is expected"));
    if (status.type() != std::filesystem::file_type::regular)
        throw Error(
            ErrorCode::UnusableInput, file, translatable("core", "This is not a regular file"));
    Stream stream(std::fopen(file.c_str(), "rbe"));
    if (!stream)
        refuse(file, errno);
    return stream;
}

std::size_t readUpTo(std::FILE* stream, std::span<std::uint8_t> target, const auto& file)
{
    const std::size_t count = std::fread(target.data(), 1, target.size(), stream);
    if (count < target.size() && std::ferror(stream) != 0)
        refuse(file, errno);
    return count;
}

} // namespace

void readFileInPieces(const std::filesystem::path& file,
    const std::function<void(std::span<const std::uint8_t>)>& take)
{
    constexpr std::size_t kPiece = 1U << 18U;
    const Stream stream = openRegular(file);
    std::vector<std::uint8_t> buffer(kPiece);
    while (true) {
        const std::size_t count = readUpTo(stream.get(), buffer, file);
        take(std::span(buffer).first(count));
        if (count < buffer.size())
            return;
    }
}

std::vector<std::uint8_t> readFileStart(const std::filesystem::path& file, std::size_t count)
{
    const Stream stream = openRegular(file);
    std::vector<std::uint8_t> bytes(count);
    bytes.resize(readUpTo(stream.get(), bytes, file));
    return bytes;
}

} // namespace studio::core
