// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/earlystopping.h"

#include "core/error.h"
#include "core/text.h"
#include "models/common/tensordata.h"

#include <nlohmann/json.hpp>

namespace studio::models {

namespace {

constexpr const char* kEntry = "early_stopping";
constexpr const char* kBestEpoch = "best_epoch";
constexpr const char* kWaitsSince = "waits_since";
const std::string kKeptPrefix = "best.";

} // namespace

EarlyStopping::EarlyStopping(std::int64_t patience)
    : m_patience(patience)
{
}

bool EarlyStopping::isOver(std::int64_t epoch, bool isBest, const torch::nn::Module& network)
{
    if (m_patience == 0) {
        return false;
    }
    if (isBest) {
        core::Checkpoint copy;
        saveModule(network, copy);
        m_best = std::move(copy.tensors);
        m_bestEpoch = epoch;
        m_waitsSince = epoch;
    }
    return !m_best.empty() && epoch - m_waitsSince >= m_patience;
}

core::Checkpoint EarlyStopping::restore(std::int64_t epoch)
{
    m_waitsSince = epoch;
    core::Checkpoint weights;
    weights.tensors = m_best;
    return weights;
}

void EarlyStopping::save(core::Checkpoint& checkpoint) const
{
    if (m_best.empty()) {
        return;
    }
    checkpoint.extra[kEntry] =
        nlohmann::json{{kBestEpoch, m_bestEpoch}, {kWaitsSince, m_waitsSince}}.dump();
    for (auto tensor : m_best) {
        tensor.name.insert(0, kKeptPrefix);
        checkpoint.tensors.push_back(std::move(tensor));
    }
}

void EarlyStopping::load(const core::Checkpoint& checkpoint)
{
    const auto entry = checkpoint.extra.find(kEntry);
    if (m_patience == 0 || entry == checkpoint.extra.end()) {
        return;
    }
    const auto json = nlohmann::json::parse(entry->second, nullptr, false);
    const auto number = [&json](const char* key) {
        if (!json.is_object() || !json.contains(key) || !json[key].is_number_integer()) {
            throw core::Error(core::ErrorCode::UnusableInput, {},
                core::translatable("core", "The checkpoint's entry %1 is missing or unusable"),
                {kEntry});
        }
        return json[key].get<std::int64_t>();
    };
    m_bestEpoch = number(kBestEpoch);
    m_waitsSince = number(kWaitsSince);
    m_best.clear();
    for (auto tensor : checkpoint.tensors) {
        if (tensor.name.starts_with(kKeptPrefix)) {
            tensor.name.erase(0, kKeptPrefix.size());
            m_best.push_back(std::move(tensor));
        }
    }
}

} // namespace studio::models
