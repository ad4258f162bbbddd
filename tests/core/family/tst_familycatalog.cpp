// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "tests/support/errorof.h"
#include "tests/support/fakefamily.h"

#include <QTemporaryDir>
#include <QTest>

using namespace studio::core;

class TestFamilyCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familiesAreFoundById()
    {
        const auto catalog = makeFakeCatalog();
        QVERIFY(catalog->family("fake").label() == "Fake network");
        QVERIFY(failsWith(ErrorCode::WrongUsage, "called other; there are: fake",
            [&] { catalog->family("other"); }));
        QCOMPARE(catalog->engine().physicalThreads, 2);
    }

    void aConfigIsDefaultsThenPresetThenOverrides()
    {
        const FakeFamily family;
        const RunConfig config = family.makeConfig("long", {{"seed", std::int64_t{7}}});
        QVERIFY(config.family == "fake");
        QVERIFY(config.preset == "long");
        QCOMPARE(config.integer("epochs"), 20);
        QCOMPARE(config.integer("seed"), 7);
        QCOMPARE(config.real("learning_rate"), 0.01);
        QVERIFY(!config.boolean("flip"));
        QCOMPARE(config.parameters.size(), family.parameters().size());
        QCOMPARE(family.makeConfig("fast", {{"epochs", std::int64_t{9}}}).integer("epochs"), 9);
    }

    void theFirstPresetIsTheDefault()
    {
        QVERIFY(FakeFamily().makeConfig("") == FakeFamily().makeConfig("fast"));
    }

    void wrongWordsAreRefused()
    {
        const FakeFamily family;
        QVERIFY(failsWith(ErrorCode::WrongUsage, "called quick; there are: fast, long",
            [&] { family.makeConfig("quick"); }));
        QVERIFY(failsWith(ErrorCode::WrongUsage, "called speed; there are: epochs", [&] {
            family.makeConfig("fast", {{"speed", 1.0}});
        }));
        QVERIFY(failsWith(ErrorCode::WrongUsage, "epochs must be a whole number", [&] {
            family.makeConfig("fast", {{"epochs", std::int64_t{0}}});
        }));
    }

    void openNamesTheFileWhateverIsWrong()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file =
            folder.filePath(QStringLiteral("a.safetensors")).toStdString();
        const auto catalog = makeFakeCatalog();
        const auto fails = [&](const char* words) {
            return failsWith(ErrorCode::UnusableInput, words, [&] { catalog->open(file); })
                && failsWith(ErrorCode::UnusableInput, file.string(), [&] { catalog->open(file); });
        };
        QVERIFY(fails("Cannot be read"));

        Checkpoint checkpoint;
        checkpoint.config = FakeFamily().makeConfig("fast");
        checkpoint.config.family = "unheard-of";
        writeCheckpoint(file, checkpoint);
        QVERIFY(fails("no model family called unheard-of"));

        checkpoint.config.family = "fake";
        writeCheckpoint(file, checkpoint);
        QVERIFY(fails("model.weight"));

        checkpoint.tensors = {
            {"model.weight", TensorType::F32, {2, 2}, std::vector<std::uint8_t>(16)}};
        writeCheckpoint(file, checkpoint);
        QVERIFY(catalog->open(file).classifier != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestFamilyCatalog)
#include "tst_familycatalog.moc"
