// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/histogramlog.h"

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/family/parameterspec.h"
#include "core/runs/metricstext.h"
#include "core/text.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

constexpr std::uint64_t kMaximumFileBytes = 64U << 20U; // thousands of epochs
constexpr std::string_view kWeights = "weights";
constexpr std::string_view kGradients = "gradients";

std::string headerLine()
{
    std::string line = "step,epoch,layer,of";
    for (std::size_t bin = 0; bin < LayerHistogram::kBins; ++bin) {
        const int place = static_cast<int>(bin) - static_cast<int>(LayerHistogram::kMiddle);
        const int exponent = std::abs(place) - 1 + LayerHistogram::kLowestExponent;
        line += place == 0 ? ",0" : (place < 0 ? ",-2^" : ",2^") + std::to_string(exponent);
    }
    return line;
}

std::string rowsOf(const LayerHistograms& histograms)
{
    std::string text;
    for (const LayerHistogram& layer : histograms.layers) {
        text += std::to_string(histograms.step) + ',' + toText(histograms.epoch) + ',' + layer.layer
            + ',';
        text += layer.of == LayerHistogram::Of::Weights ? kWeights : kGradients;
        for (const std::uint64_t count : layer.counts)
            text += ',' + std::to_string(count);
        text += '\n';
    }
    return text;
}

struct Row
{
    std::int64_t step = 0;
    double epoch = 0;
    LayerHistogram histogram;
};

std::optional<Row> rowOf(std::string_view line)
{
    Row row;
    const bool hasPlace =
        readNumber(takeUntil(line, ','), row.step) && readNumber(takeUntil(line, ','), row.epoch);
    if (!hasPlace || !std::isfinite(row.epoch))
        return {};
    row.histogram.layer = takeUntil(line, ',');
    const std::string_view of = takeUntil(line, ',');
    if (row.histogram.layer.empty() || (of != kWeights && of != kGradients))
        return {};
    row.histogram.of = of == kWeights ? LayerHistogram::Of::Weights : LayerHistogram::Of::Gradients;
    for (std::uint64_t& count : row.histogram.counts) {
        if (!readNumber(takeUntil(line, ','), count))
            return {};
    }
    return line.empty() ? std::optional(std::move(row)) : std::nullopt;
}

struct Content
{
    std::vector<LayerHistograms> histograms;
    std::size_t faultyLine = 0; ///< 0: none
};

/// Everything up to the first line that is none of ours.
Content contentOf(std::string_view text)
{
    Content content;
    std::string_view line;
    std::size_t number = 1;
    if (!takeLine(text, line))
        return content;
    if (line != headerLine())
        return {{}, number};
    while (takeLine(text, line)) {
        ++number;
        auto row = rowOf(line);
        auto& all = content.histograms;
        if (!row || (!all.empty() && row->step < all.back().step)) {
            content.faultyLine = number;
            return content;
        }
        if (all.empty() || all.back().step != row->step)
            all.push_back({row->step, row->epoch, {}});
        all.back().layers.push_back(std::move(row->histogram));
    }
    return content;
}

/// Numbers as they lie in memory; safetensors are little-endian, as are all our machines.
std::vector<float> numbersOf(const TensorData& tensor)
{
    std::vector<float> numbers(tensor.bytes.size() / sizeof(float));
    std::memcpy(numbers.data(), tensor.bytes.data(), numbers.size() * sizeof(float));
    return numbers;
}

/// The running mean of the gradients of parameter `name`, or null.
const TensorData* gradientsOf(const Checkpoint& checkpoint, const std::string& name)
{
    for (const char* slot : {".exp_avg", ".momentum_buffer"}) {
        if (const TensorData* found = checkpoint.find("optimizer." + name + slot))
            return found;
    }
    return nullptr;
}

Content read(const std::filesystem::path& file)
{
    const auto bytes = readWholeFile(file, kMaximumFileBytes);
    return contentOf({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

} // namespace

LayerHistograms histogramsOf(const Checkpoint& checkpoint)
{
    constexpr std::string_view kModel = "model.";
    LayerHistograms result{checkpoint.step, static_cast<double>(checkpoint.epoch), {}};
    for (const TensorData& tensor : checkpoint.tensors) {
        const bool isLayer = tensor.name.starts_with(kModel) && tensor.shape.size() > 1
            && tensor.type == TensorType::F32;
        if (!isLayer)
            continue;
        const std::string name = tensor.name.substr(kModel.size());
        result.layers.push_back({name, LayerHistogram::Of::Weights, {}});
        result.layers.back().count(numbersOf(tensor));
        if (const TensorData* gradients = gradientsOf(checkpoint, name)) {
            result.layers.push_back({name, LayerHistogram::Of::Gradients, {}});
            result.layers.back().count(numbersOf(*gradients));
        }
    }
    return result;
}

HistogramLog::HistogramLog(std::filesystem::path file, std::int64_t lastStep)
    : m_file(std::move(file))
    , m_lastStep(lastStep)
{
    std::error_code code;
    if (!std::filesystem::exists(m_file, code))
        return;
    std::string text = headerLine() + '\n';
    try {
        for (const LayerHistograms& histograms : read(m_file).histograms) {
            if (histograms.step <= lastStep)
                text += rowsOf(histograms);
        }
    } catch (const Error&) {
        // Nothing of it can be read: begins anew, as no run waits for its histograms.
    }
    writeFileDurably(m_file, text);
}

void HistogramLog::append(const LayerHistograms& histograms)
{
    if (m_isBroken || histograms.step <= m_lastStep || histograms.layers.empty())
        return;
    m_lastStep = histograms.step;
    if (!m_stream.is_open()) {
        std::error_code code;
        const bool isNew = !std::filesystem::exists(m_file, code);
        m_stream.open(m_file, std::ios::app | std::ios::binary);
        if (isNew)
            m_stream << headerLine() << '\n';
    }
    m_stream << rowsOf(histograms) << std::flush;
    if (m_stream)
        return;
    m_isBroken = true;
    throw Error(ErrorCode::CannotWrite, m_file, translatable("core", "Cannot be written (%1)"),
        {std::generic_category().message(errno == 0 ? EIO : errno)});
}

std::vector<LayerHistograms> readHistograms(const std::filesystem::path& file)
{
    Content content = read(file);
    if (content.faultyLine > 0) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "Line %1 is none of a file of histograms"),
            {std::to_string(content.faultyLine)});
    }
    return std::move(content.histograms);
}

} // namespace studio::core
