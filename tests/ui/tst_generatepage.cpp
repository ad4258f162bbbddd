// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generatepage.h"

#include "core/data/dataset.h"
#include "core/image/png.h"
#include "tests/support/fakegenerator.h"
#include "tests/ui/windowfixture.h"
#include "ui/generate/digitdetail.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/generate/digitspanel.h"
#include "ui/generate/latentexplorer.h"
#include "ui/generate/samplegallery.h"
#include "ui/window/studioactions.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace studio::ui {

class GeneratePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAModelNothingCanBeWritten();
    void digitsFillTheGridAndTheFirstIsEnlarged();
    void typedNumberIsWrittenAtOnce();
    void allDigitsAreSavedAsADataSet();
    void savedDigitNamesItsSeed();
    void fullFolderIsRefusedAndLeftAlone();
    void digitGoesToTheClipboard();
    void walkMovesOnAndEndsWithThePage();
    void gridsOfRunsAreFound();
    void everyViewFitsTheSmallestWindow();
    void modelFollowsTheRulesOfItemModels();

private:
    GeneratePage& page() { return m_fixture->window->generatePage(); }
    void open()
    {
        m_fixture->generation.setGenerator(
            std::make_shared<core::FakeGenerator>(), app::ModelOrigin::Bundled, u"fake"_s);
    }
    void write(int count)
    {
        m_fixture->find<QSpinBox>("generateCount")->setValue(count);
        QSignalSpy ended(&m_fixture->generation, &app::GenerationController::ended);
        m_fixture->find<QPushButton>("generateButton")->click();
        QTRY_COMPARE(ended.count(), qsizetype(1));
    }
    void answerSaving(const QString& target)
    {
        auto prompts = Prompts::dialogs();
        prompts.saveFile = [target](QWidget*, const auto&, const auto& then) { then(target); };
        m_fixture->window->setPrompts(prompts);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void GeneratePageTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
    m_fixture->window->actions().at(Command::ShowGenerate)->trigger();
    QVERIFY(page().isVisible());
}

void GeneratePageTest::withoutAModelNothingCanBeWritten()
{
    QVERIFY(!m_fixture->find<QPushButton>("generateButton")->isEnabled());
    QVERIFY(!m_fixture->find<QLabel>("generateModel")->text().isEmpty());
    open();
    QVERIFY(m_fixture->find<QPushButton>("generateButton")->isEnabled());
}

void GeneratePageTest::digitsFillTheGridAndTheFirstIsEnlarged()
{
    open();
    write(600);
    QCOMPARE(page().digits().model().arrivedCount(), std::size_t{600});
    QVERIFY(page().digits().detail().hasDigit());
    QCOMPARE(page().digits().detail().digit().seeds.front(), std::uint64_t{1});
    auto* grid = m_fixture->find<QListView>("generateGrid");
    grid->setCurrentIndex(grid->model()->index(17, 0));
    QCOMPARE(page().digits().detail().digit().digits.labels.front(), std::uint8_t{7});
    QCOMPARE(page().digits().detail().digit().seeds.front(), std::uint64_t{18});
}

void GeneratePageTest::typedNumberIsWrittenAtOnce()
{
    open();
    using app::GenerationController;
    std::size_t shown = 0; // previews of other kinds may come later
    connect(&m_fixture->generation, &GenerationController::previewReady, this,
        [&shown](GenerationController::Preview kind, const std::vector<core::GrayImage>& digits) {
            if (kind == GenerationController::Preview::Number)
                shown = digits.size();
        });
    auto* number = m_fixture->find<QLineEdit>("generateNumber");
    QTest::keyClicks(number, u"4x2"_s);
    QCOMPARE(number->text(), u"42"_s); // only digits can be typed
    QTRY_COMPARE(shown, std::size_t{2});
    m_fixture->generation.disconnect(this);
    write(3);
    QCOMPARE(page().digits().model().digits().digits.labels, (std::vector<std::uint8_t>{4, 2, 4}));
}

void GeneratePageTest::allDigitsAreSavedAsADataSet()
{
    open();
    write(120);
    const auto folder = m_fixture->folder.filePath(u"mine"_s);
    answerSaving(folder + u"/train-images-idx3-ubyte.gz"_s);
    page().digits().exportActions().at(0)->trigger();
    QTRY_VERIFY(QFile::exists(folder + u"/train-images-idx3-ubyte.gz"_s));
    const auto data = core::loadDataset(folder.toStdString());
    QCOMPARE(data.training.size() + data.validation.size(), std::size_t{120});
    QCOMPARE(data.training.labels.at(5), std::uint8_t{5});
}

