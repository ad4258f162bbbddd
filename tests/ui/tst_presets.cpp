// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/parameterform.h"
#include "ui/train/presetchooser.h"
#include "ui/train/presetmenu.h"
#include "windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace studio::ui {

/// Presets of one's own, from the form to the disk and back.
class PresetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void settingsAreKeptUnderAName();
    void anUnusableNameCannotBeGiven();
    void aChosenPresetFillsTheForm();
    void aDeletedPresetComesBackByUndo();
    void presetsAreExportedAndImported();
    void aFileThatIsNoPresetIsSaid();
    void theChoiceSurvivesARestart();
    void aRunSaysWhosePresetItBeganWith();
    void valuesThatTheFamilyRefusesAreLeftOut();

private:
    TrainForm& form() const { return m_fixture->window->trainPage().form(); }
    QComboBox& box() const { return form().presetChooser().comboBox(); }
    void setEpochs(int epochs) const
    {
        form().parameters().setValues({{"epochs", std::int64_t{epochs}}});
    }
    std::int64_t epochs() const { return form().config().integer("epochs"); }
    /// Keeps the form's settings as `name` through the menu.
    void save(const QString& name);
    Prompts answering(const QString& text) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void PresetsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->makeReady();
}

Prompts PresetsTest::answering(const QString& text) const
{
    Prompts prompts = Prompts::dialogs();
    prompts.askText = [text](QWidget*, const auto& question, const auto& then) {
        QVERIFY(question.isAcceptable(text));
        then(text);
    };
    prompts.saveFile = [text](QWidget*, const auto&, const auto& then) { then(text); };
    prompts.openFile = prompts.saveFile;
    return prompts;
}

void PresetsTest::save(const QString& name)
{
    m_fixture->window->setPrompts(answering(name));
    QSignalSpy kept(&m_fixture->presets, &app::PresetController::kept);
    Q_EMIT form().presetMenu().saveRequested();
    QVERIFY(kept.count() > 0 || kept.wait());
}

void PresetsTest::settingsAreKeptUnderAName()
{
    const int before = box().count();
    setEpochs(7);
    save(u"Seven"_s);
    QCOMPARE(box().count(), before + 2); // with a line between
    QCOMPARE(box().currentText(), u"Seven"_s);
    QVERIFY(!form().parameters().isChanged());
    const auto& presets = m_fixture->presets.presets();
    QCOMPARE(presets.size(), std::size_t{1});
    QVERIFY((presets.front().values == core::ParameterMap{{"epochs", std::int64_t{7}}}));
}

void PresetsTest::anUnusableNameCannotBeGiven()
{
    m_fixture->window->setPrompts(Prompts::dialogs());
    Q_EMIT form().presetMenu().saveRequested();
    auto* const dialog = m_fixture->find<QDialog>("textQuestion");
    QVERIFY(dialog);
    auto* const ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* const line = dialog->findChild<QLineEdit*>();
    QVERIFY(!ok->isEnabled());
    line->setText(u"   "_s);
    QVERIFY(!ok->isEnabled());
    line->setText(QString(61, u'x'));
    QVERIFY(!ok->isEnabled());
    line->setText(u" Mine "_s);
    QVERIFY(ok->isEnabled());
    QSignalSpy kept(&m_fixture->presets, &app::PresetController::kept);
    ok->click();
    QVERIFY(kept.count() > 0 || kept.wait());
    QCOMPARE(box().currentText(), u"Mine"_s);
}

void PresetsTest::aChosenPresetFillsTheForm()
{
    setEpochs(7);
    save(u"Seven"_s);
    box().setCurrentIndex(0);
    QCOMPARE(epochs(), std::int64_t{2});
    box().setCurrentIndex(box().count() - 1);
    QCOMPARE(epochs(), std::int64_t{7});
    QCOMPARE(form().config().preset, std::string(core::kOwnPreset));
    QCOMPARE(form().config().name, std::string("Seven"));
}

