// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "tests/support/errorof.h"
#include "tests/support/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <fstream>
#include <span>
#include <string>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    const auto bytes = readWholeFile(file, 1U << 24U);
    return {bytes.begin(), bytes.end()};
}

std::size_t entriesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class TestDurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void whatIsWrittenIsReadBack()
    {
        const std::array<std::uint8_t, 4> bytes{0, 255, 10, 13};
        writeFileDurably(m_path / "a", bytes);
        const auto read = readWholeFile(m_path / "a", 4);
        QVERIFY(std::equal(read.begin(), read.end(), bytes.begin(), bytes.end()));
        writeFileDurably(m_path / "a", std::string_view());
        QVERIFY(readWholeFile(m_path / "a", 0).empty());
        QCOMPARE(entriesIn(m_path), 1U);
    }

    void anOldFileIsReplaced()
    {
        writeFileDurably(m_path / "a", "a long first content");
        writeFileDurably(m_path / "a", "second");
        QVERIFY(textOf(m_path / "a") == "second");
        QCOMPARE(entriesIn(m_path), 1U);
    }

    void aFullDiskLeavesTheOldFileAndNoTrace()
    {
        writeFileDurably(m_path / "a", "old");
        const std::string large(1U << 20U, 'x');
        {
            const SmallDisk disk(4096);
            QVERIFY(failsWith(ErrorCode::CannotWrite, "Cannot be written",
                [&] { writeFileDurably(m_path / "a", large); }));
            QVERIFY(failsWith(ErrorCode::CannotWrite, (m_path / "b").string(),
                [&] { writeFileDurably(m_path / "b", large); }));
        }
        QVERIFY(textOf(m_path / "a") == "old");
        QCOMPARE(entriesIn(m_path), 1U);
    }

    void aMissingFolderIsRefused()
    {
        QVERIFY(failsWith(ErrorCode::CannotWrite, "No such file",
            [&] { writeFileDurably(m_path / "no" / "a", "text"); }));
    }

    void aFileInTheWayOfTheFolderIsRefused()
    {
        writeFileDurably(m_path / "file", "text");
        QVERIFY(failsWith(ErrorCode::CannotWrite, "Not a directory",
            [&] { writeFileDurably(m_path / "file" / "a", "text"); }));
    }

    void aReadOnlyFolderIsRefused()
    {
        if (::geteuid() == 0)
            QSKIP("permissions do not bind root");
        fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_exec);
        const bool isRefused = failsWith(ErrorCode::CannotWrite, "Permission denied",
            [&] { writeFileDurably(m_path / "a", "text"); });
        fs::permissions(m_path, fs::perms::owner_all);
        QVERIFY(isRefused);
    }

    void aFolderUnderThatNameIsRefusedAndKept()
    {
        fs::create_directory(m_path / "a");
        QVERIFY(failsWith(
            ErrorCode::CannotWrite, "a", [&] { writeFileDurably(m_path / "a", "text"); }));
        QVERIFY(fs::is_directory(m_path / "a"));
        QCOMPARE(entriesIn(m_path), 1U);
    }

    void aReaderSeesOldOrNewNeverAMixture()
    {
        const std::string old(100'000, 'o');
        const std::string fresh(100'000, 'n');
        writeFileDurably(m_path / "a", old);
        std::atomic<bool> isOver{false};
        std::thread writer([&] {
            for (int i = 0; i < 100; ++i)
                writeFileDurably(m_path / "a", i % 2 == 0 ? fresh : old);
            isOver = true;
        });
        bool isWhole = true;
        while (!isOver) {
            const std::string text = textOf(m_path / "a");
            isWhole = isWhole && (text == old || text == fresh);
        }
        writer.join();
        QVERIFY(isWhole);
    }

    void whatIsReplacedMayBeKeptUnderAnotherName()
    {
        const fs::path file = m_path / "kept-file";
        const fs::path previous = m_path / "kept-before";
        const auto put = [&](const char* text) {
            replaceFileDurably(
                file, std::span(reinterpret_cast<const std::uint8_t*>(text), 1), previous);
        };
        const auto firstOf = [](const fs::path& path) { return int(readWholeFile(path, 1).at(0)); };
        put("a");
        QVERIFY(!fs::exists(previous));
        put("b");
        put("c");
        QCOMPARE(firstOf(file), int('c'));
        QCOMPARE(firstOf(previous), int('b'));
        // As if killed between the two renames: both names are of one file.
        fs::remove(previous);
        fs::create_hard_link(file, previous);
        put("d");
        QCOMPARE(firstOf(file), int('d'));
        QCOMPARE(firstOf(previous), int('c'));
        for (const auto& entry : fs::directory_iterator(m_path))
            QVERIFY(!entry.path().native().ends_with("~"));
    }

    void whatTheDiskHasNoRoomForIsRefusedBeforehand()
    {
        requireSpaceFor(m_path / "file", 1);
        QVERIFY(failsWith(ErrorCode::CannotWrite, "almost full",
            [&] { requireSpaceFor(m_path / "file", std::uint64_t{1} << 60U); }));
    }

    void leftoversOfAKilledWriterAreSwept()
    {
        writeFileDurably(m_path / "run.json", "text");
        std::ofstream(m_path / "run.json.4711-1.tmp~") << "half";
        std::ofstream(m_path / "mine~") << "kept";
        removeTemporaryFiles(m_path);
        QVERIFY(fs::exists(m_path / "run.json") && fs::exists(m_path / "mine~"));
        QCOMPARE(entriesIn(m_path), 2U);
        removeTemporaryFiles(m_path / "not there");
    }

    void readingRefusesWhatIsNoOrdinaryFile()
    {
        QVERIFY(failsWith(ErrorCode::UnusableInput, "No such file",
            [&] { readWholeFile(m_path / "absent", 10); }));
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "not a regular file", [&] { readWholeFile(m_path, 10); }));
        QCOMPARE(::mkfifo((m_path / "pipe").c_str(), 0600), 0);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "not a regular file",
            [&] { readWholeFile(m_path / "pipe", 10); }));
        writeFileDurably(m_path / "large", "12345678901");
        QVERIFY(failsWith(ErrorCode::UnusableInput, "too large: 11 bytes, allowed are 10",
            [&] { readWholeFile(m_path / "large", 10); }));
    }

    void namesNeedNotBeUtf8()
    {
        const fs::path file = m_path / "\xff\xfe.bin";
        writeFileDurably(file, "text");
        QVERIFY(textOf(file) == "text");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
