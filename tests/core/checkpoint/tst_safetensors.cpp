// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <random>
#include <string>

using namespace studio::core;

namespace {

Safetensors parse(const std::vector<std::uint8_t>& bytes)
{
    return parseSafetensors(bytes, "test.safetensors");
}

Safetensors sample()
{
    Safetensors content;
    content.metadata = {{"family", "fake"}, {"quoted \"\\n", "Ünïcode \x01"}, {"", ""}};
    content.tensors = {{"rng", TensorType::U8, {3}, {1, 2, 3}},
        {"weight", TensorType::F32, {2, 2}, std::vector<std::uint8_t>(16, 7)},
        {"empty", TensorType::F64, {0, 5}, {}},
        {"scalar", TensorType::I64, {}, std::vector<std::uint8_t>(8, 9)},
        {"half", TensorType::BF16, {1, 1, 3}, std::vector<std::uint8_t>(6, 1)}};
    return content;
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentSurvivesARoundTrip()
    {
        const Safetensors content = sample();
        QVERIFY(parse(serializeSafetensors(content)) == content);
        QVERIFY(content.find("weight")->shape.size() == 2);
        QVERIFY(content.find("absent") == nullptr);
        QVERIFY(parse(serializeSafetensors({})) == Safetensors());
    }

    void filesBeginAsOtherProgramsExpect()
    {
        const auto bytes = serializeSafetensors(sample());
        const std::string magic(bytes.begin() + 8, bytes.begin() + 8 + 15);
        QVERIFY(magic == "{\"__metadata__\"");
        QCOMPARE(bytes[0] % 8, 0);
        QVERIFY(serializeSafetensors(sample()) == bytes);
    }

    void everyTensorIsAlignedToItsElements()
    {
        const auto bytes = serializeSafetensors(sample());
        const std::string text(bytes.begin(), bytes.end());
        // 8-byte elements first, then the F32, the BF16 and the bytes.
        QVERIFY(text.find(R"("scalar":{"dtype":"I64","shape":[],"data_offsets":[0,8]})")
            != std::string::npos);
        QVERIFY(text.find(R"("weight":{"dtype":"F32","shape":[2,2],"data_offsets":[8,24]})")
            != std::string::npos);
        QVERIFY(text.find(R"("half":{"dtype":"BF16","shape":[1,1,3],"data_offsets":[24,30]})")
            != std::string::npos);
        QVERIFY(text.find(R"("rng":{"dtype":"U8","shape":[3],"data_offsets":[30,33]})")
            != std::string::npos);
    }

    void everyPrefixOfAFileIsRefused()
    {
        Safetensors content = sample();
        content.metadata["long"] = std::string(2000, 'x');
        const auto bytes = serializeSafetensors(content);
        QVERIFY(bytes.size() > 2000);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const std::span prefix(bytes.data(), length);
            QVERIFY(failsWith(
                ErrorCode::UnusableInput, "cut", [&] { parseSafetensors(prefix, "cut"); }));
        }
    }

    void flippedBitsAreRefusedOrGiveAnotherSoundContent()
    {
        const auto original = serializeSafetensors(sample());
        const std::size_t headerEnd = original.size() - 33;
        std::size_t refused = 0;
        for (std::size_t bit = 0; bit < original.size() * 8; ++bit) {
            auto bytes = original;
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            try {
                const Safetensors content = parse(bytes);
                QVERIFY(!(content == sample()) || bit / 8 < headerEnd);
                QVERIFY(parse(serializeSafetensors(content)) == content);
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::UnusableInput);
                ++refused;
            }
        }
        QVERIFY(refused > headerEnd * 4);
    }

    void randomContentsSurviveARoundTrip()
    {
        std::mt19937 random(1);
        const std::vector<TensorType> types{TensorType::Bool, TensorType::U8, TensorType::I16,
            TensorType::F32, TensorType::I64, TensorType::F16};
        for (int round = 0; round < 200; ++round) {
            Safetensors content;
            const std::size_t count = random() % 6;
            for (std::size_t i = 0; i < count; ++i) {
                TensorData data{"t" + std::to_string(random() % 1000) + "." + std::to_string(i),
                    types[random() % types.size()], {}, {}};
                std::size_t elements = 1;
                for (std::size_t k = random() % 4; k > 0; --k) {
                    data.shape.push_back(static_cast<std::int64_t>(random() % 4));
                    elements *= static_cast<std::size_t>(data.shape.back());
                }
                data.bytes.resize(elements * sizeOf(data.type));
                for (std::uint8_t& byte : data.bytes)
                    byte = static_cast<std::uint8_t>(random());
                content.tensors.push_back(std::move(data));
                content.metadata["k" + std::to_string(random())] = std::to_string(random());
            }
            QVERIFY(parse(serializeSafetensors(content)) == content);
        }
    }

    void unsoundContentIsNotWritten()
    {
        const TensorData good{"a", TensorType::F32, {1}, {0, 0, 0, 0}};
        const TensorData shortOne{"b", TensorType::F32, {2}, {0, 0, 0, 0}};
        const TensorData negative{"c", TensorType::F32, {-1}, {}};
        const TensorData reserved{"__metadata__", TensorType::F32, {1}, {0, 0, 0, 0}};
        for (const auto& tensors : {std::vector{good, good}, std::vector{shortOne},
                 std::vector{negative}, std::vector{reserved}})
            QVERIFY(failsWith(ErrorCode::Internal, "cannot be stored", [&tensors] {
                serializeSafetensors({{}, tensors});
            }));
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
