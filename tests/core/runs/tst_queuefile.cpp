// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "core/runs/queuefile.h"
#include "tests/support/errorof.h"
#include "tests/support/fakefamily.h"

#include <QTemporaryDir>
#include <QTest>

namespace studio::core {

namespace fs = std::filesystem;

class TestQueueFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWaitsIsThereAgainInItsOrder();
    void aFileThatIsNotThereIsAnEmptyQueue();
    void whatIsNoQueueIsRefused_data();
    void whatIsNoQueueIsRefused();
    void aFolderThatCannotBeWrittenIsNamed();

private:
    fs::path file() const
    {
        return fs::path(m_folder->path().toStdString()) / "kept" / "queue.json";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestQueueFile::whatWaitsIsThereAgainInItsOrder()
{
    RunConfig first = FakeFamily().makeConfig("fast", {{"learning_rate", 0.25}});
    first.name = "Größer";
    RunConfig second = FakeFamily().makeConfig("fast");
    second.data = "/some/where";
    second.generated = GeneratedShare{0.5, "model.safetensors"};
    writeQueue(file(), {second, first});
    QVERIFY((readQueue(file()) == std::vector{second, first}));
    writeQueue(file(), {});
    QVERIFY(readQueue(file()).empty());
}

void TestQueueFile::aFileThatIsNotThereIsAnEmptyQueue()
{
    QVERIFY(readQueue(file()).empty());
}

void TestQueueFile::whatIsNoQueueIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray own = R"({"format": "digit-studio-queue", "version": )";
    QTest::newRow("empty") << QByteArray() << QByteArray("no queue");
    QTest::newRow("bytes") << QByteArray("\0\xff{", 3) << QByteArray("no queue");
    QTest::newRow("another file") << QByteArray(R"({"format": "x"})") << QByteArray("no queue");
    QTest::newRow("no runs") << own + "1}" << QByteArray("no queue");
    QTest::newRow("newer") << own + R"(2, "runs": []})" << QByteArray("newer version");
    QTest::newRow("a run is a word") << own + R"(1, "runs": ["run"]})" << QByteArray("queue.json");
    QTest::newRow("a run without family")
        << own + R"(1, "runs": [{"data": "builtin"}]})" << QByteArray("family");
}

void TestQueueFile::whatIsNoQueueIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, reason);
    fs::create_directories(file().parent_path());
    writeFileDurably(file(), content.toStdString());
    QVERIFY(
        failsWith(ErrorCode::UnusableInput, reason.toStdString(), [this] { readQueue(file()); }));
}

void TestQueueFile::aFolderThatCannotBeWrittenIsNamed()
{
    writeFileDurably(fs::path(m_folder->path().toStdString()) / "kept", std::string_view("x"));
    QVERIFY(failsWith(ErrorCode::CannotWrite, "queue.json", [this] { writeQueue(file(), {}); }));
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestQueueFile)
#include "tst_queuefile.moc"
