// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors.h"
#include "tests/support/errorof.h"

#include <QTest>

#include <string>

using namespace studio::core;

namespace {

/// A file of that header, unpadded, and so many zero bytes of data.
std::vector<std::uint8_t> fileOf(const std::string& header, std::size_t dataBytes)
{
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < 8; ++i)
        bytes.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
    bytes.insert(bytes.end(), header.begin(), header.end());
    bytes.resize(bytes.size() + dataBytes);
    return bytes;
}

/// One tensor of two 4-byte numbers with this header entry.
std::string tensor(const std::string& name, const std::string& type, const std::string& shape,
    const std::string& offsets)
{
    return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape
        + ",\"data_offsets\":" + offsets + "}";
}

Safetensors parse(const std::vector<std::uint8_t>& bytes)
{
    return parseSafetensors(bytes, "test.safetensors");
}

} // namespace

/// The checklist of the format's rules, a row each.
class TestSafetensorsRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("data");
        QTest::newRow("nothing") << QByteArray("{}") << 0;
        QTest::newRow("padding") << QByteArray("{}      ") << 0;
        QTest::newRow("white space inside") << QByteArray("{ \n\t }") << 0;
        QTest::newRow("only metadata") << QByteArray(R"({"__metadata__":{"a":"b"}})") << 0;
        const std::string a = tensor("a", "F32", "[2]", "[0,8]");
        QTest::newRow("one") << QByteArray::fromStdString("{" + a + "}") << 8;
        QTest::newRow("keys in another order than offsets")
            << QByteArray::fromStdString("{" + tensor("b", "F32", "[1]", "[8,12]") + "," + a + "}")
            << 12;
        QTest::newRow("zero-sized") << QByteArray::fromStdString("{" + a + ","
            + tensor("z", "I64", "[3,0]", "[8,8]") + "," + tensor("y", "U8", "[0]", "[0,0]") + "}")
                                    << 8;
        QTest::newRow("scalar") << QByteArray::fromStdString("{" + tensor("s", "F64", "[]", "[0,8]")
            + "}") << 8;
        QTest::newRow("every type") << QByteArray::fromStdString("{"
            + tensor("1", "BOOL", "[1]", "[0,1]") + "," + tensor("2", "U8", "[1]", "[1,2]") + ","
            + tensor("3", "I8", "[1]", "[2,3]") + "," + tensor("4", "I16", "[1]", "[3,5]") + ","
            + tensor("5", "I32", "[1]", "[5,9]") + "," + tensor("6", "I64", "[1]", "[9,17]") + ","
            + tensor("7", "F16", "[1]", "[17,19]") + "," + tensor("8", "BF16", "[1]", "[19,21]")
            + "," + tensor("9", "F32", "[1]", "[21,25]") + ","
            + tensor("10", "F64", "[1]", "[25,33]") + "}")
                                    << 33;
    }

    void soundFilesAreRead()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, data);
        parse(fileOf(header.toStdString(), static_cast<std::size_t>(data)));
    }

    void brokenRulesAreNamed_data();
    void brokenRulesAreNamed()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, data);
        QFETCH(QByteArray, words);
        const auto bytes = fileOf(header.toStdString(), static_cast<std::size_t>(data));
        QVERIFY(failsWith(ErrorCode::UnusableInput, words.toStdString(), [&] { parse(bytes); }));
        QVERIFY(failsWith(ErrorCode::UnusableInput, "test.safetensors", [&] { parse(bytes); }));
    }

    void fileOfAnotherKindIsCalledThat()
    {
        const std::string_view picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        const std::vector<std::uint8_t> bytes(picture.begin(), picture.end());
        QVERIFY(
            failsWith(ErrorCode::UnusableInput, "not a safetensors file", [&] { parse(bytes); }));
    }

    void headerLengthsBeyondTheFileAreRefusedBeforeAllocation()
    {
        // Reserving so much would end in bad_alloc, which this test does not take for a refusal.
        for (const std::uint64_t length : {std::uint64_t{3}, std::uint64_t{100'000'001},
                 std::uint64_t{1} << 40U, ~std::uint64_t{0}, ~std::uint64_t{0} - 7}) {
            auto bytes = fileOf("{}", 0);
            for (std::size_t i = 0; i < 8; ++i)
                bytes[i] = static_cast<std::uint8_t>(length >> (8 * i));
            QVERIFY(
                failsWith(ErrorCode::UnusableInput, "The header claims", [&] { parse(bytes); }));
        }
        QVERIFY(failsWith(ErrorCode::UnusableInput, "too short", [] { parse({}); }));
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, "too short", [] { parse(std::vector<std::uint8_t>(7)); }));
    }
};

