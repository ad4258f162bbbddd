// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/drawingkeeper.h"

#include "core/ink/inkfile.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::DrawingKeeper;

namespace {

const core::Ink kLost{{{{1, 2, 1}, {30, 40, 0.5F}}}};
const core::Ink kOther{{{{7, 7, 1}}}};

} // namespace

/// The drawing that comes back after a crash.
class DrawingKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aDrawingIsKeptAndAnOrderlyEndForgetsIt();
    void whatWasLostIsFoundOnce();
    void aBlankSheetIsNotKept();
    void theDrawingOfAStudioThatRunsIsLeftAlone();
    void aFileThatCannotBeReadIsNoDrawing();
    void whereNothingCanBeWrittenNothingIsKept();

private:
    static constexpr std::chrono::milliseconds kAtOnce{0};

    QString folder() const { return m_folder->path(); }
    QString file(int number) const { return folder() + u"/drawing-%1.ink.jsonl"_s.arg(number); }
    /// As a studio that died left it.
    void leave(int number, const core::Ink& ink) const
    {
        core::writeInkFile(file(number).toStdString(), {{ink, core::InkTruth::Unlabelled, -1}});
    }
    static core::Ink inkIn(const QString& file)
    {
        return core::readInkFile(file.toStdString()).at(0).ink;
    }
    static core::Ink foundBy(DrawingKeeper& keeper)
    {
        core::Ink found;
        connect(
            &keeper, &DrawingKeeper::found, &keeper, [&](const core::Ink& ink) { found = ink; });
        QSignalSpy spy(&keeper, &DrawingKeeper::found);
        spy.wait(5000);
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DrawingKeeperTest::aDrawingIsKeptAndAnOrderlyEndForgetsIt()
{
    {
        DrawingKeeper keeper(folder(), kAtOnce);
        keeper.keep(kOther);
        keeper.keep(kLost);
        QTRY_VERIFY(QFile::exists(file(1)));
        QVERIFY(inkIn(file(1)) == kLost);
    }
    QVERIFY(QDir(folder()).isEmpty());
}

void DrawingKeeperTest::whatWasLostIsFoundOnce()
{
    leave(2, kLost); // a second studio died, the first one ended in order
    {
        DrawingKeeper keeper(folder(), kAtOnce);
        QVERIFY(foundBy(keeper) == kLost);
        QVERIFY(QFile::exists(file(2))); // until it is drawn over: the next crash may come at once
    }
    QVERIFY(!QFile::exists(file(2)));
}

void DrawingKeeperTest::aBlankSheetIsNotKept()
{
    DrawingKeeper keeper(folder(), kAtOnce);
    keeper.keep(kLost);
    QTRY_VERIFY(QFile::exists(file(1)));
    keeper.keep({});
    QTRY_VERIFY(!QFile::exists(file(1)));
}

void DrawingKeeperTest::theDrawingOfAStudioThatRunsIsLeftAlone()
{
    DrawingKeeper first(folder(), kAtOnce);
    first.keep(kLost);
    QTRY_VERIFY(QFile::exists(file(1)));
    {
        DrawingKeeper second(folder(), kAtOnce);
        QSignalSpy found(&second, &DrawingKeeper::found);
        second.keep(kOther);
        QTRY_VERIFY(QFile::exists(file(2)));
        QVERIFY(found.isEmpty());
    }
    QVERIFY(inkIn(file(1)) == kLost);
}

void DrawingKeeperTest::aFileThatCannotBeReadIsNoDrawing()
{
    QFile broken(file(1));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"strokes\": [[") > 0);
    broken.close();
    DrawingKeeper keeper(folder(), kAtOnce);
    QSignalSpy found(&keeper, &DrawingKeeper::found);
    keeper.keep(kOther);
    QTRY_VERIFY(QFile(file(1)).size() > 20);
    QVERIFY(inkIn(file(1)) == kOther);
    QVERIFY(found.isEmpty());
}

void DrawingKeeperTest::whereNothingCanBeWrittenNothingIsKept()
{
    QFile notAFolder(folder() + u"/file"_s);
    QVERIFY(notAFolder.open(QIODevice::WriteOnly));
    DrawingKeeper keeper(notAFolder.fileName() + u"/below"_s, kAtOnce);
    keeper.keep(kLost);
    QTest::qWait(0);
    QVERIFY(!QFile::exists(notAFolder.fileName() + u"/below"_s));
}

QTEST_GUILESS_MAIN(DrawingKeeperTest)
#include "tst_drawingkeeper.moc"
