// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/ink/inkcollection.h"
#include "core/ink/inkfile.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <string>
#include <thread>

using namespace studio::core;

namespace {

InkRecord digit(int label, float x = 0)
{
    return {{{{{x, 1}, {2, 3, 0.5F}}}}, InkTruth::Digit, label};
}

} // namespace

class InkCollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasAddedIsReadInItsOrder()
    {
        const InkCollection collection(file());
        QVERIFY(collection.read().empty());
        const std::vector<InkRecord> first{digit(3), {digit(1).ink, InkTruth::NotADigit, -1}};
        collection.add(first);
        collection.add(std::vector{digit(5)});
        const auto all = collection.read();
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(all[0] == first[0]);
        QVERIFY(all[1] == first[1]);
        QVERIFY(all[2] == digit(5));
    }

    void removingTakesTheNewestOfEqualOnesAndLeavesUnknownFieldsAlone()
    {
        const InkCollection collection(file());
        const std::string foreign = R"({"label":4,"writer":"Ada","strokes":[[[1,2],[3,4]]]})";
        std::filesystem::create_directories(file().parent_path());
        writeBytes(file(), foreign); // without an end of line
        collection.add(std::vector{digit(7), digit(8), digit(7)});
        collection.remove(std::vector{digit(7), digit(9)});
        const auto left = collection.read();
        QCOMPARE(left.size(), std::size_t{3});
        QVERIFY(left[1] == digit(7));
        QVERIFY(left[2] == digit(8));
        QVERIFY(text().starts_with(foreign + "\n"));
        collection.remove(left);
        QVERIFY(collection.read().empty());
    }

    void aDamagedFileIsNeverReplaced()
    {
        const InkCollection collection(file());
        std::filesystem::create_directories(file().parent_path());
        writeBytes(file(), "{\"strokes\": []}\n{\"strokes\": [[[1, 2\n");
        const auto before = text();
        QVERIFY(failsWith(ErrorCode::UnusableInput, "drawings.ink.jsonl",
            [&] { collection.add(std::vector{digit(1)}); }));
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "ine 2", [&] { collection.remove(std::vector{digit(1)}); }));
        QVERIFY(text() == before);
    }

    void twoThatAddAtOnceLoseNothing()
    {
        constexpr int kEach = 20;
        const auto fill = [this](int label) {
            for (int i = 0; i < kEach; ++i)
                InkCollection(file()).add(std::vector{digit(label, static_cast<float>(i))});
        };
        std::thread other(fill, 1);
        fill(2);
        other.join();
        QCOMPARE(InkCollection(file()).read().size(), std::size_t{2 * kEach});
    }

    void itLiesBesideTheRunsOfThePerson()
    {
        qputenv("XDG_DATA_HOME", "/somewhere");
        QVERIFY(
            InkCollection::defaultFile() == "/somewhere/digit-studio/my-digits/drawings.ink.jsonl");
    }

private:
    std::filesystem::path file() const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / "my" / "drawings.ink.jsonl";
    }

    std::string text() const
    {
        QFile content(QString::fromStdString(file().string()));
        return content.open(QIODevice::ReadOnly) ? content.readAll().toStdString() : std::string();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(InkCollectionTest)
#include "tst_inkcollection.moc"
