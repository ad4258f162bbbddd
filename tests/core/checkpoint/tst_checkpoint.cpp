// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/durablefile.h"
#include "tests/support/errorof.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <limits>
#include <random>
#include <span>
#include <vector>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::vector<std::uint8_t> floats(std::initializer_list<float> values)
{
    std::vector<std::uint8_t> bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), std::data(values), bytes.size());
    return bytes;
}

Checkpoint sample()
{
    Checkpoint checkpoint;
    checkpoint.config.family = "fake";
    checkpoint.config.preset = "fast";
    checkpoint.config.parameters = {{"seed", std::int64_t{3}}, {"learning_rate", 0.1}};
    for (std::size_t i = 0; i < 10; ++i)
        checkpoint.classNames[i] = "class " + std::to_string(i);
    checkpoint.inputMean = 0.1307;
    checkpoint.inputDeviation = 0.3081;
    checkpoint.step = 469;
    checkpoint.epoch = 1;
    checkpoint.seconds = 4.25;
    checkpoint.metrics = {{"validation.accuracy", 0.991}, {"best.validation.loss", 1.0 / 3}};
    checkpoint.extra = {{"width", "16"}};
    checkpoint.tensors = {{"model.weight", TensorType::F32, {2}, floats({0.5F, -1})},
        {"rng.torch", TensorType::U8, {3}, {1, 2, 3}}};
    return checkpoint;
}

bool isRefused(const Safetensors& content, const char* words)
{
    return failsWith(ErrorCode::UnusableInput, words, [&] {
        checkpointFromSafetensors(content, "c.safetensors");
    }) && failsWith(ErrorCode::UnusableInput, "c.safetensors", [&] {
        checkpointFromSafetensors(content, "c.safetensors");
    });
}

