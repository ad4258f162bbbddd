// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkcollection.h"

#include "core/checkpoint/durablefile.h"
#include "core/checkpoint/folderlock.h"
#include "core/datahome.h"
#include "core/error.h"
#include "core/ink/inkfile.h"
#include "core/text.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

std::string textOf(const fs::path& file)
{
    std::error_code code;
    if (fs::status(file, code).type() == fs::file_type::not_found)
        return {};
    const auto bytes = readWholeFile(file, kInkFileSizeLimit);
    return {bytes.begin(), bytes.end()};
}

Lines linesOf(const std::string& text)
{
    Lines lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Reads the lines, lets `edit` change them and writes them if it did.
void change(const fs::path& file, const std::function<void(Lines&)>& edit)
{
    const FolderLock lock(file.parent_path());
    if (lock.isBusy())
        throw Error(ErrorCode::CannotWrite, file,
            translatable("core", "Another program is writing this file"));
    const std::string old = textOf(file);
    parseInk(old, file); // a change to what is damaged would be lost with it
    const Lines before = linesOf(old);
    Lines after = before;
    edit(after);
    if (after == before)
        return;
    std::string text;
    for (const std::string& line : after)
        text += line + '\n';
    if (text.size() > kInkFileSizeLimit)
        throw Error(ErrorCode::CannotWrite, file,
            translatable("core", "The file is too large: %1 bytes, allowed are %2"),
            {std::to_string(text.size()), std::to_string(kInkFileSizeLimit)});
    writeFileDurably(file, std::string_view(text));
}

} // namespace

InkCollection::InkCollection(fs::path file)
    : m_file(std::move(file))
{
}

std::vector<InkRecord> InkCollection::read() const
{
    return parseInk(textOf(m_file), m_file);
}

void InkCollection::add(std::span<const InkRecord> records) const
{
    std::error_code code;
    fs::create_directories(m_file.parent_path(), code); // what is wrong is said when it is written
    change(m_file, [&](Lines& lines) {
        for (const InkRecord& record : records)
            lines.push_back(toJsonLine(record));
    });
}

void InkCollection::remove(std::span<const InkRecord> records) const
{
    std::error_code code;
    if (!fs::exists(m_file, code))
        return;
    change(m_file, [&](Lines& lines) {
        std::vector<std::vector<InkRecord>> held;
        for (const std::string& line : lines)
            held.push_back(parseInk(line, m_file));
        for (const InkRecord& record : records) {
            const auto found = std::find(held.rbegin(), held.rend(), std::vector{record});
            if (found == held.rend())
                continue;
            lines.erase(lines.begin() + (held.rend() - found) - 1);
            held.erase(std::next(found).base());
        }
    });
}

fs::path InkCollection::defaultFile()
{
    return dataHome() / "my-digits" / "drawings.ink.jsonl";
}

} // namespace studio::core
