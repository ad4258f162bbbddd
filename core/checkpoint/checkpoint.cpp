// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"

#include "core/checkpoint/checksum.h"
#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{2} << 30U;
constexpr const char* kExtraPrefix = "extra.";

/// Takes the metadata of one file apart; every fault names the entry.
class MetadataReader
{
public:
    MetadataReader(
        const std::map<std::string, std::string>& entries, const std::filesystem::path& file)
        : m_entries(entries)
        , m_file(file)
    {
    }

    const std::string& text(const std::string& key) const
    {
        const auto found = m_entries.find(key);
        if (found == m_entries.end())
            refuse(key);
        return found->second;
    }
    Json json(const std::string& key) const
    {
        Json value = Json::parse(text(key), nullptr, false);
        if (value.is_discarded())
            refuse(key);
        return value;
    }
    double number(const std::string& key, const Json& value) const
    {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            refuse(key);
        return value.get<double>();
    }
    std::int64_t count(const std::string& key, const Json& value) const
    {
        if (!value.is_number_unsigned()
            || value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
            refuse(key);
        return value.get<std::int64_t>();
    }
    [[noreturn]] void refuse(const std::string& key) const
    {
        throw Error(ErrorCode::UnusableInput, m_file,
            translatable("core", "The checkpoint's entry %1 is missing or unusable"), {key});
    }

private:
    const std::map<std::string, std::string>& m_entries;
    const std::filesystem::path& m_file;
};

void readVersion(const MetadataReader& reader, const std::filesystem::path& file)
{
    const std::string& version = reader.text("format_version");
    if (version != std::to_string(Checkpoint::kFormatVersion)) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The checkpoint has the format version %1, this program reads %2"),
            {version, std::to_string(Checkpoint::kFormatVersion)});
    }
}

void readConfig(const MetadataReader& reader, Checkpoint& checkpoint)
{
    try {
        checkpoint.config = runConfigFromJson(reader.text("config"));
    } catch (const Error&) {
        reader.refuse("config");
    }
    if (checkpoint.config.family != reader.text("family"))
        reader.refuse("family");
}

void readClasses(const MetadataReader& reader, Checkpoint& checkpoint)
{
    const Json classes = reader.json("classes");
    if (!classes.is_array() || classes.size() != checkpoint.classNames.size())
        reader.refuse("classes");
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (!classes[i].is_string())
            reader.refuse("classes");
        checkpoint.classNames[i] = classes[i].get<std::string>();
    }
}

void readInput(const MetadataReader& reader, Checkpoint& checkpoint)
{
    const Json input = reader.json("input");
    if (!input.is_object() || !input.contains("mean") || !input.contains("deviation"))
        reader.refuse("input");
    checkpoint.inputMean = reader.number("input", input["mean"]);
    checkpoint.inputDeviation = reader.number("input", input["deviation"]);
    if (checkpoint.inputDeviation <= 0)
        reader.refuse("input");
}

void readProgress(const MetadataReader& reader, Checkpoint& checkpoint)
{
    const Json progress = reader.json("progress");
    for (const char* key : {"step", "epoch", "seconds"}) {
        if (!progress.is_object() || !progress.contains(key))
            reader.refuse("progress");
    }
    checkpoint.step = reader.count("progress", progress["step"]);
    checkpoint.epoch = reader.count("progress", progress["epoch"]);
    checkpoint.seconds = reader.number("progress", progress["seconds"]);
    if (checkpoint.seconds < 0)
        reader.refuse("progress");
}

void readMetrics(const MetadataReader& reader, Checkpoint& checkpoint)
{
    const Json metrics = reader.json("metrics");
    if (!metrics.is_object())
        reader.refuse("metrics");
    for (const auto& [id, value] : metrics.items())
        checkpoint.metrics[id] = reader.number("metrics", value);
}

/// True if an element of `Width` bytes has an exponent of all ones: infinite or not a number.
template <typename Word> bool hasNonFinite(const std::vector<std::uint8_t>& bytes, Word exponent)
{
    for (std::size_t i = 0; i + sizeof(Word) <= bytes.size(); i += sizeof(Word)) {
        Word word = 0;
        std::memcpy(&word, bytes.data() + i, sizeof(Word));
        if ((word & exponent) == exponent)
            return true;
    }
    return false;
}

