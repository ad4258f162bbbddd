// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/engineloader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::EngineLoader;

class TestEngineLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingLibraryIsReported()
    {
        EngineLoader loader({"/nowhere/libstudio_models.so"});
        QSignalSpy failures(&loader, &EngineLoader::failed);
        loader.start();
        QVERIFY(loader.isLoading());
        QCOMPARE(failures.count(), qsizetype(0));
        QTRY_COMPARE(failures.count(), qsizetype(1));
        QVERIFY(!loader.isLoading());
        QVERIFY(!loader.catalog());
    }

    void fileThatIsNoLibraryIsReported()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"libstudio_models.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no library");
        file.close();
        EngineLoader loader({file.fileName().toStdString()});
        QSignalSpy failures(&loader, &EngineLoader::failed);
        loader.start();
        QTRY_COMPARE(failures.count(), qsizetype(1));
        QVERIFY(failures[0][0].toString().contains(u"libstudio_models.so"_s));
    }

    void secondStartDoesNothing()
    {
        EngineLoader loader({"/nowhere/libstudio_models.so"});
        QSignalSpy failures(&loader, &EngineLoader::failed);
        loader.start();
        loader.start();
        QTRY_COMPARE(failures.count(), qsizetype(1));
        loader.start();
        QVERIFY(!failures.wait(20));
    }

    void loaderMayGoBeforeTheLoopTurns()
    {
        EngineLoader loader;
        loader.start();
    }

    void realEngineOffersFamilies()
    {
        EngineLoader loader;
        if (!std::filesystem::exists(EngineLoader::defaultCandidates().front()))
            QSKIP("the engine is not built");
        QSignalSpy ready(&loader, &EngineLoader::ready);
        QSignalSpy failures(&loader, &EngineLoader::failed);
        loader.start();
        QTRY_VERIFY_WITH_TIMEOUT(ready.count() + failures.count() == 1, 60'000);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).value(0).toString()));
        QVERIFY(loader.catalog());
        QVERIFY(!loader.catalog()->families().empty());
        QVERIFY(!loader.catalog()->engine().torchVersion.empty());
    }

    void libraryIsLookedForBesideTheProgram()
    {
        const auto candidates = EngineLoader::defaultCandidates();
        QVERIFY(candidates.size() >= 2);
        const auto program = QCoreApplication::applicationDirPath().toStdString();
        QCOMPARE(candidates.front(),
            std::filesystem::path(program).parent_path() / "lib" / "libstudio_models.so");
    }
};

QTEST_GUILESS_MAIN(TestEngineLoader)
#include "tst_engineloader.moc"
