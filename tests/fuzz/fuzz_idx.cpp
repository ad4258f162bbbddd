// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an IDX file, raw or gzip: either a clean refusal, or an array that holds exactly
// what its dimensions promise and can be judged as images or as labels.
#include "core/data/idx.h"
#include "core/error.h"

#include <cstdint>
#include <cstdlib>
#include <utility>

using namespace studio::core;

namespace {

/// True if `action` ends well or with the one error that bad files may cause.
template <typename Action> bool isClean(Action&& action)
{
    try {
        action();
        return true;
    } catch (const Error& error) {
        return error.code() == ErrorCode::UnusableInput;
    }
}

void check(const IdxArray& array)
{
    std::uint64_t product = 1;
    for (const std::uint32_t dimension : array.dimensions) {
        product *= dimension;
    }
    if (array.dimensions.empty() || array.dimensions.size() > 3 || product != array.bytes.size()) {
        std::abort();
    }
    const IdxArray labels{{3}, {0, 5, 9}};
    const IdxArray images{{3, 28, 28}, std::vector<std::uint8_t>(3 * kDigitPixels)};
    const bool asImages = isClean([&] {
        const DigitSet set = joinIdx(array, "images", labels, "labels");
        if (set.pixels.size() != set.size() * kDigitPixels) {
            std::abort();
        }
    });
    const bool asLabels = isClean([&] { joinIdx(images, "images", array, "labels"); });
    if (!asImages || !asLabels) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (!isClean([&] { check(unpackIdx({data, size}, "fuzz-idx")); })) {
        std::abort();
    }
    return 0;
}
