// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/ink/inkfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <clocale>

using namespace studio::core;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path inside(const QTemporaryDir& folder, const char* name)
{
    return std::filesystem::path(folder.path().toStdString()) / name;
}

InkRecord sample()
{
    InkRecord record;
    record.truth = InkTruth::Digit;
    record.label = 8;
    record.ink.strokes = {{{0.1F, 0.2F, 0.3F}, {-1e6F, 1e6F, 1}, {1.0F / 3, 1e-20F, 0}}, {{7, 8}}};
    return record;
}

} // namespace

class InkFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThatTheFormatAllows()
    {
        const auto records =
            parseInk("{\"label\": 8, \"strokes\": [[[1, 2], [3.5, -4e1, 0.25]]]}\r\n"
                     "\n"
                     "  {\"strokes\": []}\n"
                     "{\"strokes\": [[], [[5, 6]]], \"label\": null, \"writer\": "
                     "{\"strokes\": [[\"x\"]], \"label\": 77}}",
                "x");
        QCOMPARE(records.size(), std::size_t{3});
        QCOMPARE(records[0].label, 8);
        QVERIFY(records[0].truth == InkTruth::Digit);
        QVERIFY((records[0].ink.strokes == std::vector<Stroke>{{{1, 2, 1}, {3.5F, -40, 0.25F}}}));
        QVERIFY(records[1].truth == InkTruth::Unlabelled);
        QCOMPARE(records[1].label, -1);
        QVERIFY(records[1].ink.isBlank());
        QVERIFY(records[2].truth == InkTruth::NotADigit);
        QCOMPARE(records[2].label, -1);
        QVERIFY((records[2].ink.strokes == std::vector<Stroke>{{{5, 6}}}));
    }

    void emptyTextHoldsNoDrawing()
    {
        QVERIFY(parseInk("", "x").empty());
        QVERIFY(parseInk("\n \r\n\t\n", "x").empty());
    }

    void writtenInkIsReadBackExactly()
    {
        QTemporaryDir folder;
        const auto file = inside(folder, "drawings.ink.jsonl");
        InkRecord scribble = sample();
        scribble.truth = InkTruth::NotADigit;
        scribble.label = -1;
        const std::vector<InkRecord> records{sample(), scribble, {}};
        writeInkFile(file, records);
        QVERIFY(readInkFile(file) == records);
    }

    void numbersAreWrittenInTheCLocale()
    {
        QCOMPARE(QString::fromStdString(
                     toJsonLine({{{{{0.5F, -2, 0.25F}, {3, 4}}}}, InkTruth::Digit, 3})),
            u"{\"label\":3,\"strokes\":[[[0.5,-2,0.25],[3,4]]]}"_s);
        QCOMPARE(QString::fromStdString(toJsonLine({})), u"{\"strokes\":[]}"_s);
    }

    void pointsThatAreNotFiniteAreLeftOutOfTheFile()
    {
        InkRecord record;
        record.ink.strokes = {{{NAN, 1}, {1, 2}, {INFINITY, 3}}};
        QCOMPARE(QString::fromStdString(toJsonLine(record)), u"{\"strokes\":[[[1,2]]]}"_s);
    }

    void brokenLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        const auto json = u"is not valid JSON"_s;
        const auto label = u"\"label\" is neither"_s;
        const auto strokes = u"\"strokes\" is not a list"_s;
        QTest::newRow("truncated") << QByteArray("{\"strokes\": [[[1, 2]") << json;
        QTest::newRow("trailing") << QByteArray("{\"strokes\": []} x") << json;
        QTest::newRow("nan") << QByteArray("{\"strokes\": [[[NaN, 2]]]}") << json;
        QTest::newRow("overflow") << QByteArray("{\"strokes\": [[[1e999, 2]]]}") << json;
        QTest::newRow("not utf-8") << QByteArray("{\"a\": \"\xff\", \"strokes\": []}") << json;
        QTest::newRow("array") << QByteArray("[1, 2]") << u"is not a JSON object"_s;
        QTest::newRow("number") << QByteArray("5") << u"is not a JSON object"_s;
        QTest::newRow("no strokes") << QByteArray("{\"label\": 5}") << u"has no \"strokes\""_s;
        QTest::newRow("label 10") << QByteArray("{\"label\": 10, \"strokes\": []}") << label;
        QTest::newRow("label -1") << QByteArray("{\"label\": -1, \"strokes\": []}") << label;
        QTest::newRow("label 2.5") << QByteArray("{\"label\": 2.5, \"strokes\": []}") << label;
        QTest::newRow("label text") << QByteArray("{\"label\": \"5\", \"strokes\": []}") << label;
        QTest::newRow("label list") << QByteArray("{\"label\": [5], \"strokes\": []}") << label;
        QTest::newRow("two labels")
            << QByteArray("{\"label\": 1, \"label\": 2, \"strokes\": []}") << u"given twice"_s;
        QTest::newRow("two strokes")
            << QByteArray("{\"strokes\": [], \"strokes\": []}") << u"given twice"_s;
        QTest::newRow("strokes null") << QByteArray("{\"strokes\": null}") << strokes;
        QTest::newRow("flat") << QByteArray("{\"strokes\": [1, 2]}") << strokes;
        QTest::newRow("points") << QByteArray("{\"strokes\": [[1, 2]]}") << strokes;
        QTest::newRow("one number") << QByteArray("{\"strokes\": [[[1]]]}") << strokes;
        QTest::newRow("four numbers") << QByteArray("{\"strokes\": [[[1,2,1,4]]]}") << strokes;
        QTest::newRow("too deep") << QByteArray("{\"strokes\": [[[[1,2]]]]}") << strokes;
        QTest::newRow("word") << QByteArray("{\"strokes\": [[[1, \"2\"]]]}") << strokes;
        QTest::newRow("object") << QByteArray("{\"strokes\": {\"a\": 1}}") << strokes;
        QTest::newRow("far") << QByteArray("{\"strokes\": [[[1, -1000001]]]}") << u"coordinate"_s;
        QTest::newRow("pressure") << QByteArray("{\"strokes\": [[[1, 2, 1.5]]]}") << u"pressure"_s;
        QTest::newRow("nested") << QByteArray("{\"a\": ") + QByteArray(100'000, '[')
                                << u"is nested too deeply"_s;
    }
    void brokenLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const QByteArray text = "{\"strokes\": []}\n\n" + line + "\n";
        try {
            parseInk({text.constData(), static_cast<std::size_t>(text.size())}, "some.ink.jsonl");
            QFAIL("accepted");
        } catch (const Error& error) {
            const auto what = QString::fromUtf8(error.what());
            QVERIFY(error.code() == ErrorCode::UnusableInput);
            QVERIFY2(what.startsWith(u"some.ink.jsonl: Line 3"_s), error.what());
            QVERIFY2(what.contains(reason), error.what());
        }
    }

    void moreThanAMillionPointsAreRefused()
    {
        std::string text = "{\"strokes\":[[[0,0]";
        for (int i = 0; i < 1'000'000; ++i) {
            text += ",[0,0]";
        }
        QVERIFY_EXCEPTION_THROWN(parseInk(text + "]]}", "x"), Error);
    }

    void anOversizedFileIsRefused()
    {
        QTemporaryDir folder;
        const auto file = inside(folder, "huge.ink.jsonl");
        QFile sparse(QString::fromStdString(file.string()));
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize(static_cast<qint64>(kInkFileSizeLimit) + 1));
        QVERIFY_EXCEPTION_THROWN(readInkFile(file), Error);
        QVERIFY_EXCEPTION_THROWN(readInkFile(inside(folder, "missing")), Error);
    }

    void aFolderThatIsNotThereCannotBeWrittenTo()
    {
        QTemporaryDir folder;
        try {
            writeInkFile(inside(folder, "no") / "such.ink.jsonl", {sample()});
            QFAIL("written");
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::CannotWrite);
        }
    }
};

QTEST_GUILESS_MAIN(InkFileTest)
#include "tst_inkfile.moc"
