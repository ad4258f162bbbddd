// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensorsheader.h"

#include "core/error.h"
#include "core/text.h"

#include <array>
#include <unordered_set>
#include <utility>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

constexpr std::size_t kMaximumDimensions = 32;
constexpr std::array<std::pair<const char*, TensorType>, 10> kTypes{{{"BOOL", TensorType::Bool},
    {"U8", TensorType::U8}, {"I8", TensorType::I8}, {"I16", TensorType::I16},
    {"I32", TensorType::I32}, {"I64", TensorType::I64}, {"F16", TensorType::F16},
    {"BF16", TensorType::BF16}, {"F32", TensorType::F32}, {"F64", TensorType::F64}}};

/// Walks through the header without building a document: a document would keep the last of two
/// equal keys silently and be as deep as an attacker likes. The names are nlohmann's.
class HeaderReader final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit HeaderReader(const std::filesystem::path& file)
        : m_file(file)
    {
    }

    SafetensorsHeader take() { return std::move(m_header); }

    bool null() override { return refuseValue(); }
    bool boolean(bool) override { return refuseValue(); }
    bool number_integer(number_integer_t) override { return refuseValue(); } // negative ones only
    bool number_float(number_float_t, const string_t&) override { return refuseValue(); }
    bool binary(binary_t&) override { return refuseValue(); }
    bool number_unsigned(number_unsigned_t value) override;
    bool string(string_t& value) override;
    bool key(string_t& name) override;
    bool start_object(std::size_t) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(
        std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        refuse(translatable("core", "The header is not valid JSON (at byte %1)"),
            {std::to_string(position)});
    }

private:
    enum class Place
    {
        Outside,
        Root,
        Metadata,
        Tensor,
        Shape,
        Offsets
    };

    [[noreturn]] void refuse(const char* text, std::initializer_list<std::string> arguments) const
    {
        throw Error(ErrorCode::UnusableInput, m_file, text, arguments);
    }
    [[noreturn]] bool refuseValue() const
    {
        refuse(translatable("core", "The header's entry %1 has an unexpected value"), {m_name});
    }
    [[noreturn]] void refuseDuplicate(const std::string& name) const
    {
        refuse(translatable("core", "The header has the key %1 twice"), {name});
    }
    void setType(const std::string& name);

    const std::filesystem::path& m_file;
    SafetensorsHeader m_header;
    std::unordered_set<std::string> m_names;
    std::unordered_set<std::string> m_fields; ///< seen of the current tensor
    Place m_place = Place::Outside;
    std::string m_name; ///< entry of the root that is being read
    std::string m_field; ///< key inside of that entry
    std::vector<std::uint64_t> m_offsets;
};

bool HeaderReader::number_unsigned(number_unsigned_t value)
{
    if (m_place == Place::Shape && value <= static_cast<std::uint64_t>(INT64_MAX)
        && m_header.tensors.back().shape.size() < kMaximumDimensions) {
        m_header.tensors.back().shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }
    if (m_place == Place::Offsets && m_offsets.size() < 2) {
        m_offsets.push_back(value);
        return true;
    }
    return refuseValue();
}

bool HeaderReader::string(string_t& value)
{
    if (m_place == Place::Metadata) {
        if (!m_header.metadata.emplace(m_field, std::move(value)).second)
            refuseDuplicate(m_field);
        return true;
    }
    if (m_place != Place::Tensor || m_field != "dtype")
        return refuseValue();
    setType(value);
    return true;
}

bool HeaderReader::key(string_t& name)
{
    if (m_place == Place::Root) {
        if (!m_names.insert(name).second)
            refuseDuplicate(name);
        m_name = name;
    } else {
        m_field = name;
    }
    if (m_place == Place::Tensor && !m_fields.insert(name).second)
        refuseDuplicate(name);
    return true;
}

bool HeaderReader::start_object(std::size_t)
{
    if (m_place == Place::Outside) {
        m_place = Place::Root;
    } else if (m_place != Place::Root) {
        return refuseValue();
    } else if (m_name == "__metadata__") {
        m_place = Place::Metadata;
    } else {
        m_place = Place::Tensor;
        m_fields.clear();
        m_header.tensors.push_back({m_name, TensorType::F32, {}, 0, 0});
    }
    return true;
}

bool HeaderReader::end_object()
{
    const bool isTensor = m_place == Place::Tensor;
    m_place = m_place == Place::Root ? Place::Outside : Place::Root;
    const bool isComplete = m_fields.size() == 3 && m_fields.contains("dtype")
        && m_fields.contains("shape") && m_fields.contains("data_offsets");
    if (isTensor && !isComplete) {
        refuse(translatable(
                   "core", "The tensor %1 needs exactly the entries dtype, shape and data_offsets"),
            {m_name});
    }
    return true;
}

bool HeaderReader::start_array(std::size_t)
{
    if (m_place != Place::Tensor || (m_field != "shape" && m_field != "data_offsets"))
        return refuseValue();
    m_place = m_field == "shape" ? Place::Shape : Place::Offsets;
    m_offsets.clear();
    return true;
}

bool HeaderReader::end_array()
{
    if (m_place == Place::Offsets) {
        if (m_offsets.size() != 2)
            return refuseValue();
        m_header.tensors.back().begin = m_offsets[0];
        m_header.tensors.back().end = m_offsets[1];
    }
    m_place = Place::Tensor;
    return true;
}

void HeaderReader::setType(const std::string& name)
{
    for (const auto& [known, type] : kTypes) {
        if (name == known) {
            m_header.tensors.back().type = type;
            return;
        }
    }
    refuse(translatable("core", "The tensor %1 has the unknown element type %2"), {m_name, name});
}

} // namespace

const char* nameOf(TensorType type)
{
    for (const auto& [name, known] : kTypes) {
        if (type == known)
            return name;
    }
    return "";
}

std::optional<std::uint64_t> byteCountOf(TensorType type, const std::vector<std::int64_t>& shape)
{
    std::uint64_t count = sizeOf(type);
    for (const std::int64_t extent : shape) {
        if (extent < 0 || __builtin_mul_overflow(count, static_cast<std::uint64_t>(extent), &count))
            return std::nullopt;
    }
    return count;
}

SafetensorsHeader parseSafetensorsHeader(std::string_view json, const std::filesystem::path& file)
{
    // The JSON library takes a zero byte for the end, which would hide whatever follows it.
    const bool isFramed = json.starts_with('{') && json.find('\0') == std::string_view::npos
        && json.find_last_not_of(' ') == json.rfind('}');
    if (!isFramed) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The header is not a JSON object padded with spaces"));
    }
    HeaderReader reader(file);
    nlohmann::json::sax_parse(json, &reader);
    return reader.take();
}

} // namespace studio::core