bool isFinite(const TensorData& tensor)
{
    switch (tensor.type) {
    case TensorType::F16:
        return !hasNonFinite<std::uint16_t>(tensor.bytes, 0x7C00);
    case TensorType::BF16:
        return !hasNonFinite<std::uint16_t>(tensor.bytes, 0x7F80);
    case TensorType::F32:
        return !hasNonFinite<std::uint32_t>(tensor.bytes, 0x7F800000);
    case TensorType::F64:
        return !hasNonFinite<std::uint64_t>(tensor.bytes, 0x7FF0000000000000);
    default:
        return true;
    }
}

void checkTensors(
    const std::vector<TensorData>& tensors, ErrorCode code, const std::filesystem::path& file)
{
    for (const TensorData& tensor : tensors) {
        if (!isFinite(tensor)) {
            throw Error(code, file,
                translatable("core", "The tensor %1 has numbers that are not finite"),
                {tensor.name});
        }
    }
}

/// Files of other programs have no checksum.
void checkChecksum(const Safetensors& content, const std::filesystem::path& file)
{
    const auto found = content.metadata.find(kChecksumKey);
    if (found == content.metadata.end()
        || found->second == checksumOf(content.metadata, content.tensors))
        return;
    throw Error(ErrorCode::UnusableInput, file,
        translatable("core",
            "The content does not fit its checksum: the file is damaged (or was changed on "
            "purpose; then take the entry sha256 out of its header)"));
}

std::string textOf(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::map<std::string, std::string> metadataOf(const Checkpoint& checkpoint)
{
    Json metrics = Json::object();
    for (const auto& [id, value] : checkpoint.metrics) {
        if (std::isfinite(value))
            metrics[id] = value;
    }
    std::map<std::string, std::string> metadata{
        {"format_version", std::to_string(Checkpoint::kFormatVersion)},
        {"family", checkpoint.config.family}, {"config", toJson(checkpoint.config)},
        {"classes", textOf(Json(checkpoint.classNames))},
        {"input",
            textOf({{"mean", checkpoint.inputMean}, {"deviation", checkpoint.inputDeviation}})},
        {"progress",
            textOf({{"step", checkpoint.step}, {"epoch", checkpoint.epoch},
                {"seconds", checkpoint.seconds}})},
        {"metrics", textOf(metrics)}};
    for (const auto& [name, value] : checkpoint.extra)
        metadata[kExtraPrefix + name] = value;
    return metadata;
}

} // namespace

const TensorData* Checkpoint::find(const std::string& name) const
{
    const auto found = std::find_if(tensors.begin(), tensors.end(),
        [&name](const TensorData& tensor) { return tensor.name == name; });
    return found == tensors.end() ? nullptr : &*found;
}

Safetensors toSafetensors(const Checkpoint& checkpoint)
{
    return {metadataOf(checkpoint), checkpoint.tensors};
}

Checkpoint checkpointFromSafetensors(Safetensors content, const std::filesystem::path& file)
{
    const MetadataReader reader(content.metadata, file);
    Checkpoint checkpoint;
    readVersion(reader, file);
    readConfig(reader, checkpoint);
    readClasses(reader, checkpoint);
    readInput(reader, checkpoint);
    readProgress(reader, checkpoint);
    readMetrics(reader, checkpoint);
    for (const auto& [name, value] : content.metadata) {
        if (name.starts_with(kExtraPrefix))
            checkpoint.extra[name.substr(std::strlen(kExtraPrefix))] = value;
    }
    checkTensors(content.tensors, ErrorCode::UnusableInput, file);
    checkChecksum(content, file);
    checkpoint.tensors = std::move(content.tensors);
    return checkpoint;
}

Checkpoint readCheckpoint(const std::filesystem::path& file)
{
    return checkpointFromSafetensors(
        parseSafetensors(readWholeFile(file, kMaximumFileBytes), file), file);
}

std::vector<std::uint8_t> serializeCheckpoint(const Checkpoint& checkpoint)
{
    checkTensors(checkpoint.tensors, ErrorCode::CannotWrite, {});
    auto metadata = metadataOf(checkpoint);
    metadata[kChecksumKey] = checksumOf(metadata, checkpoint.tensors);
    return serializeSafetensors(metadata, checkpoint.tensors);
}

void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint)
{
    writeFileDurably(file, serializeCheckpoint(checkpoint));
}

} // namespace studio::core