void GeneratePageTest::savedDigitNamesItsSeed()
{
    open();
    write(10);
    const auto file = m_fixture->folder.filePath(u"one"_s);
    answerSaving(file);
    Q_EMIT page().digits().detail().saveRequested();
    QTRY_VERIFY(QFile::exists(file + u".png"_s));
    const QImage saved(file + u".png"_s);
    QCOMPARE(saved.text(u"Seed"_s), u"1"_s);
    QVERIFY(!saved.text(u"Latent"_s).isEmpty());
}

void GeneratePageTest::fullFolderIsRefusedAndLeftAlone()
{
    open();
    write(10);
    const auto mine = m_fixture->write(u"precious.txt"_s, "mine");
    answerSaving(m_fixture->folder.path());
    page().digits().exportActions().at(1)->trigger();
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The digits were not saved"_s);
    QVERIFY(QFile::exists(mine));
}

void GeneratePageTest::digitGoesToTheClipboard()
{
    open();
    write(10);
    Q_EMIT page().digits().detail().copyRequested();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(280, 280));
}

void GeneratePageTest::walkMovesOnAndEndsWithThePage()
{
    open();
    page().setView(GeneratePage::View::Explorer);
    QSignalSpy wanted(&page().explorer(), &LatentExplorer::picturesWanted);
    page().explorer().setWalking(true);
    QTRY_VERIFY(wanted.count() > 3);
    QVERIFY(wanted[1][0].value<std::vector<float>>() != wanted[2][0].value<std::vector<float>>());
    page().setView(GeneratePage::View::Digits);
    QVERIFY(!page().explorer().isWalking());
}

void GeneratePageTest::gridsOfRunsAreFound()
{
    const QDir runs(m_fixture->folder.filePath(u"runs"_s));
    for (const auto* run : {"20260101-dcgan-best", "20260202-dcgan-quick"}) {
        const QString samples = runs.filePath(QString::fromLatin1(run)) + u"/samples"_s;
        QVERIFY(QDir().mkpath(samples));
        for (const auto* epoch : {"1", "2"})
            core::writePng(
                u"%1/epoch-000%2.png"_s.arg(samples, QString::fromLatin1(epoch)).toStdString(),
                core::GrayImage(280, 224, 9));
    }
    m_fixture->write(u"runs/20260202-dcgan-quick/samples/epoch-0003.png"_s, "no picture");
    QSignalSpy finished(&m_fixture->samples, &app::SampleLibrary::finished);
    page().setView(GeneratePage::View::Gallery);
    QTRY_COMPARE(finished.count(), qsizetype(1));
    QCOMPARE(finished[0][0].toInt(), 1);
    QCOMPARE(page().gallery().shownCount(), 4);
    auto* search = m_fixture->find<QLineEdit>("sampleSearch");
    search->setText(u"QUICK 2"_s);
    QCOMPARE(page().gallery().shownCount(), 2); // the 2 of the date counts too
    search->setText(u"nothing like it"_s);
    QCOMPARE(page().gallery().shownCount(), 0);
}

void GeneratePageTest::everyViewFitsTheSmallestWindow()
{
    open();
    write(200);
    m_fixture->find<QLineEdit>("generateNumber")->setText(u"20261122"_s);
    m_fixture->window->resize(1024, 640);
    for (const auto view :
        {GeneratePage::View::Digits, GeneratePage::View::Explorer, GeneratePage::View::Gallery}) {
        page().setView(view);
        const QSize needed = page().minimumSizeHint();
        QVERIFY2(needed.width() <= page().width() && needed.height() <= page().height(),
            qPrintable(u"needs %1x%2 of %3x%4"_s.arg(needed.width())
                           .arg(needed.height())
                           .arg(page().width())
                           .arg(page().height())));
    }
    QCOMPARE(m_fixture->window->size(), QSize(1024, 640));
}

void GeneratePageTest::modelFollowsTheRulesOfItemModels()
{
    DigitGridModel model;
    const QAbstractItemModelTester tester(&model);
    model.begin({{}, 5, 1, 1});
    core::DigitCollection part;
    part.seeds = {1, 2};
    part.digits.labels = {0, 1};
    part.digits.pixels.resize(2 * core::kDigitPixels);
    model.put(0, part);
    model.put(0, part); // a part that came twice is left out
    QCOMPARE(model.arrivedCount(), std::size_t{2});
    QVERIFY(model.hasDigit(1) && !model.hasDigit(2));
    QVERIFY(model.image(2).isEmpty());
    model.end();
    QCOMPARE(model.rowCount(), 2);
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::GeneratePageTest)
#include "tst_generatepage.moc"
