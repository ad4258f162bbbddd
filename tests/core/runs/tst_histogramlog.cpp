// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/error.h"
#include "core/runs/histogramlog.h"
#include "tests/support/errorof.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace studio::core {

using Of = LayerHistogram::Of;

class TestHistogramLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBinIsAPowerOfTwo();
    void whatIsWrittenIsRead();
    void aCheckpointTellsOfItsLayers();
    void thereIsNoFileBeforeTheFirstHistogram();
    void aTornLastLineIsLeftOut();
    void damageIsRefusedInOneSentence();
    void aHugeFileIsRefused();
    void aRunThatGoesOnDropsWhatIsTooNew();
    void damageDoesNotKeepARunFromGoingOn();
    void aFullDiskIsToldOnce();

private:
    std::filesystem::path file(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    static LayerHistograms histograms(std::int64_t step)
    {
        LayerHistograms result{step, static_cast<double>(step) / 4, {}};
        for (const auto* name : {"features.0.weight", "classifier.weight"}) {
            for (const auto of : {Of::Weights, Of::Gradients}) {
                LayerHistogram layer{name, of, {}};
                const std::vector<float> values{0.0F, 0.5F, -0.5F, 0.25F, static_cast<float>(step)};
                layer.count(values);
                result.layers.push_back(layer);
            }
        }
        return result;
    }
    static QByteArray contentOf(const std::filesystem::path& path)
    {
        QFile opened(QString::fromStdString(path.string()));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static void append(const std::filesystem::path& path, const QByteArray& text)
    {
        QFile opened(QString::fromStdString(path.string()));
        QVERIFY(opened.open(QIODevice::Append) && opened.write(text) == text.size());
    }

    QTemporaryDir m_folder;
};

void TestHistogramLog::aBinIsAPowerOfTwo()
{
    constexpr auto kMiddle = LayerHistogram::kMiddle;
    QCOMPARE(LayerHistogram::binOf(0), kMiddle);
    QCOMPARE(LayerHistogram::binOf(1e-9F), kMiddle);
    QCOMPARE(LayerHistogram::binOf(-1e-40F), kMiddle); // denormal
    QCOMPARE(LayerHistogram::binOf(1e9F), LayerHistogram::kBins - 1);
    QCOMPARE(LayerHistogram::binOf(-INFINITY), std::size_t{0});
    for (const float value : {6e-8F, 0.001F, 0.3F, 0.5F, 0.75F, 1.0F, 9.5F}) {
        // Counted the slow way.
        int exponent = LayerHistogram::kLowestExponent;
        while (std::ldexp(2.0, exponent) <= double{value})
            ++exponent;
        const auto away = static_cast<std::size_t>(exponent - LayerHistogram::kLowestExponent + 1);
        QCOMPARE(LayerHistogram::binOf(value), kMiddle + away);
        QCOMPARE(LayerHistogram::binOf(-value), kMiddle - away);
    }
}

void TestHistogramLog::whatIsWrittenIsRead()
{
    HistogramLog log(file("plain.csv"));
    log.append(histograms(1));
    log.append(histograms(4));
    const auto read = readHistograms(file("plain.csv"));
    QCOMPARE(read.size(), std::size_t{2});
    QVERIFY(read[0] == histograms(1) && read[1] == histograms(4));
    const QByteArray text = contentOf(file("plain.csv"));
    QVERIFY(text.startsWith("step,epoch,layer,of,-2^3,"));
    QVERIFY(text.contains(",-2^-24,0,2^-24,"));
    QCOMPARE(text.count('\n'), qsizetype(9));
}

void TestHistogramLog::aCheckpointTellsOfItsLayers()
{
    const auto tensor = [](const char* name, std::vector<std::int64_t> shape, float value) {
        TensorData data{name, TensorType::F32, std::move(shape), {}};
        for (std::int64_t i = 0; i < 6; ++i) {
            const auto bytes = std::bit_cast<std::array<std::uint8_t, 4>>(value);
            data.bytes.insert(data.bytes.end(), bytes.begin(), bytes.end());
        }
        return data;
    };
    Checkpoint checkpoint;
    checkpoint.step = 7;
    checkpoint.epoch = 2;
    checkpoint.tensors = {tensor("model.a.weight", {2, 3}, 1), tensor("model.a.bias", {6}, 1),
        tensor("model.b.weight", {3, 2}, 2), tensor("optimizer.a.weight.exp_avg", {2, 3}, -0.25F),
        tensor("optimizer.a.weight.exp_avg_sq", {2, 3}, 1)};
    const LayerHistograms told = histogramsOf(checkpoint);
    QCOMPARE(told.step, std::int64_t{7});
    QCOMPARE(told.epoch, 2.0);
    QCOMPARE(told.layers.size(), std::size_t{3});
    QCOMPARE(told.layers[0].layer, std::string("a.weight"));
    QCOMPARE(told.layers[0].counts[LayerHistogram::binOf(1)], std::uint64_t{6});
    QVERIFY(told.layers[1].of == Of::Gradients && told.layers[1].layer == "a.weight");
    QCOMPARE(told.layers[1].counts[LayerHistogram::binOf(-0.25F)], std::uint64_t{6});
    QCOMPARE(told.layers[2].layer, std::string("b.weight"));
}

void TestHistogramLog::thereIsNoFileBeforeTheFirstHistogram()
{
    const HistogramLog log(file("none.csv"));
    QVERIFY(!std::filesystem::exists(file("none.csv")));
}

void TestHistogramLog::aTornLastLineIsLeftOut()
{
    HistogramLog(file("torn.csv")).append(histograms(1));
    append(file("torn.csv"), "4,1,features.0.weight,weights,0,0");
    const auto read = readHistograms(file("torn.csv"));
    QCOMPARE(read.size(), std::size_t{1});
    QVERIFY(read[0] == histograms(1));
}

void TestHistogramLog::damageIsRefusedInOneSentence()
{
    HistogramLog(file("damaged.csv")).append(histograms(1));
    for (const char* line : {"rubbish\n", "4,1,a,weights,1,2,3\n", "4,nan,a,weights\n",
             "4,1,a,colours,1\n", "0,0,a,weights\n"}) {
        const auto path = file("damaged2.csv");
        std::filesystem::copy_file(
            file("damaged.csv"), path, std::filesystem::copy_options::overwrite_existing);
        append(path, line);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "Line 6", [&] { readHistograms(path); }));
    }
    append(file("foreign.csv"), "a,b,c\n1,2,3\n");
    QVERIFY(failsWith(
        ErrorCode::UnusableInput, "Line 1", [&] { readHistograms(file("foreign.csv")); }));
    QVERIFY(failsWith(ErrorCode::UnusableInput, "", [&] { readHistograms(file("missing.csv")); }));
}

