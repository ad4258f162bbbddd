// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "core/family/presetfolder.h"
#include "tests/support/errorof.h"
#include "tests/support/fakefamily.h"

#include <QTemporaryDir>
#include <QTest>

namespace studio::core {

namespace fs = std::filesystem;

class TestPresetFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsKeptIsThereAgain();
    void theSameNameReplaces();
    void namesThatLookAlikeGetFilesOfTheirOwn();
    void aRemovedPresetIsGone();
    void aFolderThatIsNotThereIsEmpty();
    void damagedFilesAreNamedAndTheRestIsRead();
    void filesThatAreNoPresetsAreRefused_data();
    void filesThatAreNoPresetsAreRefused();
    void onlyWhatDiffersFromTheDefaultsIsKept();
    void aRunCanBeginWithOwnValues();

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    PresetFolder folder() const { return PresetFolder(path("presets")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

OwnPreset presetOf(const std::string& name, double rate = 0.5)
{
    return {name, "fake",
        {{"rate", rate}, {"steps", std::int64_t{7}}, {"kind", std::string("b")}, {"on", true}}};
}

} // namespace

void TestPresetFolder::whatIsKeptIsThereAgain()
{
    folder().add(presetOf("Mine"));
    folder().add(presetOf("Änderung 2"));
    const auto content = folder().read();
    QVERIFY(content.problems.empty());
    QVERIFY((content.presets == std::vector{presetOf("Mine"), presetOf("Änderung 2")}));
    QVERIFY(folder().find("fake", "Mine") == presetOf("Mine"));
    QVERIFY(!folder().find("other", "Mine"));
}

void TestPresetFolder::theSameNameReplaces()
{
    folder().add(presetOf("Mine", 0.1));
    folder().add(presetOf("Mine", 0.2));
    QVERIFY(folder().read().presets == std::vector{presetOf("Mine", 0.2)});
}

void TestPresetFolder::namesThatLookAlikeGetFilesOfTheirOwn()
{
    folder().add(presetOf("a/b"));
    folder().add(presetOf("a b"));
    folder().add(presetOf("../a"));
    QCOMPARE(folder().read().presets.size(), std::size_t{3});
    QVERIFY(!fs::exists(path("a.json")));
}

void TestPresetFolder::aRemovedPresetIsGone()
{
    folder().add(presetOf("Mine"));
    folder().add(presetOf("Other"));
    folder().remove(presetOf("Mine"));
    folder().remove(presetOf("Mine"));
    QVERIFY(folder().read().presets == std::vector{presetOf("Other")});
}

void TestPresetFolder::aFolderThatIsNotThereIsEmpty()
{
    QVERIFY(folder().read().presets.empty());
    QVERIFY(folder().read().problems.empty());
}

void TestPresetFolder::damagedFilesAreNamedAndTheRestIsRead()
{
    folder().add(presetOf("Mine"));
    writeFileDurably(path("presets") / "torn.json", std::string_view("{\"format\":"));
    const auto content = folder().read();
    QCOMPARE(content.presets.size(), std::size_t{1});
    QCOMPARE(content.problems.size(), std::size_t{1});
    QVERIFY(content.problems.front().file().filename() == "torn.json");
}

void TestPresetFolder::filesThatAreNoPresetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray start = R"({"format":"digit-studio-preset","version":1,"family":"fake",)";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("another format") << QByteArray(R"({"format":"x"})");
    QTest::newRow("a newer version")
        << QByteArray(R"({"format":"digit-studio-preset","version":2})");
    QTest::newRow("no name") << start + R"("values":{}})";
    QTest::newRow("an empty name") << start + R"("name":"","values":{}})";
    QTest::newRow("two lines") << start + R"("name":"a\nb","values":{}})";
    QTest::newRow("a long name") << start + R"("name":")" + QByteArray(61, 'a')
            + R"(","values":{}})";
    QTest::newRow("no values") << start + R"("name":"a"})";
    QTest::newRow("a list of values") << start + R"("name":"a","values":[1]})";
    QTest::newRow("a nested value") << start + R"("name":"a","values":{"x":{}}})";
    QTest::newRow("a huge number") << start + R"("name":"a","values":{"x":18446744073709551615}})";
}

void TestPresetFolder::filesThatAreNoPresetsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto file = path("x.json");
    writeFileDurably(file, std::string_view(text.constData(), std::size_t(text.size())));
    const auto error = errorOf([&] { readPreset(file); });
    QVERIFY(error && error->code() == ErrorCode::UnusableInput);
    QVERIFY(error->file() == file);
}

void TestPresetFolder::onlyWhatDiffersFromTheDefaultsIsKept()
{
    const FakeFamily family;
    const auto defaults = family.makeConfig(kOwnPreset);
    QVERIFY(presetValues(family, defaults.parameters).empty());
    auto values = defaults.parameters;
    values["epochs"] = std::get<std::int64_t>(values.at("epochs")) + 1;
    values["seed"] = std::int64_t{77};
    QVERIFY((presetValues(family, values) == ParameterMap{{"epochs", values.at("epochs")}}));
}

void TestPresetFolder::aRunCanBeginWithOwnValues()
{
    const FakeFamily family;
    const auto config = family.makeConfig(kOwnPreset, {{"epochs", std::int64_t{3}}});
    QCOMPARE(config.preset, std::string(kOwnPreset));
    QCOMPARE(config.integer("epochs"), std::int64_t{3});
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestPresetFolder)
#include "tst_presetfolder.moc"
