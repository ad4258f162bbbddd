// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace studio::core {

/// SHA-256 (FIPS 180-4) over pieces, by libcrypto.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::uint8_t> bytes);
    /// 64 lower-case hexadecimal digits; call it once, at the end.
    std::string finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

std::string sha256Of(std::span<const std::uint8_t> bytes);
/// Throws Error(UnusableInput) if the file cannot be read.
std::string sha256OfFile(const std::filesystem::path& file);

} // namespace studio::core
