// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkfile.h"
#include "tests/support/fakeclassifier.h"
#include "tests/ui/windowfixture.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/train/datachooser.h"
#include "ui/train/resultcard.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/filecommands.h"
#include "ui/window/studioactions.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::ui;

namespace {

QImage pictureOfABar(const QColor& paper, const QColor& pen)
{
    QImage picture(60, 80, QImage::Format_ARGB32);
    picture.fill(paper);
    QPainter painter(&picture);
    painter.fillRect(25, 10, 8, 60, pen);
    return picture;
}

} // namespace

/// What the window makes of files and folders: opened, dropped, saved, unusable.
class MainWindowFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }
    void unusableCheckpointLeavesABanner();
    void unknownFileLeavesABanner();
    void inkFileIsOpenedAndSaved();
    void pictureOfADigitIsRead();
    void aDrawingThatTheCanvasCannotTakeIsRefused();
    void aDrawingIsSavedAsAPictureToo();
    void aPictureIsPastedFromTheClipboard();
    void whatIsTransparentOrColouredIsReadToo();
    void droppedFolderBecomesTheData();
    void brokenDataFolderSaysWhy();
    void runThatCannotStartLeavesTheLastResult();
    void bannerIsDismissedByItsButton();

private:
    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;
};

void MainWindowFilesTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
}

void MainWindowFilesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
}

void MainWindowFilesTest::unusableCheckpointLeavesABanner()
{
    m_fixture->makeReady();
    m_fixture->window->openPath(m_fixture->write(u"bad.safetensors"_s, "no header at all"));
    QTRY_COMPARE(m_fixture->bannerTitle(), u"This checkpoint cannot be used"_s);
    const auto text = m_fixture->window->banners().banners().first()->notice().text;
    QVERIFY(text.contains(u"bad.safetensors"_s));
    QVERIFY(text.endsWith(u"The model that was there before goes on answering."_s));
}

void MainWindowFilesTest::unknownFileLeavesABanner()
{
    m_fixture->window->openPath(m_fixture->write(u"notes.txt"_s, "hello"));
    QCOMPARE(m_fixture->bannerTitle(), u"This file cannot be used"_s);
}

void MainWindowFilesTest::inkFileIsOpenedAndSaved()
{
    m_fixture->window->openPath(
        m_fixture->write(u"one.ink.jsonl"_s, R"({"strokes": [[[10, 10], [10, 200]]]})"));
    auto& canvas = m_fixture->window->drawPanel().canvas();
    QTRY_VERIFY(!canvas.ink().isBlank());
    const auto target = m_fixture->folder.filePath(u"saved.ink.jsonl"_s);
    auto prompts = Prompts::dialogs();
    prompts.saveFile = [&](QWidget*, const auto&, const auto& then) { then(target); };
    m_fixture->window->setPrompts(prompts);
    m_fixture->window->actions().at(Command::SaveDrawing)->trigger();
    QTRY_VERIFY(QFile::exists(target));
    const auto records = core::readInkFile(target.toStdString());
    QCOMPARE(records.size(), std::size_t{1});
    QCOMPARE(records.front().ink.strokes.size(), std::size_t{1});
}

void MainWindowFilesTest::pictureOfADigitIsRead()
{
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile, u"fake"_s);
    const auto path = m_fixture->folder.filePath(u"one.png"_s);
    QVERIFY(pictureOfABar(Qt::white, Qt::black).save(path));
    m_fixture->window->openPath(path);
    QTRY_VERIFY(!m_fixture->find<QLabel>("drawAnswer")->text().isEmpty());
    QVERIFY(m_fixture->window->banners().banners().isEmpty());
}

void MainWindowFilesTest::aDrawingThatTheCanvasCannotTakeIsRefused()
{
    auto& canvas = m_fixture->window->drawPanel().canvas();
    core::InkRecord record;
    record.ink.strokes.assign(2, core::Stroke(DrawingCanvas::kMostPoints, {1, 2}));
    const auto path = m_fixture->folder.filePath(u"many.ink.jsonl"_s);
    core::writeInkFile(path.toStdString(), {record});
    m_fixture->window->openPath(path);
    QTRY_COMPARE(m_fixture->bannerTitle(), u"This file cannot be used"_s);
    QVERIFY(m_fixture->window->banners().banners().first()->notice().text.contains(u"20000"_s));
    QVERIFY(canvas.ink().isBlank());
}

