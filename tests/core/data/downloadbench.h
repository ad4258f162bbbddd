// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/download.h"
#include "core/data/sha256.h"
#include "tests/support/loopbackserver.h"

#include <QTemporaryDir>

#include <fstream>
#include <memory>
#include <sstream>

namespace studio::core {

namespace fs = std::filesystem;

inline constexpr const char* kTag = "\"one\"";

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline void writeText(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

/// Bytes that look like nothing in particular, long enough to come in several pieces.
inline std::string makeContent(unsigned int seed = 1)
{
    std::string content(300'000, '\0');
    for (char& byte : content) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return content;
}

inline DownloadPolicy hasty()
{
    DownloadPolicy policy;
    policy.connectTimeoutSeconds = 2;
    policy.stallSeconds = 1;
    policy.retryPause = std::chrono::milliseconds(0);
    return policy;
}

inline LoopbackReply page()
{
    LoopbackReply reply;
    reply.headers["Content-Type"] = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    return reply;
}

/// What the tests of downloads share: a file to fetch, a folder for it, servers good and bad.
class DownloadBench
{
protected:
    /// A fresh folder; proxies of the environment are left out of it.
    void reset()
    {
        qputenv("no_proxy", "127.0.0.1");
        qputenv("NO_PROXY", "127.0.0.1");
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = path() / "digits.gz";
    }

    fs::path path() const { return m_folder->path().toStdString(); }
    fs::path partPath() const { return m_target.string() + ".part"; }
    fs::path metaPath() const { return m_target.string() + ".part.meta"; }
    int entries() const
    {
        return int(std::distance(fs::directory_iterator(path()), fs::directory_iterator()));
    }

    LoopbackServer::Handler good() const
    {
        return [this](const LoopbackRequest& request) {
            return serveContent(request, m_content, kTag);
        };
    }

    LoopbackReply faulty(const std::string& fault) const
    {
        LoopbackReply reply;
        if (fault == "404" || fault == "503") {
            reply.status = std::stoi(fault);
            reply.body = "no";
        } else if (fault == "page") {
            reply = page();
        } else if (fault == "disguise") {
            reply.body = page().body;
        } else if (fault == "other") {
            reply.body = makeContent(7);
        } else if (fault == "short") {
            reply.body = m_content;
            reply.declaredLength = 1'000;
        } else if (fault == "claim") {
            reply.body = m_content;
            reply.declaredLength = 10 * m_content.size();
        } else if (fault == "endless") {
            reply.body = m_content;
            reply.isEndless = true;
        } else if (fault == "nothing") {
            reply.declaredLength = m_content.size();
        }
        return reply;
    }

    const std::string m_content = makeContent();
    const RemoteFile m_file{"digits.gz", sha256Of(bytesOf(m_content)), m_content.size()};
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_target;
};

} // namespace studio::core
