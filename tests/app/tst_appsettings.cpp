// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/appsettings.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio::app;

class TestAppSettings : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_folder.isValid());
    }

    void init() { QFile::remove(file()); }

    void freshSettingsAreEmptyAndFollowTheSystem()
    {
        const AppSettings settings(file());
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(settings.recentFiles().isEmpty());
        QVERIFY(settings.dataFolders().isEmpty());
        QVERIFY(settings.runFolders().isEmpty());
        QVERIFY(settings.runTableState().isEmpty());
        QVERIFY(settings.language().isEmpty());
        QVERIFY(settings.inspectView().isEmpty());
        QVERIFY(settings.showsLessons());
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.formValues(), FormValues());
    }

    void everythingIsThereAtTheNextStart()
    {
        const FormValues form{u"net"_s, u"fast"_s, u"builtin"_s,
            {{u"learning_rate"_s, u"0.01"_s}, {u"optimizer"_s, u"adamw"_s}}, 30};
        {
            AppSettings settings(file());
            settings.setWindowPlacement("geometry", "state");
            settings.setDataFolders({u"/data/a"_s, u"/data/b, c"_s});
            settings.setRunFolders({u"/share/runs"_s});
            settings.setRunsLayout("table", "splitter");
            settings.setAppearance(Appearance::Dark);
            settings.setLanguage(u"de"_s);
            settings.setInspectView(u"network"_s);
            settings.setShowsLessons(false);
            settings.setFormValues(form);
            settings.setChartChoices(u"loss"_s, {0.25, 0.0, 2.5});
            settings.setChartChoices(u"a/b"_s, {std::nullopt, std::nullopt, 1.0});
            settings.setShowsPreviousRun(false);
        }
        const AppSettings settings(file());
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.windowState(), QByteArray("state"));
        QCOMPARE(settings.dataFolders(), QStringList({u"/data/a"_s, u"/data/b, c"_s}));
        QCOMPARE(settings.runFolders(), QStringList({u"/share/runs"_s}));
        QCOMPARE(settings.runTableState(), QByteArray("table"));
        QCOMPARE(settings.runSplitterState(), QByteArray("splitter"));
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.inspectView(), u"network"_s);
        QVERIFY(!settings.showsLessons());
        QCOMPARE(settings.formValues(), form);
        QVERIFY(settings.chartChoices(u"loss"_s) == (ChartChoices{0.25, 0.0, 2.5}));
        QVERIFY(settings.chartChoices(u"a/b"_s).maximum == 1.0);
        QVERIFY(settings.chartChoices(u"accuracy"_s) == ChartChoices());
        QVERIFY(!settings.showsPreviousRun());
    }

    void rangeThatIsNoneCountsAsAutomatic()
    {
        AppSettings settings(file());
        settings.setChartChoices(u"loss"_s, {std::nullopt, 3.0, 1.0});
        QVERIFY(settings.chartChoices(u"loss"_s) == ChartChoices());
        settings.setChartChoices(u"loss"_s, {});
        QVERIFY(settings.chartChoices(u"loss"_s) == ChartChoices());
        QVERIFY(settings.showsPreviousRun());
    }

    void newFormForgetsParametersOfTheOldOne()
    {
        AppSettings settings(file());
        settings.setFormValues({u"a"_s, {}, {}, {{u"dropout"_s, u"0.5"_s}}});
        settings.setFormValues({u"b"_s, {}, {}, {{u"width"_s, u"2"_s}}});
        QCOMPARE(settings.formValues().parameters.keys(), QStringList(u"width"_s));
    }

    void newestFileComesFirstAndTenAreKept()
    {
        AppSettings settings(file());
        QSignalSpy changed(&settings, &AppSettings::recentFilesChanged);
        for (int i = 0; i < 12; ++i)
            settings.addRecentFile(u"/runs/%1.safetensors"_s.arg(i));
        settings.addRecentFile(u"/runs/5.safetensors"_s);
        QCOMPARE(settings.recentFiles().size(), qsizetype(AppSettings::kMaximumRecentFiles));
        QCOMPARE(settings.recentFiles().constFirst(), u"/runs/5.safetensors"_s);
        QCOMPARE(settings.recentFiles().count(u"/runs/5.safetensors"_s), qsizetype(1));
        QCOMPARE(changed.count(), qsizetype(13));
    }

    void lostFileCanBeForgotten()
    {
        AppSettings settings(file());
        settings.addRecentFile(u"/runs/a"_s);
        settings.removeRecentFile(u"/runs/a"_s);
        QVERIFY(settings.recentFiles().isEmpty());
    }

    void appearanceIsToldOnlyWhenItChanges()
    {
        AppSettings settings(file());
        QSignalSpy changed(&settings, &AppSettings::appearanceChanged);
        settings.setAppearance(Appearance::Light);
        settings.setAppearance(Appearance::Light);
        QCOMPARE(changed.count(), qsizetype(1));
    }

    void damagedFileCountsAsFresh()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("[look]\nappearance=\x00\xff plaid\n[[[[");
        damaged.close();
        const AppSettings settings(file());
        QCOMPARE(settings.appearance(), Appearance::System);
    }

    void usersFileIsInTheConfigurationFolder()
    {
        const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
        QVERIFY(folder.contains(u"qttest"_s));
        QFile::remove(folder + u"/digit-studio/digit-studio.ini"_s);
        {
            AppSettings settings;
            settings.setLanguage(u"en"_s);
        }
        QVERIFY(QFile::exists(folder + u"/digit-studio/digit-studio.ini"_s));
        QVERIFY(QDir(folder + u"/digit-studio"_s).removeRecursively());
    }
};

QTEST_GUILESS_MAIN(TestAppSettings)
#include "tst_appsettings.moc"
