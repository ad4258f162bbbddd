// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace studio::core {

namespace {

bool sendAll(int connection, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string receiveHead(int connection)
{
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t count = ::recv(connection, buffer, sizeof(buffer), 0);
        if (count <= 0)
            return {};
        head.append(buffer, static_cast<std::size_t>(count));
    }
    return head;
}

LoopbackRequest parseHead(const std::string& head)
{
    LoopbackRequest request;
    const std::size_t start = head.find(' ') + 1;
    request.path = head.substr(start, head.find(' ', start) - start);
    std::size_t line = head.find("\r\n") + 2;
    while (line < head.size()) {
        const std::size_t end = head.find("\r\n", line);
        const std::size_t colon = head.find(": ", line);
        if (colon < end) {
            std::string name = head.substr(line, colon - line);
            std::transform(name.begin(), name.end(), name.begin(),
                [](char letter) { return static_cast<char>(std::tolower(letter)); });
            request.headers[name] = head.substr(colon + 2, end - colon - 2);
        }
        line = end + 2;
    }
    return request;
}

std::string headOf(const LoopbackReply& reply)
{
    std::string head =
        "HTTP/1.1 " + std::to_string(reply.status) + " Scripted\r\nConnection: close\r\n";
    if (!reply.hidesLength && !reply.isEndless)
        head += "Content-Length: "
            + std::to_string(reply.declaredLength.value_or(reply.body.size())) + "\r\n";
    for (const auto& [name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler)
    : m_handler(std::move(handler))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_listener < 0 || ::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 8) != 0
        || ::getsockname(m_listener, generic, &size) != 0 || ::pipe(m_stop) != 0)
        throw std::runtime_error("no server on the loopback");
    m_url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/";
    m_thread = std::thread([this] { serve(); });
}

LoopbackServer::~LoopbackServer()
{
    ::close(m_stop[1]);
    m_thread.join();
    ::close(m_stop[0]);
    ::close(m_listener);
}

std::vector<LoopbackRequest> LoopbackServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void LoopbackServer::serve()
{
    while (true) {
        pollfd events[] = {{m_listener, POLLIN, 0}, {m_stop[0], POLLIN, 0}};
        ::poll(events, 2, -1);
        if (events[1].revents != 0)
            return;
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        answer(connection);
        ::close(connection);
    }
}

/// Waits until the client hangs up or the server has to end.
void LoopbackServer::waitForEnd(int connection) const
{
    pollfd events[] = {{connection, POLLIN, 0}, {m_stop[0], POLLIN, 0}};
    ::poll(events, 2, -1);
}

void LoopbackServer::answer(int connection)
{
    const std::string head = receiveHead(connection);
    if (head.empty())
        return;
    const LoopbackRequest request = parseHead(head);
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
    }
    const LoopbackReply reply = m_handler(request);
    bool isConnected = sendAll(connection, headOf(reply)) && sendAll(connection, reply.body);
    while (isConnected && reply.isEndless)
        isConnected = sendAll(connection, reply.body);
    if (isConnected && reply.stalls)
        waitForEnd(connection);
}

LoopbackReply serveContent(
    const LoopbackRequest& request, const std::string& content, const std::string& etag)
{
    LoopbackReply reply;
    reply.headers["ETag"] = etag;
    reply.body = content;
    const auto range = request.headers.find("range");
    const auto condition = request.headers.find("if-range");
    const bool isSame = condition == request.headers.end() || condition->second == etag;
    constexpr std::string_view kUnit = "bytes=";
    if (range == request.headers.end() || !isSame)
        return reply;
    const std::size_t start = std::stoul(range->second.substr(kUnit.size()));
    if (start >= content.size()) {
        reply.status = 416;
        reply.body.clear();
        return reply;
    }
    reply.status = 206;
    reply.headers["Content-Range"] = "bytes " + std::to_string(start) + "-"
        + std::to_string(content.size() - 1) + "/" + std::to_string(content.size());
    reply.body = content.substr(start);
    return reply;
}

} // namespace studio::core