void PresetsTest::aDeletedPresetComesBackByUndo()
{
    setEpochs(7);
    save(u"Seven"_s);
    QSignalSpy removed(&m_fixture->presets, &app::PresetController::removed);
    Q_EMIT form().presetMenu().removeRequested();
    QVERIFY(removed.count() > 0 || removed.wait());
    QCOMPARE(box().findText(u"Seven"_s), -1);
    QCOMPARE(box().currentIndex(), 0);
    QCOMPARE(m_fixture->bannerTitle(), u"Preset “Seven” was deleted"_s);
    const auto notice = m_fixture->window->banners().banners().first()->notice();
    notice.actions.first().perform();
    QTRY_COMPARE(box().currentText(), u"Seven"_s);
    QCOMPARE(epochs(), std::int64_t{7});
    QCOMPARE(m_fixture->bannerTitle(), QString());
}

void PresetsTest::presetsAreExportedAndImported()
{
    setEpochs(7);
    save(u"Seven"_s);
    const QString file = m_fixture->folder.filePath(u"seven.json"_s);
    m_fixture->window->setPrompts(answering(file));
    QSignalSpy exported(&m_fixture->presets, &app::PresetController::exported);
    Q_EMIT form().presetMenu().exportRequested();
    QVERIFY(exported.count() > 0 || exported.wait());
    QVERIFY(core::readPreset(file.toStdString()) == m_fixture->presets.presets().front());

    Q_EMIT form().presetMenu().removeRequested();
    QTRY_VERIFY(m_fixture->presets.presets().empty());
    Q_EMIT form().presetMenu().importRequested();
    QTRY_COMPARE(box().currentText(), u"Seven"_s);
    QCOMPARE(epochs(), std::int64_t{7});
}

void PresetsTest::aFileThatIsNoPresetIsSaid()
{
    setEpochs(7);
    m_fixture->window->setPrompts(answering(m_fixture->write(u"x.json"_s, "{}")));
    Q_EMIT form().presetMenu().importRequested();
    QTRY_COMPARE(m_fixture->bannerTitle(), u"A preset cannot be used"_s);
    QVERIFY(m_fixture->window->banners().banners().first()->notice().text.contains(u"x.json"_s));
    QCOMPARE(epochs(), std::int64_t{7});
}

void PresetsTest::theChoiceSurvivesARestart()
{
    setEpochs(7);
    save(u"Seven"_s);
    setEpochs(8); // edited since
    const auto values = form().formValues();
    QCOMPARE(values.preset, u"own:Seven"_s);
    // The presets come after the values.
    form().settings().setOwnPresets({});
    form().setFormValues(values);
    form().settings().setOwnPresets(m_fixture->presets.presets());
    QCOMPARE(box().currentText(), u"Seven"_s);
    QCOMPARE(epochs(), std::int64_t{8});
    QVERIFY(form().parameters().isChanged());
    box().setCurrentIndex(0);
    form().settings().setOwnPresets(m_fixture->presets.presets());
    QCOMPARE(box().currentIndex(), 0); // and do not choose again what nobody asked for
}

void PresetsTest::aRunSaysWhosePresetItBeganWith()
{
    setEpochs(2);
    save(u"Mine"_s);
    QSignalSpy ended(&m_fixture->training, &app::TrainingController::ended);
    m_fixture->find<QPushButton>("startButton")->click();
    QVERIFY(ended.wait());
    QVERIFY(m_fixture->training.request().config.preset == core::kOwnPreset);
    QVERIFY(m_fixture->training.request().config.name == "Mine");
}

void PresetsTest::valuesThatTheFamilyRefusesAreLeftOut()
{
    m_fixture->presets.add({"Odd", "fake",
        {{"epochs", std::int64_t{-5}}, {"unknown", true}, {"seed", std::int64_t{9}}}});
    QTRY_COMPARE(box().currentText(), u"Odd"_s);
    QCOMPARE(form().config().integer("seed"), std::int64_t{9});
    QCOMPARE(epochs(), std::int64_t{3}); // the default
}

} // namespace studio::ui

QTEST_MAIN(studio::ui::PresetsTest)
#include "tst_presets.moc"
