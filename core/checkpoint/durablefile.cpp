// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTemporaryEnding = ".tmp~";
constexpr std::size_t kComparedAtOnce = 65'536;

std::string systemReason(int code)
{
    return std::generic_category().message(code);
}

Error cannotWrite(const fs::path& file, int code)
{
    return {ErrorCode::CannotWrite, file, translatable("core", "Cannot be written (%1)"),
        {systemReason(code)}};
}

Error cannotRead(const fs::path& file, int code)
{
    return {ErrorCode::UnusableInput, file, translatable("core", "Cannot be read (%1)"),
        {systemReason(code)}};
}

/// Owns a file descriptor.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    /// False if the system reports a late write error.
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// Removes the temporary file unless it got its final name.
class TemporaryFile
{
public:
    explicit TemporaryFile(const fs::path& target)
        : m_path(target)
    {
        static std::atomic<unsigned> count{0};
        m_path +=
            "." + std::to_string(::getpid()) + "-" + std::to_string(++count) + kTemporaryEnding;
    }
    ~TemporaryFile()
    {
        if (m_exists)
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const fs::path& path() const { return m_path; }
    int create()
    {
        // O_EXCL also refuses a symbolic link that somebody put there.
        const int number =
            ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        m_exists = number >= 0;
        return number;
    }
    /// The temporary name becomes one more name of `file`; false with errno if it cannot.
    bool linkTo(const fs::path& file)
    {
        m_exists = ::link(file.c_str(), m_path.c_str()) == 0;
        return m_exists;
    }
    bool renameTo(const fs::path& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return false;
        m_exists = false;
        return true;
    }

private:
    fs::path m_path;
    bool m_exists = false;
};

bool writeAll(int descriptor, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            errno = count == 0 ? ENOSPC : errno;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

void syncFolder(const fs::path& file)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        throw cannotWrite(file, errno);
    // Some network file systems cannot sync a folder and say so with EINVAL.
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL && errno != ENOTSUP)
        throw cannotWrite(file, errno);
}

/// Up to bytes.size() bytes; fewer at the end of the file.
std::size_t readSome(int descriptor, const fs::path& file, std::span<std::uint8_t> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw cannotRead(file, errno);
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

/// Piece by piece: a training beside it needs the processor's cache more.
void compare(const fs::path& temporary, const fs::path& file, std::span<const std::uint8_t> bytes)
{
    const Descriptor descriptor(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.isOpen())
        throw cannotRead(temporary, errno);
    std::vector<std::uint8_t> piece(kComparedAtOnce);
    std::size_t count = 0;
    do {
        count = readSome(descriptor.number(), temporary, piece);
        const bool isEqual = count <= bytes.size()
            && std::equal(
                piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count), bytes.begin());
        if (!isEqual || (count < piece.size() && count < bytes.size())) {
            throw Error(ErrorCode::CannotWrite, file,
                translatable("core", "What was written reads back differently"));
        }
        bytes = bytes.subspan(count);
    } while (count == piece.size());
}

/// `previous` becomes another name of `file`; if there is no such file, nothing happens.
void keepAs(const fs::path& previous, const fs::path& file)
{
    TemporaryFile link(previous);
    if (link.linkTo(file)) {
        // Where both are one file already, rename() does nothing and the link is taken away.
        if (::rename(link.path().c_str(), previous.c_str()) != 0)
            throw cannotWrite(previous, errno);
        return;
    }
    if (errno == ENOENT)
        return;
    // Not every file system knows links.
    writeFileDurably(previous, readWholeFile(file, UINT64_MAX));
}

/// An empty `previous`: the old content is not kept.
void write(const fs::path& file, std::span<const std::uint8_t> bytes, const fs::path& previous)
{
    TemporaryFile temporary(file);
    Descriptor descriptor(temporary.create());
    if (!descriptor.isOpen() || !writeAll(descriptor.number(), bytes)
        || ::fsync(descriptor.number()) != 0 || !descriptor.close())
        throw cannotWrite(file, errno);
    compare(temporary.path(), file, bytes);
    if (!previous.empty())
        keepAs(previous, file);
    if (!temporary.renameTo(file))
        throw cannotWrite(file, errno);
    syncFolder(file);
}

} // namespace

void writeFileDurably(const fs::path& file, std::span<const std::uint8_t> bytes)
{
    write(file, bytes, {});
}

void replaceFileDurably(
    const fs::path& file, std::span<const std::uint8_t> bytes, const fs::path& previous)
{
    write(file, bytes, previous);
}

void writeFileDurably(const fs::path& file, std::string_view text)
{
    writeFileDurably(
        file, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

void requireSpaceFor(const fs::path& file, std::uint64_t bytes)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    struct statvfs disk
    {
    };
    if (::statvfs(folder.c_str(), &disk) != 0 || disk.f_blocks == 0)
        return; // whoever writes will see
    const std::uint64_t block = disk.f_frsize > 0 ? disk.f_frsize : disk.f_bsize;
    if (disk.f_bavail / 2 >= bytes / block + 1)
        return;
    constexpr std::uint64_t kMegabyte = 1'000'000;
    throw Error(ErrorCode::CannotWrite, file,
        translatable("core", "The disk is almost full: %1 MB are needed, %2 MB are free"),
        {std::to_string(2 * (bytes / kMegabyte + 1)),
            std::to_string(disk.f_bavail * block / kMegabyte)});
}

void syncFile(const fs::path& file) noexcept
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.isOpen())
        ::fsync(descriptor.number());
}

void removeTemporaryFiles(const fs::path& folder) noexcept
{
    std::error_code ignored;
    for (auto entry = fs::directory_iterator(folder, ignored); entry != fs::directory_iterator();
         entry.increment(ignored)) {
        if (entry->path().native().ends_with(kTemporaryEnding))
            fs::remove(entry->path(), ignored);
    }
}

std::vector<std::uint8_t> readWholeFile(const fs::path& file, std::uint64_t sizeLimit)
{
    // Without O_NONBLOCK a named pipe would wait here for ever.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status
    {
    };
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &status) != 0)
        throw cannotRead(file, errno);
    if (!S_ISREG(status.st_mode)) {
        throw Error(
            ErrorCode::UnusableInput, file, translatable("core", "This is not a regular file"));
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > sizeLimit) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The file is too large: %1 bytes, allowed are %2"),
            {std::to_string(size), std::to_string(sizeLimit)});
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    bytes.resize(readSome(descriptor.number(), file, bytes)); // somebody may shorten it meanwhile
    return bytes;
}

} // namespace studio::core