void TestSafetensorsRules::brokenRulesAreNamed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("data");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const std::string& header, int data, const char* words) {
        QTest::newRow(name) << QByteArray::fromStdString(header) << data << QByteArray(words);
    };
    const std::string a = tensor("a", "F32", "[2]", "[0,8]");
    const char* frame = "not a JSON object";
    row("empty header", "", 0, frame);
    row("only spaces", "  ", 0, frame);
    row("array", "[]", 0, frame);
    row("space first", " {}", 0, frame);
    row("byte order mark", "\xEF\xBB\xBF{}", 0, frame);
    row("padding of line ends", "{}\n", 0, frame);
    row("padding of zeros", std::string("{}\0\0", 4), 0, frame);
    row("something behind a zero", std::string("{}\0{}", 5), 0, frame);
    row("two objects", "{}{}", 0, "not valid JSON");
    row("not closed", "{\"a\":{}", 0, "needs exactly");
    row("not UTF-8", "{\"__metadata__\":{\"a\":\"\xff\xfe\"}}", 0, "not valid JSON");
    row("overlong UTF-8", "{\"__metadata__\":{\"a\":\"\xc0\xaf\"}}", 0, "not valid JSON");
    row("comment", "{/**/}", 0, "not valid JSON");
    row("trailing comma", "{" + a + ",}", 8, "not valid JSON");
    row("tensor is a number", "{\"a\":1}", 0, "The header's entry a");
    row("tensor is a list", "{\"a\":[]}", 0, "The header's entry a");
    row("tensor is a text", "{\"a\":\"\"}", 0, "The header's entry a");
    row("metadata is a text", R"({"__metadata__":"x"})", 0, "entry __metadata__");
    row("metadata with a number", R"({"__metadata__":{"a":1}})", 0, "entry __metadata__");
    row("metadata with null", R"({"__metadata__":{"a":null}})", 0, "entry __metadata__");
    row("metadata with an object", R"({"__metadata__":{"a":{}}})", 0, "entry __metadata__");
    row("metadata key twice", R"({"__metadata__":{"a":"1","a":"2"}})", 0, "the key a twice");
    row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0, "__metadata__ twice");
    row("tensor twice", "{" + a + "," + a + "}", 8, "the key a twice");
    row("escaped key twice", "{" + a + "," + tensor("\u0061", "F32", "[2]", "[0,8]") + "}", 8,
        "the key a twice");
    row("field twice", R"({"a":{"dtype":"U8","dtype":"U8"}})", 0, "the key dtype twice");
    row("nothing in the tensor", R"({"a":{}})", 0, "exactly the entries");
    row("no shape", R"({"a":{"dtype":"U8","data_offsets":[0,0]}})", 0, "exactly the entries");
    row("a field too many", R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0],"x":"y"}})", 0,
        "entry a");
    row("an empty field too many",
        R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0],"x":[]}})", 0, "entry a");
    row("unknown type", "{" + tensor("a", "F8_E5M2", "[8]", "[0,8]") + "}", 8,
        "unknown element type F8_E5M2");
    row("type in lower case", "{" + tensor("a", "f32", "[2]", "[0,8]") + "}", 8, "unknown element");
    row("type is a number", R"({"a":{"dtype":4,"shape":[0],"data_offsets":[0,0]}})", 0, "entry a");
    row("negative shape", "{" + tensor("a", "F32", "[-2]", "[0,8]") + "}", 8, "entry a");
    row("fractional shape", "{" + tensor("a", "F32", "[2.0]", "[0,8]") + "}", 8, "entry a");
    row("shape of texts", "{" + tensor("a", "F32", "[\"2\"]", "[0,8]") + "}", 8, "entry a");
    row("nested shape", "{" + tensor("a", "F32", "[[2]]", "[0,8]") + "}", 8, "entry a");
    row("shape beyond 63 bits", "{" + tensor("a", "F32", "[9223372036854775808]", "[0,8]") + "}", 8,
        "entry a");
    row("shape beyond 64 bits", "{" + tensor("a", "F32", "[99999999999999999999]", "[0,8]") + "}",
        8, "entry a");
    std::string ones = "[1";
    for (int i = 0; i < 32; ++i)
        ones += ",1";
    row("too many dimensions", "{" + tensor("a", "U8", ones + "]", "[0,1]") + "}", 1, "entry a");
    row("size overflows to the right one",
        "{" + tensor("a", "F32", "[4611686018427387906]", "[0,8]") + "}", 8, "do not fit");
    row("product overflows", "{" + tensor("a", "U8", "[4294967296,4294967296]", "[0,0]") + "}", 0,
        "do not fit");
    row("three offsets", "{" + tensor("a", "F32", "[2]", "[0,8,8]") + "}", 8, "entry a");
    row("one offset", "{" + tensor("a", "F32", "[2]", "[0]") + "}", 8, "entry a");
    row("negative offset", "{" + tensor("a", "F32", "[2]", "[-8,0]") + "}", 8, "entry a");
    row("offsets reversed", "{" + tensor("a", "F32", "[2]", "[8,0]") + "}", 8, "do not fit");
    row("offsets beyond the file", "{" + tensor("a", "F32", "[4]", "[0,16]") + "}", 8,
        "cover 16 bytes, the file has 8");
    row("offsets that wrap around",
        "{" + tensor("a", "F32", "[2]", "[18446744073709551612,4]") + "}", 8, "do not fit");
    row("shape and offsets differ", "{" + tensor("a", "F32", "[3]", "[0,8]") + "}", 8,
        "do not fit");
    row("data that no tensor covers", "{" + a + "}", 9, "cover 8 bytes, the file has 9");
    row("data but no tensor", "{}", 1, "cover 0 bytes, the file has 1");
    row("hole at the start", "{" + tensor("a", "F32", "[2]", "[1,9]") + "}", 9, "a hole");
    row("hole in between", "{" + a + "," + tensor("b", "F32", "[1]", "[9,13]") + "}", 13, "a hole");
    row("overlap", "{" + a + "," + tensor("b", "F32", "[2]", "[4,12]") + "}", 12, "overlaps");
    row("same bytes twice", "{" + a + "," + tensor("b", "F32", "[2]", "[0,8]") + "}", 8,
        "overlaps");
    row("empty tensor in a hole", "{" + a + "," + tensor("z", "U8", "[0]", "[9,9]") + "}", 9,
        "a hole");
    row("very deep", "{\"a\":" + std::string(100'000, '['), 0, frame);
    row("very deep objects", "{\"a\":{\"shape\":" + std::string(100'000, '[') + "}", 0, "entry a");
}

QTEST_GUILESS_MAIN(TestSafetensorsRules)
#include "tst_safetensorsrules.moc"
