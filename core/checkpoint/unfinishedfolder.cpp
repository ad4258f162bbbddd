// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/unfinishedfolder.h"

#include "core/error.h"
#include "core/text.h"

#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

Error cannotMake(const fs::path& path, const std::error_code& code)
{
    return {ErrorCode::CannotWrite, path, translatable("core", "The folder cannot be made (%1)"),
        {code.message()}};
}

void requireFree(const fs::path& target)
{
    std::error_code code;
    if (!fs::exists(target, code))
        return;
    if (!fs::is_directory(target, code)) {
        throw Error(ErrorCode::CannotWrite, target,
            translatable("core", "There is a file of this name already"));
    }
    if (!fs::is_empty(target, code))
        throw Error(
            ErrorCode::CannotWrite, target, translatable("core", "The folder is not empty"));
}

/// Without a slash at its end, so that the name can be made longer.
fs::path absoluteName(const fs::path& target)
{
    const fs::path name = fs::absolute(target).lexically_normal();
    return name.filename().empty() ? name.parent_path() : name;
}

} // namespace

UnfinishedFolder::UnfinishedFolder(const fs::path& target)
    : m_target(absoluteName(target))
    , m_path(m_target)
{
    m_path += ".unfinished";
    requireFree(m_target);
    std::error_code code;
    fs::remove_all(m_path, code); // what an earlier, killed program left
    fs::create_directories(m_path, code);
    if (code)
        throw cannotMake(m_path, code);
}

UnfinishedFolder::~UnfinishedFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void UnfinishedFolder::finish()
{
    std::error_code code;
    fs::remove(m_target, code); // an empty folder may be there
    fs::rename(m_path, m_target, code);
    if (code)
        throw cannotMake(m_target, code);
}

} // namespace studio::core
