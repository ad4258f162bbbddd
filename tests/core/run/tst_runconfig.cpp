// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runconfig.h"
#include "core/run/trainingevent.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <clocale>
#include <cstdint>

using namespace studio::core;

namespace {

RunConfig sample()
{
    RunConfig config;
    config.family = "fake";
    config.preset = "fast";
    config.data = "/data/MNIST";
    config.name = "Über 7 \"quoted\"\n";
    config.parameters = {{"seed", std::int64_t{9007199254740993}}, {"rate", 0.1}, {"whole", 1.0},
        {"tiny", 4.9e-324}, {"flip", true}, {"schedule", std::string("cosine")},
        {"negative", std::int64_t{-5}}};
    return config;
}

} // namespace

class TestRunConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsEveryValueAndItsType()
    {
        QVERIFY(runConfigFromJson(toJson(sample())) == sample());
    }

    void generatedDigitsAreKeptAndAbsentWithoutThem()
    {
        QVERIFY(toJson(sample()).find("generated") == std::string::npos);
        RunConfig config = sample();
        config.generated = GeneratedShare{0.3, "/models/writer.safetensors"};
        QVERIFY(runConfigFromJson(toJson(config)) == config);
    }

    void sameConfigGivesTheSameText() { QVERIFY(toJson(sample()) == toJson(sample())); }

    void theCommaOfALocaleDoesNotMatter()
    {
        const std::string before = toJson(sample());
        const bool isSet = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr
            || std::setlocale(LC_ALL, "de_DE") != nullptr;
        const bool isSame = toJson(sample()) == before && runConfigFromJson(before) == sample();
        std::setlocale(LC_ALL, "C");
        QVERIFY(isSame);
        if (!isSet)
            QSKIP("the locale de_DE is not installed here; checked in the C locale only");
    }

    void unusableTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("empty") << QByteArray() << QByteArray("not a JSON object");
        QTest::newRow("torn") << QByteArray("{\"family\":") << QByteArray("not a JSON object");
        QTest::newRow("array") << QByteArray("[]") << QByteArray("not a JSON object");
        QTest::newRow("no family") << QByteArray("{}") << QByteArray("family");
        QTest::newRow("family is a number")
            << QByteArray(R"({"family":1,"preset":"p","data":"d","parameters":{}})")
            << QByteArray("family");
        QTest::newRow("no parameters")
            << QByteArray(R"({"family":"f","preset":"p","data":"d"})") << QByteArray("parameters");
        QTest::newRow("parameter null")
            << QByteArray(R"({"family":"f","preset":"p","data":"d","parameters":{"seed":null}})")
            << QByteArray("seed");
        QTest::newRow("parameter list")
            << QByteArray(R"({"family":"f","preset":"p","data":"d","parameters":{"seed":[1]}})")
            << QByteArray("seed");
        QTest::newRow("integer beyond 63 bits") << QByteArray(
            R"({"family":"f","preset":"p","data":"d","parameters":{"seed":18446744073709551615}})")
                                                << QByteArray("seed");
        for (const char* generated : {"0.5", "{}", R"({"share":"1","model":"m"})",
                 R"({"share":0,"model":"m"})", R"({"share":1.5,"model":"m"})",
                 R"({"share":-1,"model":"m"})", R"({"share":0.5})"}) {
            QTest::newRow(generated)
                << QByteArray(R"({"family":"f","preset":"p","data":"d","parameters":{},)")
                    + QByteArray("\"generated\":") + generated + "}"
                << QByteArray(QByteArray(generated) == R"({"share":0.5})" ? "model" : "generated");
        }
    }

    void unusableTextIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, named);
        QVERIFY(failsWith(ErrorCode::UnusableInput, named.toStdString(),
            [&json] { runConfigFromJson(json.toStdString()); }));
    }

    void typedAccessNamesWhatIsWrong()
    {
        const RunConfig config = sample();
        QCOMPARE(config.real("rate"), 0.1);
        QCOMPARE(config.integer("negative"), -5);
        QVERIFY(config.boolean("flip"));
        QVERIFY(config.choice("schedule") == "cosine");
        QVERIFY(failsWith(ErrorCode::Internal, "absent", [&] { config.real("absent"); }));
        QVERIFY(failsWith(ErrorCode::Internal, "rate", [&] { config.integer("rate"); }));
    }

    void statusTextsAreThoseOfTheRunFile()
    {
        for (const RunStatus status :
            {RunStatus::Running, RunStatus::Finished, RunStatus::Stopped, RunStatus::Failed})
            QVERIFY(runStatusFromString(toString(status)) == status);
        QVERIFY(std::string(toString(RunStatus::Failed)) == "failed");
        QVERIFY(runStatusFromString("something new") == RunStatus::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestRunConfig)
#include "tst_runconfig.moc"
