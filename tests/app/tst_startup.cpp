// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program digit-studio as a person starts it, up to its window.
class TestStartup : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    /// With a home of its own; `platform` empty: as on a machine without display.
    void start(QProcess& process, const QStringList& arguments, const QString& platform) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        if (!platform.isEmpty())
            environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"share"_s));
        environment.insert(u"STUDIO_WATCHDOG"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("STUDIO_BIN_DIR") + u"/digit-studio"_s, arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
    }

    /// Whether the process has set its handler for SIGTERM, as the kernel sees it.
    static bool handlesTermination(qint64 id)
    {
        QFile status(u"/proc/%1/status"_s.arg(id));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const auto& line : status.readAll().split('\n')) {
            if (line.startsWith("SigCgt:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1U;
        }
        return false;
    }

    static bool hasEnded(QProcess& process) { return process.waitForFinished(60'000); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        if (!QFile::exists(qEnvironmentVariable("STUDIO_BIN_DIR") + u"/digit-studio"_s))
            QSKIP("digit-studio is not built");
    }

    void versionNeedsNoDisplay()
    {
        QProcess process;
        start(process, {u"--version"_s}, {});
        QVERIFY(hasEnded(process));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), QByteArray("digit-studio " STUDIO_VERSION "\n"));
    }

    void missingDisplayIsToldAndWhatToDo()
    {
        QProcess process;
        start(process, {}, {});
        QVERIFY(hasEnded(process));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        const auto told = process.readAllStandardError();
        QVERIFY2(told.contains("no display"), told.constData());
        QVERIFY2(told.contains("./dev run"), told.constData());
        QVERIFY2(told.contains("digit-studio-cli"), told.constData());
    }

    void wrongWordsAreWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList(u"--unheard-of"_s);
        QTest::newRow("appearance") << QStringList{u"--appearance"_s, u"plaid"_s};
    }

    void wrongWordsAreWrongUsage()
    {
        QFETCH(const QStringList, arguments);
        QProcess process;
        start(process, arguments, u"offscreen"_s);
        QVERIFY(hasEnded(process));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
    }

    void unknownPlatformDoesNotAbort()
    {
        QProcess process;
        start(process, {}, u"unheard-of"_s);
        QVERIFY(hasEnded(process));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
    }

    void terminationEndsInOrder()
    {
        QProcess process;
        start(process, {u"--appearance"_s, u"dark"_s, u"--lang"_s, u"de"_s}, u"offscreen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(handlesTermination(process.processId()), 30'000);
        kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(hasEnded(process));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("event loop:"));
    }
};

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
