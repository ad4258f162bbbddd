// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/builtindigits.h"
#include "models/families.h"
#include "tests/support/recordingobserver.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace studio::models {

using namespace core;

/// Short runs of a small CNN on built-in digits.
class CnnTrainerFixture
{
protected:
    void open()
    {
        m_catalog = createFamilyCatalog();
        m_data = smallData();
    }

    RunEnded train(const ParameterMap& parameters, RecordingObserver& observer, RunControl& control,
        std::shared_ptr<const Checkpoint> from = nullptr) const
    {
        const auto& family = m_catalog->family("cnn");
        const auto config = family.makeConfig("fast", parameters);
        return family.createTrainer(config, m_data, std::move(from))->run(observer, control);
    }

    static std::shared_ptr<const Dataset> smallData()
    {
        auto data = std::make_shared<Dataset>();
        data->training = makeBuiltinDigits(480, 1);
        data->validation = makeBuiltinDigits(100, 2);
        for (std::size_t i = 0; i < data->classNames.size(); ++i) {
            data->classNames[i] = std::to_string(i);
        }
        return data;
    }

    /// The metrics that must repeat: all but times and speeds.
    static std::vector<MetricValue> repeatable(const RecordingObserver& observer)
    {
        std::vector<MetricValue> values;
        const auto keep = [&](const auto& event) {
            for (const auto& value : event.values) {
                if (value.id != "images_per_second") {
                    values.push_back(value);
                }
            }
        };
        for (const auto& event : observer.all<StepMetrics>()) {
            keep(event);
        }
        for (const auto& event : observer.all<EpochMetrics>()) {
            keep(event);
        }
        return values;
    }

    static ParameterMap smallRun(std::int64_t epochs, std::int64_t threads = 2)
    {
        return {{"epochs", epochs}, {"batch_size", std::int64_t{48}}, {"threads", threads},
            {"width", std::int64_t{8}}};
    }

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<const Dataset> m_data;
};

} // namespace studio::models
