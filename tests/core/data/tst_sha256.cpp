// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sha256.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace studio::core;

namespace {

std::vector<std::uint8_t> bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

} // namespace

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesOfTheStandardComeOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hash");
        QTest::newRow("empty")
            << ""
            << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("abc") << "abc"
                             << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("two blocks")
            << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
            << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
    }

    void theExamplesOfTheStandardComeOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, hash);
        QCOMPARE(sha256Of(bytesOf(text.toStdString())), hash.toStdString());
    }

    void piecesAndFilesGiveTheSameAsTheWhole()
    {
        const std::vector<std::uint8_t> bytes(700'001, 'a');
        Sha256 hash;
        for (std::size_t i = 0; i < bytes.size(); i += 999)
            hash.add(std::span(bytes).subspan(i, std::min<std::size_t>(999, bytes.size() - i)));
        const std::string whole = sha256Of(bytes);
        QCOMPARE(hash.finish(), whole);
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "file";
        writeBytes(file, bytes);
        QCOMPARE(sha256OfFile(file), whole);
    }

    void whatIsNoFileIsRefused()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "no such file", [&] { sha256OfFile(path / "absent"); }));
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "folder where a file", [&] { sha256OfFile(path); }));
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "not a regular file", [] { sha256OfFile("/dev/zero"); }));
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
