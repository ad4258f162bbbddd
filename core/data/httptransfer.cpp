// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/httptransfer.h"

#include "core/data/workprogress.h"

#include <curl/curl.h>

#include <array>
#include <cctype>
#include <charconv>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>

namespace studio::core {

namespace {

struct FreeEasy
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct Transfer
{
    CURL* handle = nullptr;
    HttpReceiver& receiver;
    const WorkControl& control;
    HttpResponse response;
    std::string lastModified;
    bool hasBegun = false;
    bool isRefused = false;

    bool begin();
    void addHeader(std::string_view line);
};

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char letter) { return static_cast<unsigned char>(letter) <= ' '; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char& letter : result)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return result;
}

/// The number at the start of `text`, which is moved behind it.
std::optional<std::uint64_t> takeNumber(std::string_view& text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// "bytes 100-199/200", where the total may be "*".
void readContentRange(std::string_view text, HttpResponse& response)
{
    constexpr std::string_view kUnit = "bytes ";
    if (!text.starts_with(kUnit))
        return;
    text.remove_prefix(kUnit.size());
    response.rangeStart = takeNumber(text);
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return;
    text.remove_prefix(slash + 1);
    response.rangeTotal = takeNumber(text);
}

void Transfer::addHeader(std::string_view line)
{
    if (line.starts_with("HTTP/")) { // a new answer, after a redirection for instance
        response = {};
        lastModified.clear();
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string name = lowerCase(trimmed(line.substr(0, colon)));
    std::string_view value = trimmed(line.substr(colon + 1));
    if (name == "content-type")
        response.contentType = lowerCase(value);
    else if (name == "content-length")
        response.length = takeNumber(value);
    else if (name == "content-range")
        readContentRange(value, response);
    else if (name == "etag" && value.starts_with('"')) // W/"..." is too weak for If-Range
        response.validator = value;
    else if (name == "last-modified")
        lastModified = value;
}

bool Transfer::begin()
{
    if (hasBegun)
        return !isRefused;
    hasBegun = true;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
    if (response.validator.empty())
        response.validator = lastModified;
    isRefused = !receiver.begin(response);
    return !isRefused;
}

std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* transfer)
{
    static_cast<Transfer*>(transfer)->addHeader({data, size * count});
    return size * count;
}

// The type of this function is libcurl's. NOLINTNEXTLINE(readability-non-const-parameter)
std::size_t onBody(char* data, std::size_t size, std::size_t count, void* pointer)
{
    auto* transfer = static_cast<Transfer*>(pointer);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(data);
    if (!transfer->begin())
        return CURL_WRITEFUNC_ERROR;
    if (transfer->receiver.take(std::span(bytes, size * count)))
        return size * count;
    transfer->isRefused = true;
    return CURL_WRITEFUNC_ERROR;
}

int onProgress(void* transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return isCancelled(static_cast<Transfer*>(transfer)->control) ? 1 : 0;
}

/// libcurl's options are variadic: the caller must give the exact type that each one wants.
void setUp(CURL* handle, Transfer& transfer, const std::string& url, const DownloadPolicy& policy)
{
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "DigitStudio/" STUDIO_VERSION);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, policy.connectTimeoutSeconds);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, policy.stallSeconds);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &onBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
}

HttpOutcome::Kind kindOf(CURLcode code, const Transfer& transfer)
{
    using Kind = HttpOutcome::Kind;
    if (transfer.isRefused)
        return Kind::Refused;
    if (code == CURLE_OK)
        return Kind::Complete;
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return Kind::Cancelled;
    long status = 0;
    curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);
    const bool isUnreachable = code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST
        || code == CURLE_COULDNT_RESOLVE_PROXY || (code == CURLE_OPERATION_TIMEDOUT && status == 0);
    return isUnreachable ? Kind::Unreachable : Kind::BrokenOff;
}

} // namespace

HttpOutcome fetchHttp(const HttpRequest& request, HttpReceiver& receiver,
    const WorkControl& control, const DownloadPolicy& policy)
{
    static std::once_flag isReady;
    std::call_once(isReady, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, FreeEasy> handle(curl_easy_init());
    if (!handle)
        throw std::bad_alloc();
    Transfer transfer{handle.get(), receiver, control, {}, {}, false, false};
    setUp(handle.get(), transfer, request.url, policy);
    std::array<char, CURL_ERROR_SIZE> reason{};
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, reason.data());
    std::unique_ptr<curl_slist, FreeList> headers;
    const std::string range = std::to_string(request.offset) + "-";
    if (request.offset > 0) {
        headers.reset(curl_slist_append(nullptr, ("If-Range: " + request.validator).c_str()));
        curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(handle.get(), CURLOPT_RANGE, range.c_str());
    }
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        transfer.begin(); // an answer without a body
    return {kindOf(code, transfer), reason[0] != '\0' ? reason.data() : curl_easy_strerror(code)};
}

} // namespace studio::core
