// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "core/text.h"

#include <new>

namespace studio::core {

namespace {

std::string sentence(const std::filesystem::path& file, const Message& reason)
{
    return file.empty() ? reason.english() : file.string() + ": " + reason.english();
}

} // namespace

std::string Message::english() const
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlaceholder =
            text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = isPlaceholder ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (isPlaceholder && index < arguments.size()) {
            result += arguments[index];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

Error::Error(ErrorCode code, std::filesystem::path file, Message reason)
    : std::runtime_error(sentence(file, reason))
    , m_code(code)
    , m_file(std::move(file))
    , m_reason(std::move(reason))
{
}

Error::Error(ErrorCode code, std::filesystem::path file, const char* text,
    std::initializer_list<std::string> arguments)
    : Error(code, std::move(file), Message{text, arguments})
{
}

Error currentError()
{
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {
            ErrorCode::Internal, {}, translatable("core", "There is not enough memory for this")};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, {}, Message{"%1", {error.what()}}};
    } catch (...) {
        return {ErrorCode::Internal, {}, translatable("core", "An unknown fault occurred")};
    }
}

} // namespace studio::core
