// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/evaluation/evaluationdata.h"
#include "core/image/png.h"
#include "core/ink/inkfile.h"
#include "tests/support/errorof.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace studio::core;
using Kind = EvaluationSource::Kind;

class TestEvaluationData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testSetIsThatOfTheWholeDataSet()
    {
        writeTinyDataset(path("digits"));
        for (const std::string& source : {path("digits"), std::string("builtin:120")}) {
            const EvaluationData data = loadEvaluationData({Kind::TestSet, source});
            const Dataset whole = loadDataset(source);
            QVERIFY(data.images.pixels == whole.test.pixels);
            QVERIFY(data.images.labels == whole.test.labels);
            QVERIFY(data.classNames == whole.classNames);
            QVERIFY(data.name == whole.name);
        }
    }

    void dataWithoutATestSetIsRefused()
    {
        writeTinyDataset(path("training"));
        for (const char* name : {"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"})
            std::filesystem::remove(std::filesystem::path(path("training")) / name);
        QVERIFY(isRefused("training", {Kind::TestSet, path("training")}));
    }

    void drawingsBringWhatIsNoDigit()
    {
        const Ink line{{{{0, 0}, {10, 80}}}};
        writeInkFile(path("a.ink.jsonl"),
            {{line, InkTruth::Digit, 1}, {line, InkTruth::Unlabelled, -1},
                {line, InkTruth::NotADigit, -1}});
        const EvaluationData data = loadEvaluationData({Kind::Ink, path("a.ink.jsonl")});
        QVERIFY((data.images.labels == std::vector<std::uint8_t>{1, kNotADigit}));
        QVERIFY(data.name == "a.ink.jsonl");
        writeInkFile(path("b.ink.jsonl"), {{line, InkTruth::Unlabelled, -1}});
        QVERIFY(isRefused("No drawing in it has a label", {Kind::Ink, path("b.ink.jsonl")}));
    }

    void picturesAreLabelledByTheirFolders()
    {
        const auto root = std::filesystem::path(path("pictures"));
        for (const char* name : {"3", "7", "letters"})
            std::filesystem::create_directories(root / name);
        writePng(root / "3" / "a.png", FakeClassifier::imageOf(3));
        writePng(root / "7" / "a.png", FakeClassifier::imageOf(7));
        writePng(root / "letters" / "a.png", FakeClassifier::imageOf(1));
        std::ofstream(root / "7" / "broken.png") << "text";
        const EvaluationData data = loadEvaluationData({Kind::Pictures, root.string()});
        QVERIFY((data.images.labels == std::vector<std::uint8_t>{3, 7, kNotADigit}));
        QCOMPARE(data.skipped, 1U);
        std::filesystem::create_directories(path("empty"));
        QVERIFY(isRefused("no readable PNGs", {Kind::Pictures, path("empty")}));
        QVERIFY(isRefused("nowhere", {Kind::Pictures, path("nowhere")}));
    }

    void loadingCanBeCancelled()
    {
        const std::atomic<bool> cancelled = true;
        QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled", [&] {
            loadEvaluationData({Kind::TestSet, "builtin:6000"}, {{}, &cancelled});
        }));
    }

private:
    static bool isRefused(const std::string& words, const EvaluationSource& source)
    {
        return failsWith(
            ErrorCode::UnusableInput, words, [&source] { loadEvaluationData(source); });
    }

    std::string path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestEvaluationData)
#include "tst_evaluationdata.moc"