void TestHistogramLog::aHugeFileIsRefused()
{
    HistogramLog(file("huge.csv")).append(histograms(1));
    std::filesystem::resize_file(file("huge.csv"), 65U << 20U); // sparse
    QVERIFY(
        failsWith(ErrorCode::UnusableInput, "large", [&] { readHistograms(file("huge.csv")); }));
}

void TestHistogramLog::aRunThatGoesOnDropsWhatIsTooNew()
{
    {
        HistogramLog log(file("resumed.csv"));
        for (const int step : {1, 4, 8})
            log.append(histograms(step));
    }
    HistogramLog log(file("resumed.csv"), 4);
    log.append(histograms(8));
    log.append(histograms(12));
    const auto read = readHistograms(file("resumed.csv"));
    QCOMPARE(read.size(), std::size_t{4});
    QVERIFY(read[2] == histograms(8));
    log.append(histograms(12)); // is there already
    QCOMPARE(readHistograms(file("resumed.csv")).size(), std::size_t{4});
    HistogramLog anew(file("resumed.csv"), 0);
    QVERIFY(readHistograms(file("resumed.csv")).empty());
}

void TestHistogramLog::damageDoesNotKeepARunFromGoingOn()
{
    HistogramLog(file("going.csv")).append(histograms(1));
    append(file("going.csv"), "rubbish\n");
    HistogramLog log(file("going.csv"), 4);
    log.append(histograms(8));
    const auto read = readHistograms(file("going.csv"));
    QCOMPARE(read.size(), std::size_t{2});
    QCOMPARE(read[1].step, std::int64_t{8});
}

void TestHistogramLog::aFullDiskIsToldOnce()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    HistogramLog log(file("full.csv"));
    std::filesystem::create_symlink("/dev/full", file("full.csv"));
    QVERIFY(failsWith(ErrorCode::CannotWrite, "full", [&] { log.append(histograms(1)); }));
    log.append(histograms(2)); // says nothing more
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestHistogramLog)
#include "tst_histogramlog.moc"
