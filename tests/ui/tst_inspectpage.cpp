// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/answerview.h"
#include "ui/inspect/inspectpage.h"
#include "ui/inspect/networkview.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// The frame alone; what its views show is tested with them.
class InspectPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTabShowsItsView();
    void theMenuShowsAViewToo();
    void anUnknownViewChangesNothing();
    void tabsAreChosenWithKeys();
    void everyTabHasALessonOfItsOwn();
    void theLessonIsHiddenAndShownAgain();
    void itFitsTheSmallestWindow();

private:
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<InspectPage> m_page;
};

void InspectPageTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_page = std::make_unique<InspectPage>();
    m_page->resize(636, 560);
    m_page->show();
}

void InspectPageTest::aTabShowsItsView()
{
    QSignalSpy changed(m_page.get(), &InspectPage::viewChanged);
    QCOMPARE(m_page->view(), u"answer"_s);
    QVERIFY(m_page->answer().isVisible() && !m_page->network().isVisible());
    find<QToolButton>("inspectTab.network")->click();
    QCOMPARE(m_page->view(), u"network"_s);
    QVERIFY(!m_page->answer().isVisible() && m_page->network().isVisible());
    QCOMPARE(changed.count(), qsizetype(1));
    QCOMPARE(changed[0][0].toString(), u"network"_s);
}

void InspectPageTest::theMenuShowsAViewToo()
{
    m_page->menu().actions().at(1)->trigger();
    QCOMPARE(m_page->view(), u"network"_s);
    QVERIFY(find<QToolButton>("inspectTab.network")->isChecked());
    m_page->menu().actions().at(0)->trigger();
    QVERIFY(find<QToolButton>("inspectTab.answer")->isChecked());
}

void InspectPageTest::anUnknownViewChangesNothing()
{
    m_page->setView(u"network"_s);
    m_page->setView(u"of another version"_s);
    QCOMPARE(m_page->view(), u"network"_s);
}

void InspectPageTest::tabsAreChosenWithKeys()
{
    auto* const tab = find<QToolButton>("inspectTab.answer");
    QVERIFY(tab->focusPolicy() & Qt::TabFocus);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    tab->setFocus();
    QTest::keyClick(tab, Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_page->view(), u"network"_s);
}

void InspectPageTest::everyTabHasALessonOfItsOwn()
{
    const auto* const lesson = find<QWidget>("inspectLesson")->findChild<QLabel*>();
    QStringList texts;
    for (const auto* name : {"answer", "network"}) {
        m_page->setView(QString::fromLatin1(name));
        QVERIFY(lesson->text().size() > 40);
        texts.append(lesson->text());
    }
    QCOMPARE(texts.removeDuplicates(), qsizetype(0));
}

void InspectPageTest::theLessonIsHiddenAndShownAgain()
{
    QSignalSpy toggled(m_page.get(), &InspectPage::lessonsToggled);
    const auto* const strip = find<QWidget>("inspectLesson");
    QVERIFY(strip->isVisible());
    find<QToolButton>("inspectLessonClose")->click();
    QVERIFY(!strip->isVisible() && !m_page->showsLessons());
    m_page->menu().actions().constLast()->trigger();
    QVERIFY(strip->isVisible() && m_page->showsLessons());
    QCOMPARE(toggled.count(), qsizetype(2));
}

void InspectPageTest::itFitsTheSmallestWindow()
{
    QVERIFY2(m_page->minimumSizeHint().width() <= 636,
        qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

QTEST_MAIN(InspectPageTest)
#include "tst_inspectpage.moc"
