// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// A picture as TensorBoard shows it: the bytes of a grey PNG, and its size in pixels.
struct EventPicture
{
    std::span<const std::uint8_t> png;
    int width = 0;
    int height = 0;
};

/// The content of a file that TensorBoard reads (version "brain.Event:2"): records in TFRecord
/// framing, each a protobuf message Event of tensorflow/core/util/event.proto, encoded by hand
/// because the few fields are not worth a protobuf library, whose shared registry would clash with
/// that of LibTorch. Grows in memory; one thread.
class EventFile
{
public:
    /// `startTime`: when the run began, in seconds since 1970.
    explicit EventFile(double startTime);

    /// The values of one step as scalars that are called by their ids; `seconds` after the start.
    void addScalars(std::int64_t step, double seconds, const std::vector<MetricValue>& values);
    /// A picture of one step.
    void addPicture(
        std::int64_t step, double seconds, std::string_view tag, const EventPicture& picture);

    /// The file so far; it is complete after every call.
    const std::vector<std::uint8_t>& bytes() const { return m_bytes; }

    /// "events.out.tfevents.<seconds>.<host>.digit-studio": TensorBoard looks for the middle part.
    static std::string nameFor(std::int64_t startTime, const std::string& host);

private:
    void addSummary(std::int64_t step, double seconds, std::span<const std::uint8_t> values);
    void addRecord(std::span<const std::uint8_t> record);

    double m_startTime;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace studio::core
