// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/partfile.h"

#include "core/error.h"
#include "core/text.h"

#include <cerrno>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::core {

namespace {

std::filesystem::path withEnding(std::filesystem::path path, const char* ending)
{
    path += ending;
    return path;
}

} // namespace

PartFile::PartFile(const std::filesystem::path& target)
    : m_target(target)
    , m_path(withEnding(target, ".part"))
    , m_metaPath(withEnding(m_path, ".meta"))
{
    constexpr mode_t kForAll = 0666; // less the umask
    m_descriptor =
        ::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, kForAll);
    if (m_descriptor < 0) {
        m_writeError = errno;
        throwWriteError();
    }
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_descriptor);
        throw Error(ErrorCode::CannotWrite, target,
            translatable("core", "Another program is fetching this file right now"));
    }
    struct stat status = {};
    if (::fstat(m_descriptor, &status) == 0)
        m_size = static_cast<std::uint64_t>(status.st_size);
}

PartFile::~PartFile()
{
    if (m_descriptor < 0)
        return;
    if (m_size == 0) {
        ::unlink(m_path.c_str());
        ::unlink(m_metaPath.c_str());
    }
    ::close(m_descriptor);
}

std::string PartFile::validatorFor(const std::string& url) const
{
    std::ifstream meta(m_metaPath);
    std::string noted;
    std::string validator;
    std::getline(meta, noted);
    std::getline(meta, validator);
    return noted == url ? validator : std::string();
}

bool PartFile::restart(const std::string& url, const std::string& validator)
{
    // The note goes first: bytes must never lie beside the note of another source.
    ::unlink(m_metaPath.c_str());
    if (::ftruncate(m_descriptor, 0) != 0) {
        m_writeError = errno;
        return false;
    }
    m_size = 0;
    std::ofstream(m_metaPath) << url << '\n' << validator << '\n';
    return true;
}

bool PartFile::append(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            m_writeError = errno;
            return false;
        }
        m_size += static_cast<std::uint64_t>(written);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

void PartFile::discard()
{
    ::unlink(m_metaPath.c_str());
    if (::ftruncate(m_descriptor, 0) != 0) {
        m_writeError = errno;
        throwWriteError();
    }
    m_size = 0;
}

void PartFile::finish()
{
    if (::fsync(m_descriptor) != 0 || ::rename(m_path.c_str(), m_target.c_str()) != 0) {
        m_writeError = errno;
        throwWriteError();
    }
    ::unlink(m_metaPath.c_str());
    ::close(m_descriptor);
    m_descriptor = -1;
}

void PartFile::throwWriteError() const
{
    throw Error(ErrorCode::CannotWrite, m_target,
        translatable("core", "The download cannot be saved (%1)"),
        {std::generic_category().message(m_writeError)});
}

} // namespace studio::core
