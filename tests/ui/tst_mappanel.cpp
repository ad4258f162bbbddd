// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappanel.h"

#include "tests/ui/mapfixture.h"
#include "ui/map/mapform.h"
#include "ui/map/maplegend.h"
#include "ui/map/mapview.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// Shows maps that a test makes up.
class MapPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itSaysWhatIsMissing();
    void theFormAsksForWhatIsChosen();
    void whatPeopleChoseStays();
    void itIsCancelledByTheSameButton();
    void componentsAreShownUntilTheLayoutForms();
    void theProjectionCanBeChosen();
    void theDrawingLiesInTheMiddleOfItsNearest();
    void theLegendHidesClasses();
    void aDoubleClickShowsOneClassAlone();
    void onlyWrongAnswersCanBeShown();
    void aChosenImageGoesToTheCanvas();
    void problemsAndChangesAreSaid();
    void itFitsTheSmallestWindow();

private:
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }
    QString note() const { return find<QLabel>("mapNote")->text(); }
    QString summary() const { return find<QLabel>("mapSummary")->text(); }
    std::shared_ptr<app::MapLayout> layout(bool isFinal) const
    {
        auto layout = std::make_shared<app::MapLayout>();
        layout->places = m_map->components;
        std::reverse(layout->places.begin(), layout->places.end());
        layout->isFinal = isFinal;
        layout->agreement = 0.875;
        return layout;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MapPanel> m_panel;
    std::shared_ptr<app::DigitMap> m_map;
};

void MapPanelTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_map = makeMap(100, {12, 57});
    m_panel = std::make_unique<MapPanel>();
    m_panel->resize(640, 520);
    m_panel->setModel(MapPanel::Model::Reader, true);
    m_panel->form().setData({{"builtin", u"Built-in digits"_s}, {"mnist", u"MNIST"_s}}, "mnist");
    m_panel->show();
}

