// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/datacontroller.h"

#include "app/controllers/appsettings.h"
#include "core/data/download.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::DataChoice;
using app::DataController;

class TestDataController : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString settingsFile() const { return path(u"settings.ini"_s); }

    static void write(const QString& file, const QByteArray& bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    /// IDX files as MNIST's with `count` empty pictures each.
    static void writeIdxFolder(const QString& folder, char count)
    {
        const QByteArray images = QByteArray("\0\0\x08\x03", 4) + QByteArray(3, '\0')
            + QByteArray(1, count) + QByteArray("\0\0\0\x1c\0\0\0\x1c", 8)
            + QByteArray(count * 784, '\0');
        const QByteArray labels = QByteArray("\0\0\x08\x01", 4) + QByteArray(3, '\0')
            + QByteArray(1, count) + QByteArray(count, '\x03');
        for (const auto& part : {u"train"_s, u"t10k"_s}) {
            write(folder + u'/' + part + u"-images-idx3-ubyte"_s, images);
            write(folder + u'/' + part + u"-labels-idx1-ubyte"_s, labels);
        }
    }

    const DataChoice* choice(const DataController& controller, DataChoice::Kind kind) const
    {
        for (const auto& one : controller.choices()) {
            if (one.kind == kind)
                return &one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_DATA_HOME", path(u"share"_s).toUtf8());
        qunsetenv("STUDIO_DATA");
    }

    void builtInDigitsAreAlwaysThere()
    {
        app::AppSettings settings(settingsFile());
        const DataController controller(settings);
        QCOMPARE(controller.choices().constFirst().source, u"builtin"_s);
        QVERIFY(controller.choices().constFirst().isUsable());
        QCOMPARE(controller.indexOf(u"builtin"_s), qsizetype(0));
        QTRY_VERIFY(controller.choices().constFirst().summary.has_value());
        QCOMPARE(controller.choices().constFirst().summary->trainingCount, std::uint64_t(60'000));
    }

    void knownDataThatIsNotHereCanBeDownloaded()
    {
        app::AppSettings settings(settingsFile());
        const DataController controller(settings);
        const auto* remote = choice(controller, DataChoice::Kind::Downloadable);
        QVERIFY(remote != nullptr);
        QCOMPARE(remote->remoteId, u"mnist"_s);
        QVERIFY(!remote->isUsable());
        QVERIFY(remote->source.isEmpty());
    }

    void knownDataInTheSharedFolderIsFound()
    {
        writeIdxFolder(path(u"data/mnist"_s), 20);
        qputenv("STUDIO_DATA", path(u"data"_s).toUtf8());
        app::AppSettings settings(settingsFile());
        const DataController controller(settings);
        QTRY_VERIFY(choice(controller, DataChoice::Kind::Downloaded) != nullptr);
        const auto* found = choice(controller, DataChoice::Kind::Downloaded);
        QCOMPARE(found->source, path(u"data/mnist"_s));
        QVERIFY(found->isUsable());
        QCOMPARE(found->summary->trainingCount, std::uint64_t(20));
    }

    void addedFolderIsExaminedAndRemembered()
    {
        writeIdxFolder(path(u"mine"_s), 30);
        app::AppSettings settings(settingsFile());
        {
            DataController controller(settings);
            QSignalSpy changed(&controller, &DataController::choicesChanged);
            const auto source = controller.addFolder(path(u"mine/"_s));
            QCOMPARE(source, path(u"mine"_s));
            QCOMPARE(controller.addFolder(path(u"mine"_s)), source);
            QCOMPARE(settings.dataFolders(), QStringList(source));
            QTRY_VERIFY(controller.choices().constLast().summary.has_value());
            QCOMPARE(controller.choices().constLast().summary->trainingCount, std::uint64_t(30));
            QVERIFY(controller.choices().constLast().problem.isEmpty());
            QVERIFY(changed.count() >= 2);
        }
        DataController next(settings);
        QVERIFY(next.indexOf(path(u"mine"_s)) > 0);
        next.removeFolder(path(u"mine"_s));
        QCOMPARE(next.indexOf(path(u"mine"_s)), qsizetype(-1));
        QVERIFY(settings.dataFolders().isEmpty());
        QVERIFY(QFile::exists(path(u"mine/train-images-idx3-ubyte"_s)));
    }

    void folderWithNothingInItSaysSo()
    {
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        app::AppSettings settings(settingsFile());
        DataController controller(settings);
        controller.addFolder(path(u"empty"_s));
        QTRY_VERIFY(!controller.choices().constLast().problem.isEmpty());
        QVERIFY(!controller.choices().constLast().isUsable());
        QVERIFY(controller.choices().constLast().problem.contains(u"empty"_s));
    }

    void builtInDigitsCannotBeRemoved()
    {
        app::AppSettings settings(settingsFile());
        DataController controller(settings);
        controller.removeFolder(u"builtin"_s);
        QCOMPARE(controller.indexOf(u"builtin"_s), qsizetype(0));
    }

    void unknownDataIsNotDownloaded()
    {
        app::AppSettings settings(settingsFile());
        DataController controller(settings);
        QVERIFY(!controller.download(u"unheard-of"_s));
        QVERIFY(!controller.isDownloading());
    }

    void cancelledDownloadSaysSoAndCanBeginAgain()
    {
        app::AppSettings settings(settingsFile());
        DataController controller(settings);
        QSignalSpy cancelled(&controller, &DataController::downloadCancelled);
        QSignalSpy failed(&controller, &DataController::downloadFailed);
        // Cancelled before a byte can have come: no network is needed.
        qputenv("http_proxy", "http://127.0.0.1:9");
        qputenv("https_proxy", "http://127.0.0.1:9");
        for (int attempt = 1; attempt <= 2; ++attempt) {
            QVERIFY(controller.download(u"mnist"_s));
            QVERIFY(!controller.download(u"mnist"_s));
            controller.cancelDownload();
            QTRY_COMPARE(cancelled.count() + failed.count(), qsizetype(attempt));
            QVERIFY(!controller.isDownloading());
        }
    }
};

QTEST_GUILESS_MAIN(TestDataController)
#include "tst_datacontroller.moc"
