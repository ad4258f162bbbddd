// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sha256.h"

#include "core/data/filebytes.h"
#include "core/error.h"
#include "core/text.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace studio::core {

struct Sha256::Private
{
    struct Free
    {
        void operator()(EVP_MD_CTX* digest) const { EVP_MD_CTX_free(digest); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

namespace {

void require(bool succeeded)
{
    if (!succeeded)
        throw Error(ErrorCode::Internal, {}, translatable("core", "SHA-256 is not available"));
}

} // namespace

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
    if (!d->context)
        throw std::bad_alloc();
    require(EVP_DigestInit_ex(d->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::uint8_t> bytes)
{
    require(EVP_DigestUpdate(d->context.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(d->context.get(), digest.data(), &size) == 1);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string result;
    for (unsigned int i = 0; i < size; ++i) {
        result += kDigits[digest[i] >> 4U];
        result += kDigits[digest[i] & 15U];
    }
    return result;
}

std::string sha256Of(std::span<const std::uint8_t> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

std::string sha256OfFile(const std::filesystem::path& file)
{
    Sha256 hash;
    readFileInPieces(file, [&hash](std::span<const std::uint8_t> piece) { hash.add(piece); });
    return hash.finish();
}

} // namespace studio::core