void MainWindowFilesTest::aDrawingIsSavedAsAPictureToo()
{
    auto& canvas = m_fixture->window->drawPanel().canvas();
    canvas.setInk({{{{140, 40}, {140, 240}}}});
    const auto target = m_fixture->folder.filePath(u"saved.png"_s);
    auto prompts = Prompts::dialogs();
    prompts.saveFile = [&](QWidget*, const auto&, const auto& then) { then(target); };
    m_fixture->window->setPrompts(prompts);
    m_fixture->window->actions().at(Command::SaveDrawing)->trigger();
    QTRY_VERIFY(QFile::exists(target));
    const QImage saved(target);
    QCOMPARE(saved.width(), saved.height());
    QCOMPARE(saved.pixelColor(saved.width() / 2, saved.height() / 2), QColor(Qt::black));
    QCOMPARE(saved.pixelColor(5, 5), QColor(Qt::white));
}

void MainWindowFilesTest::aPictureIsPastedFromTheClipboard()
{
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile, u"fake"_s);
    auto* const paste = m_fixture->window->actions().at(Command::PastePicture);
    QGuiApplication::clipboard()->setText(u"no picture"_s);
    paste->trigger();
    QVERIFY(m_fixture->find<QLabel>("drawAnswer")->text().isEmpty());
    QGuiApplication::clipboard()->setImage(pictureOfABar(Qt::white, Qt::black));
    paste->trigger();
    QTRY_VERIFY(!m_fixture->find<QLabel>("drawAnswer")->text().isEmpty());
    QVERIFY(m_fixture->window->drawPanel().canvas().hasPicture());
}

void MainWindowFilesTest::whatIsTransparentOrColouredIsReadToo()
{
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile, u"fake"_s);
    auto& canvas = m_fixture->window->drawPanel().canvas();
    const QList<QImage> pictures{pictureOfABar(Qt::transparent, Qt::white),
        pictureOfABar(QColor(0, 130, 0), QColor(255, 0, 0))};
    for (const QImage& picture : pictures) {
        canvas.clear();
        const auto path = m_fixture->folder.filePath(u"bar.png"_s);
        QVERIFY(picture.save(path));
        m_fixture->window->openPath(path);
        QTRY_VERIFY(canvas.hasPicture());
    }
}

void MainWindowFilesTest::droppedFolderBecomesTheData()
{
    QMimeData drop;
    drop.setUrls({QUrl::fromLocalFile(m_fixture->write(u"x.txt"_s, "")),
        QUrl::fromLocalFile(m_fixture->dataFolder())});
    QCOMPARE(FileCommands::openablePath(drop), m_fixture->dataFolder());
    m_fixture->window->openPath(FileCommands::openablePath(drop));
    QCOMPARE(m_fixture->window->trainPage().form().dataChooser().source(), m_fixture->dataFolder());
    QTRY_COMPARE(m_fixture->find<QComboBox>("dataChooser")->currentText(), u"digits · 100 + 20"_s);
}

void MainWindowFilesTest::brokenDataFolderSaysWhy()
{
    m_fixture->startEngine();
    QVERIFY(QDir(m_fixture->folder.path()).mkdir(u"empty"_s));
    m_fixture->window->openPath(m_fixture->folder.filePath(u"empty"_s));
    auto* problem = m_fixture->find<QLabel>("dataProblem");
    QTRY_VERIFY(problem->text().contains(u"neither IDX files"_s));
    QVERIFY(!m_fixture->find<QPushButton>("startButton")->isEnabled());
}

void MainWindowFilesTest::runThatCannotStartLeavesTheLastResult()
{
    m_fixture->makeReady();
    m_fixture->find<QPushButton>("startButton")->click();
    auto& view = m_fixture->window->trainPage().view();
    QTRY_VERIFY(view.resultCard().isVisible());
    const QString before = view.resultCard().resultText();
    QVERIFY(QDir(m_fixture->dataFolder()).removeRecursively());
    m_fixture->find<QPushButton>("startButton")->click();
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The run could not start"_s);
    QVERIFY(view.resultCard().isVisible());
    QCOMPARE(view.resultCard().resultText(), before);
    QVERIFY(!m_fixture->metrics.series(u"train.loss"_s).empty());
}

void MainWindowFilesTest::bannerIsDismissedByItsButton()
{
    m_fixture->window->openPath(m_fixture->write(u"notes.txt"_s, "hello"));
    QVERIFY(m_fixture->window->banners().isVisible());
    m_fixture->find<QToolButton>("bannerClose")->click();
    QVERIFY(!m_fixture->window->banners().isVisible());
}

QTEST_MAIN(MainWindowFilesTest)
#include "tst_mainwindowfiles.moc"
