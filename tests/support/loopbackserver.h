// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace studio::core {

/// What a client asked for.
struct LoopbackRequest
{
    std::string path; ///< with the slash in front
    std::map<std::string, std::string> headers; ///< names in lower case
};

/// What the server answers, with all the ways in which servers misbehave.
struct LoopbackReply
{
    int status = 200;
    std::map<std::string, std::string> headers;
    std::string body;
    std::optional<std::size_t> declaredLength = std::nullopt; ///< instead of the body's own
    bool hidesLength = false; ///< no Content-Length: the end of the connection is the end
    bool stalls = false; ///< sends no more after the body, but stays connected
    bool isEndless = false; ///< repeats the body until the client goes away
};

/// A scripted HTTP server on 127.0.0.1 for tests, one request a connection, on its own thread.
class LoopbackServer
{
public:
    using Handler = std::function<LoopbackReply(const LoopbackRequest&)>;

    /// `handler` is called on the server's thread.
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    /// "http://127.0.0.1:PORT/"
    std::string url() const { return m_url; }
    /// All requests so far; from any thread.
    std::vector<LoopbackRequest> requests() const;

private:
    void serve();
    void answer(int connection);
    void waitForEnd(int connection) const;

    Handler m_handler;
    int m_listener = -1;
    int m_stop[2] = {-1, -1}; ///< a pipe: readable once the server has to end
    std::string m_url;
    mutable std::mutex m_mutex;
    std::vector<LoopbackRequest> m_requests; ///< under m_mutex
    std::thread m_thread;
};

/// The answer of a good server that has `content` under the strong entity tag `etag` (with its
/// quotes): ranges from an offset to the end, also with If-Range.
LoopbackReply serveContent(
    const LoopbackRequest& request, const std::string& content, const std::string& etag);

} // namespace studio::core
