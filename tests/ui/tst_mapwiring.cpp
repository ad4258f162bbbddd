// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mapwiring.h"

#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"
#include "tests/ui/windowfixture.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/inspect/inspectpage.h"
#include "ui/map/mapform.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// A panel on real controllers, with the fake model.
class MapWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatThereIsToAskIsTold();
    void whatTheModelLearnedFromIsChosen();
    void aMapIsMadeAndTheDrawingPlacedOnIt();
    void aChosenImageIsReadOnTheCanvas();
    void aDoubleClickLeadsToTheAnswer();
    void aNewerModelIsSaidOnce();
    void whatGoesWrongIsSaid();

private:
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }
    void makeMap()
    {
        m_fixture->map.setModel(
            core::FakeClassifier(), u"run 1"_s, m_fixture->dataFolder().toStdString());
        QTest::mouseClick(find<QPushButton>("mapButton"), Qt::LeftButton);
        QTRY_VERIFY(!m_fixture->map.isBusy());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MapPanel> m_panel;
    std::unique_ptr<MapWiring> m_wiring;
};

void MapWiringTest::init()
{
    m_wiring.reset();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->makeReady();
    m_panel = std::make_unique<MapPanel>();
    m_wiring = std::make_unique<MapWiring>(
        m_fixture->services(), MapWiring::Parts{*m_panel, m_fixture->window->drawPanel()}, nullptr);
    m_panel->resize(640, 520);
    m_panel->show();
}

void MapWiringTest::whatThereIsToAskIsTold()
{
    const auto titles = [this] {
        QStringList shown;
        for (const QLabel* const label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible())
                shown += label->text();
        }
        return shown.join(u'|');
    };
    auto* const button = find<QPushButton>("mapButton");
    QVERIFY(!button->isEnabled() && titles().contains(u"No model reads digits yet"_s));
    m_fixture->generation.setGenerator(
        std::make_shared<core::FakeGenerator>(), app::ModelOrigin::OpenedFile, u"writer"_s);
    QVERIFY(!button->isEnabled() && titles().contains(u"A generator has no such map"_s));
    m_fixture->map.setModel(core::FakeClassifier(), {}, {});
    QVERIFY(button->isEnabled());
}

void MapWiringTest::whatTheModelLearnedFromIsChosen()
{
    auto* const box = find<QComboBox>("mapData");
    m_fixture->map.setModel(core::FakeClassifier(), {}, "builtin");
    const QString builtin = box->currentText();
    m_fixture->map.setModel(core::FakeClassifier(), {}, m_fixture->dataFolder().toStdString());
    QCOMPARE(box->currentText(), u"digits"_s); // its folder
    QVERIFY(builtin != box->currentText());
}

void MapWiringTest::aMapIsMadeAndTheDrawingPlacedOnIt()
{
    makeMap();
    QVERIFY(m_panel->view().isVisible());
    QCOMPARE(m_panel->view().places().size(), std::size_t{20});
    QVERIFY(find<QLabel>("mapSummary")->text().contains(u"run 1"_s));
    QVERIFY(!m_panel->view().marker());
    core::Reading reading;
    reading.digit = 4;
    m_fixture->map.show(core::FakeClassifier::imageOf(4), reading);
    QTRY_VERIFY(m_panel->view().marker());
    m_fixture->map.wipe();
    QVERIFY(!m_panel->view().marker());
}

void MapWiringTest::aChosenImageIsReadOnTheCanvas()
{
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile, {});
    makeMap();
    QSignalSpy reading(&m_fixture->inference, &app::InferenceController::reading);
    Q_EMIT m_panel->view().chosen(3);
    QVERIFY(reading.wait());
}

/// The one in the window: a double click leads to the tab that explains.
void MapWiringTest::aDoubleClickLeadsToTheAnswer()
{
    auto& page = m_fixture->window->inspectPage();
    page.setView(u"map"_s);
    QCOMPARE(page.view(), u"map"_s);
    Q_EMIT page.map().answerWanted();
    QCOMPARE(page.view(), u"answer"_s);
}

void MapWiringTest::aNewerModelIsSaidOnce()
{
    makeMap();
    auto* const note = find<QLabel>("mapNote");
    QVERIFY(note->text().isEmpty());
    m_fixture->map.setModel(core::FakeClassifier(), u"run 2"_s, {});
    QVERIFY(note->text().contains(u"has changed"_s));
    makeMap();
    QVERIFY(note->text().isEmpty());
}

void MapWiringTest::whatGoesWrongIsSaid()
{
    m_fixture->map.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy failed(&m_fixture->map, &app::MapController::failed);
    Q_EMIT m_panel->form().mapRequested({"nowhere", 10});
    QVERIFY(failed.wait());
    QVERIFY(find<QLabel>("mapNote")->text().contains(u"nowhere"_s));
    QCOMPARE(find<QLabel>("mapNote")->property("role").toString(), u"error"_s);
}

QTEST_MAIN(MapWiringTest)
#include "tst_mapwiring.moc"
