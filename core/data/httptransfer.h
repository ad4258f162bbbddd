// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/download.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace studio::core {

/// What is asked of a server.
struct HttpRequest
{
    std::string url;
    std::uint64_t offset = 0; ///< first byte wanted; 0 asks for everything
    std::string validator; ///< for If-Range, where `offset` is not 0
};

/// The head of a server's answer.
struct HttpResponse
{
    long status = 0;
    std::string contentType; ///< lower case
    std::string validator; ///< strong ETag, else Last-Modified, else empty
    std::optional<std::uint64_t> length; ///< of the body that follows
    std::optional<std::uint64_t> rangeStart; ///< from Content-Range
    std::optional<std::uint64_t> rangeTotal; ///< from Content-Range
};

/// Takes what a transfer brings. Called on the thread of the transfer; must not throw.
class HttpReceiver
{
public:
    virtual ~HttpReceiver() = default;
    /// Once, before the body. False ends the transfer.
    virtual bool begin(const HttpResponse& response) = 0;
    /// A piece of the body. False ends the transfer.
    virtual bool take(std::span<const std::uint8_t> bytes) = 0;
};

/// How a transfer ended.
struct HttpOutcome
{
    enum class Kind
    {
        Complete,
        Refused, ///< by the receiver
        BrokenOff, ///< connection lost, stalled, answer cut short
        Unreachable, ///< no answer at all
        Cancelled,
    };
    Kind kind = Kind::Complete;
    std::string reason; ///< in English, from libcurl
};

/// One GET over http or https, redirections followed. Blocks; never throws for what a server does.
HttpOutcome fetchHttp(const HttpRequest& request, HttpReceiver& receiver,
    const WorkControl& control, const DownloadPolicy& policy);

} // namespace studio::core
