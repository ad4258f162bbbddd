// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/taughtmodels.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

Checkpoint model()
{
    Checkpoint checkpoint;
    checkpoint.config.family = "fake";
    return checkpoint;
}

} // namespace

class TaughtModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = fs::path(m_temporary->path().toStdString());
    }

    void eachIsWrittenUnderTheNextNumberAndKnowsItsBase()
    {
        const fs::path base = m_folder / "base.safetensors";
        writeBytes(base, "anything");
        const TaughtModels models(m_folder / "mine");
        QVERIFY(!models.newest());
        models.add(model(), "/nowhere/lost.safetensors");
        const fs::path second = models.add(model(), base);
        QVERIFY(second.filename() == "my-digits-0002.safetensors");
        QVERIFY(models.newest() == second);
        const Checkpoint taught = readCheckpoint(second);
        QVERIFY(TaughtModels::isTaught(taught));
        QVERIFY(TaughtModels::baseOf(taught) == base);
        fs::remove(base);
        QVERIFY(!TaughtModels::baseOf(taught));
        QVERIFY(!TaughtModels::isTaught(model()));
    }

    void theOldestGoWhenThereAreTooMany()
    {
        const TaughtModels models(m_folder);
        for (std::size_t i = 0; i < TaughtModels::kKept + 3; ++i)
            models.add(model(), "x");
        QVERIFY(models.newest()->filename() == "my-digits-0013.safetensors");
        QVERIFY(!fs::exists(m_folder / "my-digits-0003.safetensors"));
        QVERIFY(fs::exists(m_folder / "my-digits-0004.safetensors"));
    }

    void removingTheNewestLeavesTheOneBefore()
    {
        const TaughtModels models(m_folder);
        const fs::path first = models.add(model(), "x");
        models.remove(models.add(model(), "x"));
        QVERIFY(models.newest() == first);
    }

    void otherFilesAreNotCounted()
    {
        for (const char* name : {"my-digits-.safetensors", "my-digits-12x.safetensors",
                 "my-digits-0009.txt", "drawings.ink.jsonl", "my-digits--3.safetensors"})
            writeBytes(m_folder / name, "x");
        QVERIFY(!TaughtModels(m_folder).newest());
    }

    void whereNothingCanBeWrittenTheReasonIsSaid()
    {
        writeBytes(m_folder / "file", "x");
        const TaughtModels models(m_folder / "file");
        QVERIFY(
            failsWith(ErrorCode::CannotWrite, "my-digits-0001", [&] { models.add(model(), "x"); }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TaughtModelsTest)
#include "tst_taughtmodels.moc"