/// Bytes changed, taken out, put in, zeroed, or the end cut off.
std::vector<std::uint8_t> corrupted(std::vector<std::uint8_t> bytes, std::mt19937& random)
{
    const std::size_t place = random() % bytes.size();
    const std::size_t length = std::min<std::size_t>(1 + random() % 64, bytes.size() - place);
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(place);
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    switch (random() % 5) {
    case 0:
        std::generate(begin, end, [&random] { return static_cast<std::uint8_t>(random()); });
        break;
    case 1:
        bytes.erase(begin, end);
        break;
    case 2:
        bytes.insert(begin, length, static_cast<std::uint8_t>(random()));
        break;
    case 3:
        std::fill(begin, end, std::uint8_t{0});
        break;
    default:
        bytes.resize(place);
        break;
    }
    return bytes;
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->path().toStdString()) / "c.safetensors";
    }

    void everythingSurvivesTheFile()
    {
        writeCheckpoint(m_file, sample());
        QVERIFY(readCheckpoint(m_file) == sample());
        QVERIFY(sample().find("rng.torch")->bytes.size() == 3);
        QVERIFY(sample().find("absent") == nullptr);
    }

    void metricsThatAreNotFiniteAreLeftOut()
    {
        Checkpoint checkpoint = sample();
        checkpoint.metrics["train.loss"] = std::numeric_limits<double>::quiet_NaN();
        writeCheckpoint(m_file, checkpoint);
        QVERIFY(readCheckpoint(m_file) == sample());
    }

    void weightsThatAreNotFiniteAreNeitherWrittenNorRead_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<quint64>("pattern");
        QTest::newRow("F32 nan") << int(TensorType::F32) << quint64(0x7FC00000);
        QTest::newRow("F32 -inf") << int(TensorType::F32) << quint64(0xFF800000);
        QTest::newRow("F64 inf") << int(TensorType::F64) << quint64(0x7FF0000000000000);
        QTest::newRow("F16 inf") << int(TensorType::F16) << quint64(0x7C00);
        QTest::newRow("BF16 nan") << int(TensorType::BF16) << quint64(0x7FC0);
    }

    void weightsThatAreNotFiniteAreNeitherWrittenNorRead()
    {
        QFETCH(int, type);
        QFETCH(quint64, pattern);
        writeCheckpoint(m_file, sample());
        Checkpoint broken = sample();
        TensorData data{"model.bias", static_cast<TensorType>(type), {2}, {}};
        data.bytes.resize(2 * sizeOf(data.type));
        std::memcpy(data.bytes.data() + sizeOf(data.type), &pattern, sizeOf(data.type));
        broken.tensors.push_back(data);
        QVERIFY(failsWith(
            ErrorCode::CannotWrite, "model.bias", [&] { writeCheckpoint(m_file, broken); }));
        QVERIFY(readCheckpoint(m_file) == sample());
        QVERIFY(isRefused(toSafetensors(broken), "model.bias"));
    }

    void largestFiniteNumbersAreFine()
    {
        Checkpoint checkpoint = sample();
        checkpoint.tensors[0].bytes =
            floats({std::numeric_limits<float>::max(), -std::numeric_limits<float>::denorm_min()});
        writeCheckpoint(m_file, checkpoint);
        QVERIFY(readCheckpoint(m_file) == checkpoint);
    }

    void missingMetadataIsNamed()
    {
        const Safetensors whole = toSafetensors(sample());
        for (const char* key :
            {"format_version", "family", "config", "classes", "input", "progress", "metrics"}) {
            Safetensors content = whole;
            content.metadata.erase(key);
            QVERIFY(isRefused(content, key));
        }
    }

    void unusableMetadataIsNamed_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* key, const char* value) {
            QTest::addRow("%s = %s", key, value) << QByteArray(key) << QByteArray(value);
        };
        row("format_version", "2");
        row("format_version", "");
        row("family", "other");
        row("config", "{}");
        row("config", "torn {");
        row("classes", "[]");
        row("classes", "{}");
        row("classes", "[0,1,2,3,4,5,6,7,8,9]");
        row("input", "[]");
        row("input", R"({"mean":0.1})");
        row("input", R"({"mean":"0.1","deviation":1})");
        row("input", R"({"mean":0.1,"deviation":0})");
        row("input", R"({"mean":1e999,"deviation":1})");
        row("progress", "7");
        row("progress", R"({"step":-1,"epoch":0,"seconds":0})");
        row("progress", R"({"step":1.5,"epoch":0,"seconds":0})");
        row("progress", R"({"step":18446744073709551615,"epoch":0,"seconds":0})");
        row("progress", R"({"step":1,"epoch":0,"seconds":-1})");
        row("metrics", "[]");
        row("metrics", R"({"train.loss":null})");
        row("metrics", R"({"train.loss":"0.1"})");
    }

    void unusableMetadataIsNamed()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        Safetensors content = toSafetensors(sample());
        content.metadata[key.toStdString()] = value.toStdString();
        QVERIFY(
            isRefused(content, key == "format_version" ? "this program reads 1" : key.constData()));
    }

    void everyPrefixOfAFileIsRefused()
    {
        const auto bytes = serializeCheckpoint(sample());
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const std::span prefix(bytes.data(), length);
            QVERIFY(failsWith(ErrorCode::UnusableInput, "cut.safetensors", [&] {
                checkpointFromSafetensors(
                    parseSafetensors(prefix, "cut.safetensors"), "cut.safetensors");
            }));
        }
        writeCheckpoint(m_file, sample());
        fs::resize_file(m_file, bytes.size() - 1);
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, m_file.filename().c_str(), [&] { readCheckpoint(m_file); }));
    }

    void aFileWithoutAChecksumIsReadAsWell()
    {
        const Safetensors content = toSafetensors(sample());
        QVERIFY(!content.metadata.contains("sha256"));
        QVERIFY(checkpointFromSafetensors(content, "x") == sample());
    }

    void aChangedWeightIsNoticed()
    {
        Safetensors content = parseSafetensors(serializeCheckpoint(sample()), "x");
        content.tensors.front().bytes.front() ^= 1;
        QVERIFY(isRefused(content, "checksum"));
        content = parseSafetensors(serializeCheckpoint(sample()), "x");
        std::swap(content.tensors.front(), content.tensors.back()); // the same in another order
        Checkpoint loaded = checkpointFromSafetensors(content, "x");
        std::swap(loaded.tensors.front(), loaded.tensors.back());
        QVERIFY(loaded == sample());
    }

    void tenThousandCorruptionsAreRefusedWithTheReasonOrLoadSoundly()
    {
        const auto sound = serializeCheckpoint(sample());
        std::mt19937 random(1);
        std::size_t refused = 0;
        for (int round = 0; round < 10'000; ++round) {
            const auto bytes = corrupted(sound, random);
            try {
                const Checkpoint loaded =
                    checkpointFromSafetensors(parseSafetensors(bytes, "x"), "x");
                QVERIFY(loaded == sample()); // zeros over zeros, spaces in the header
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::UnusableInput);
                QVERIFY(!error.reason().text.empty());
                ++refused;
            }
        }
        QVERIFY(refused > 5000);
    }

    void aCheckpointMayBeReplacedWhileItIsRead()
    {
        writeCheckpoint(m_file, sample());
        std::ifstream reader(m_file, std::ios::binary);
        Checkpoint other = sample();
        other.step = 1000;
        writeCheckpoint(m_file, other);
        const std::vector<char> old{std::istreambuf_iterator<char>(reader), {}};
        const auto bytes = std::span(reinterpret_cast<const std::uint8_t*>(old.data()), old.size());
        QVERIFY(checkpointFromSafetensors(parseSafetensors(bytes, m_file), m_file) == sample());
        QVERIFY(readCheckpoint(m_file) == other);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