void MapPanelTest::itSaysWhatIsMissing()
{
    const auto says = [this](const QString& text) {
        const auto labels = m_panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    auto* const button = find<QPushButton>("mapButton");
    QVERIFY(button->isEnabled() && says(u"as the model sees them"_s));
    m_panel->setModel(MapPanel::Model::None, true);
    QVERIFY(!button->isEnabled() && says(u"No model reads digits yet"_s));
    m_panel->setModel(MapPanel::Model::OnlyGenerator, true);
    QVERIFY(!button->isEnabled() && says(u"generator"_s));
    m_panel->setModel(MapPanel::Model::Reader, true);
    m_panel->form().setData({}, {});
    QVERIFY(!button->isEnabled());
}

void MapPanelTest::theFormAsksForWhatIsChosen()
{
    QSignalSpy requested(&m_panel->form(), &MapForm::mapRequested);
    find<QComboBox>("mapCount")->setCurrentIndex(1);
    QTest::mouseClick(find<QPushButton>("mapButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), qsizetype(1));
    QCOMPARE(requested[0][0].value<app::MapRequest>(), (app::MapRequest{"mnist", 3000}));
}

void MapPanelTest::whatPeopleChoseStays()
{
    auto* const box = find<QComboBox>("mapData");
    QCOMPARE(box->currentText(), u"MNIST"_s);
    m_panel->form().setData({{"builtin", u"Built-in digits"_s}, {"mnist", u"MNIST"_s}}, "builtin");
    QCOMPARE(box->currentText(), u"Built-in digits"_s); // what the new model learned from
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), u"MNIST"_s);
    m_panel->form().setData(
        {{"builtin", u"Built-in digits"_s}, {"other", u"Other"_s}, {"mnist", u"MNIST"_s}},
        "builtin");
    QCOMPARE(box->currentText(), u"MNIST"_s);
}

void MapPanelTest::itIsCancelledByTheSameButton()
{
    QSignalSpy cancelled(&m_panel->form(), &MapForm::cancelRequested);
    auto* const progress = find<QProgressBar>("mapProgress");
    QVERIFY(!progress->isVisible());
    m_panel->setBusy(true);
    int last = -1;
    for (const auto stage : {app::MapController::Stage::Loading, app::MapController::Stage::Reading,
             app::MapController::Stage::LayingOut}) {
        m_panel->form().showProgress(stage, 0.5);
        QVERIFY(progress->isVisible() && progress->value() > last);
        QVERIFY(find<QLabel>("mapNote")->isVisible());
        last = progress->value();
    }
    QTest::mouseClick(find<QPushButton>("mapButton"), Qt::LeftButton);
    QCOMPARE(cancelled.count(), qsizetype(1));
    m_panel->setBusy(false);
    m_panel->showCancelled();
    QVERIFY(!progress->isVisible());
    QCOMPARE(note(), u"Stopped."_s);
}

void MapPanelTest::componentsAreShownUntilTheLayoutForms()
{
    m_panel->showMap(m_map);
    QVERIFY(m_panel->view().isVisible());
    QVERIFY(m_panel->view().places() == m_map->components);
    QVERIFY2(summary().contains(u"100 test images"_s) && summary().contains(u"25"_s),
        qPrintable(summary()));
    m_panel->showLayout(layout(false));
    QVERIFY(m_panel->view().places() == layout(false)->places);
    QVERIFY(!summary().contains(u"neighbour"_s)); // not yet
    m_panel->showLayout(layout(true));
    QVERIFY(summary().contains(u"87.5"_s));
    QCOMPARE(m_panel->view().accessibleDescription(), summary());
}

void MapPanelTest::theProjectionCanBeChosen()
{
    m_panel->showMap(m_map);
    m_panel->showLayout(layout(true));
    QTest::mouseClick(find<QToolButton>("mapComponents"), Qt::LeftButton);
    QVERIFY(m_panel->view().places() == m_map->components);
    QVERIFY(summary().contains(u"variance"_s) && summary().contains(u"50"_s));
    m_panel->showLayout(layout(false)); // goes on unseen
    QVERIFY(m_panel->view().places() == m_map->components);
    QTest::mouseClick(find<QToolButton>("mapNeighbours"), Qt::LeftButton);
    QVERIFY(m_panel->view().places() == layout(false)->places);
    QVERIFY(!find<QToolButton>("mapComponents")->isChecked());
}

void MapPanelTest::theDrawingLiesInTheMiddleOfItsNearest()
{
    m_panel->showMap(m_map);
    app::MapMarker marker;
    marker.seen = core::FakeClassifier::imageOf(3);
    marker.component = {42, 17};
    marker.nearest = {0, 10, 20, 30, 99}; // four of class 0, and one far off
    m_panel->showMarker(marker);
    QVERIFY(m_panel->view().marker());
    QCOMPARE(m_panel->view().marker()->place, (core::MapPlace{42, 17}));
    const auto layout =
        std::make_shared<app::MapLayout>(app::MapLayout{m_map->components, true, 1});
    m_panel->showLayout(layout);
    QCOMPARE(m_panel->view().marker()->place, (core::MapPlace{0, 20}));
    QVERIFY(m_panel->view().marker()->lines.contains(u"t-SNE"_s));
    m_panel->wipeMarker();
    QVERIFY(!m_panel->view().marker());
}

void MapPanelTest::theLegendHidesClasses()
{
    m_panel->showMap(m_map);
    auto* const third = find<QCheckBox>("mapClass3");
    QCOMPARE(third->text(), u"3"_s);
    QTest::mouseClick(third, Qt::LeftButton, {}, third->rect().center());
    QVERIFY(!m_panel->view().isShown(3) && m_panel->view().isShown(4));
    QTest::keyClick(third, Qt::Key_Space);
    QVERIFY(m_panel->view().isShown(3));
}

void MapPanelTest::aDoubleClickShowsOneClassAlone()
{
    m_panel->showMap(m_map);
    auto* const third = find<QCheckBox>("mapClass3");
    const auto doubleClick = [third] {
        QTest::mouseClick(third, Qt::LeftButton, {}, third->rect().center());
        QTest::mouseDClick(third, Qt::LeftButton, {}, third->rect().center());
    };
    doubleClick();
    QVERIFY(m_panel->view().isShown(3) && !m_panel->view().isShown(4));
    doubleClick();
    QVERIFY(m_panel->view().isShown(3) && m_panel->view().isShown(4));
}

void MapPanelTest::onlyWrongAnswersCanBeShown()
{
    m_panel->showMap(m_map);
    QTest::keyClick(find<QCheckBox>("mapOnlyWrong"), Qt::Key_Space);
    QVERIFY(m_panel->view().isShown(57) && !m_panel->view().isShown(58));
}

void MapPanelTest::aChosenImageGoesToTheCanvas()
{
    QSignalSpy canvas(m_panel.get(), &MapPanel::canvasRequested);
    m_panel->showMap(m_map);
    QTest::mouseClick(&m_panel->view(), Qt::LeftButton, {},
        m_panel->view().camera().toView(m_map->components[12]).toPoint());
    QCOMPARE(canvas.count(), qsizetype(1));
    QVERIFY(canvas[0][0].value<core::GrayImage>() == m_map->images.image(12));
}

void MapPanelTest::problemsAndChangesAreSaid()
{
    m_panel->setBusy(true);
    m_panel->setBusy(false);
    m_panel->showProblem(u"no room"_s);
    QVERIFY(note().contains(u"no room"_s));
    QCOMPARE(find<QLabel>("mapNote")->property("role").toString(), u"error"_s);
    m_panel->setBusy(true);
    m_panel->showMap(m_map);
    m_panel->setBusy(false);
    QVERIFY(note().isEmpty());
    m_panel->setModel(MapPanel::Model::Reader, false);
    QVERIFY(note().contains(u"has changed"_s));
    QCOMPARE(find<QPushButton>("mapButton")->text(), u"Make it anew"_s);
}

void MapPanelTest::itFitsTheSmallestWindow()
{
    m_panel->showMap(m_map);
    m_panel->setBusy(true);
    m_panel->form().showProgress(app::MapController::Stage::LayingOut, 0.5);
    QVERIFY2(m_panel->minimumSizeHint().width() <= 636,
        qPrintable(QString::number(m_panel->minimumSizeHint().width())));
    QVERIFY2(m_panel->minimumSizeHint().height() <= 500,
        qPrintable(QString::number(m_panel->minimumSizeHint().height())));
}

QTEST_MAIN(MapPanelTest)
#include "tst_mappanel.moc"
