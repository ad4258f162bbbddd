// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/download.h"

#include "core/data/httptransfer.h"
#include "core/data/partfile.h"
#include "core/data/sha256.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <string_view>
#include <system_error>
#include <thread>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

/// What comes after an attempt.
enum class Next
{
    Done,
    TryAgain, ///< the same mirror may still help
    NextMirror,
};

struct Attempt
{
    Next next = Next::Done;
    std::string reason; ///< in English, for the list of mirrors
    bool isUnreachable = false;
};

bool looksLikeWebPage(std::span<const std::uint8_t> bytes)
{
    std::string start;
    for (const std::uint8_t byte : bytes.first(std::min<std::size_t>(bytes.size(), 16)))
        start += static_cast<char>(std::tolower(byte));
    return start.starts_with("<!doctype html") || start.starts_with("<html");
}

/// Judges the answer of a mirror and puts its body into the part file.
class FileReceiver final : public HttpReceiver
{
public:
    FileReceiver(const RemoteFile& file, const HttpRequest& request, PartFile& part,
        const WorkControl& control)
        : m_file(file)
        , m_request(request)
        , m_part(part)
        , m_control(control)
    {
    }

    bool begin(const HttpResponse& response) override;
    bool take(std::span<const std::uint8_t> bytes) override;

    const Attempt& verdict() const { return m_verdict; }
    bool mustStartOver() const { return m_mustStartOver; }

private:
    bool beginAnew(const HttpResponse& response);
    bool goOn(const HttpResponse& response);
    bool refuse(Next next, std::string reason);
    bool refuseWebPage()
    {
        m_mustStartOver = true;
        return refuse(Next::NextMirror, "sent a web page instead of the file");
    }
    bool refuseSize()
    {
        m_mustStartOver = true;
        return refuse(Next::NextMirror,
            "sent more than the expected " + std::to_string(m_file.sizeLimit) + " bytes");
    }

    const RemoteFile& m_file;
    const HttpRequest& m_request;
    PartFile& m_part;
    const WorkControl& m_control;
    Attempt m_verdict;
    bool m_mustStartOver = false;
    double m_reported = -1;
};

bool FileReceiver::refuse(Next next, std::string reason)
{
    m_verdict = {next, std::move(reason), false};
    return false;
}

bool FileReceiver::begin(const HttpResponse& response)
{
    constexpr long kOk = 200;
    constexpr long kPartial = 206;
    constexpr long kRangeNotSatisfiable = 416;
    switch (response.status) {
    case kOk:
        return beginAnew(response);
    case kPartial:
        return goOn(response);
    case kRangeNotSatisfiable:
        m_mustStartOver = true;
        return refuse(Next::TryAgain, "refused to go on where the download broke off");
    default:
        break;
    }
    constexpr long kServerErrors = 500;
    constexpr long kTimeout = 408;
    constexpr long kTooMany = 429;
    const bool mayPass = response.status >= kServerErrors || response.status == kTimeout
        || response.status == kTooMany;
    return refuse(mayPass ? Next::TryAgain : Next::NextMirror,
        "answered with HTTP status " + std::to_string(response.status));
}

bool FileReceiver::beginAnew(const HttpResponse& response)
{
    if (response.contentType.starts_with("text/html"))
        return refuseWebPage();
    if (response.length.value_or(0) > m_file.sizeLimit)
        return refuseSize();
    return m_part.restart(m_request.url, response.validator);
}

/// The rest is only taken if it is surely the rest of what is there.
bool FileReceiver::goOn(const HttpResponse& response)
{
    const bool isTheRest = m_request.offset > 0 && response.rangeStart == m_request.offset
        && (response.validator.empty() || response.validator == m_request.validator);
    if (!isTheRest) {
        m_mustStartOver = true;
        return refuse(Next::TryAgain, "sent another part of the file than was asked for");
    }
    return response.rangeTotal.value_or(0) <= m_file.sizeLimit || refuseSize();
}

bool FileReceiver::take(std::span<const std::uint8_t> bytes)
{
    if (m_part.size() == 0 && looksLikeWebPage(bytes))
        return refuseWebPage();
    if (m_part.size() + bytes.size() > m_file.sizeLimit)
        return refuseSize();
    if (!m_part.append(bytes))
        return false;
    constexpr double kSmallestStep = 0.002;
    const double fraction = double(m_part.size()) / double(m_file.sizeLimit);
    if (fraction - m_reported >= kSmallestStep) {
        m_reported = fraction;
        reportProgress(m_control, fraction);
    }
    return true;
}

/// True if the part is all there and right; it is then given its name.
bool finishIfRight(const RemoteFile& file, PartFile& part)
{
    if (part.size() == 0 || sha256OfFile(part.path()) != file.sha256)
        return false;
    part.finish();
    return true;
}

Attempt judge(const HttpOutcome& outcome, const FileReceiver& receiver, const RemoteFile& file,
    PartFile& part)
{
    switch (outcome.kind) {
    case HttpOutcome::Kind::Complete:
        break;
    case HttpOutcome::Kind::Refused:
        return receiver.verdict();
    case HttpOutcome::Kind::BrokenOff:
        return {Next::TryAgain, "broke off: " + outcome.reason, false};
    case HttpOutcome::Kind::Unreachable:
        return {Next::NextMirror, "cannot be reached: " + outcome.reason, true};
    case HttpOutcome::Kind::Cancelled:
        throw Error(ErrorCode::Cancelled, {}, translatable("core", "The work was cancelled"));
    }
    if (finishIfRight(file, part))
        return {};
    part.discard();
    return {Next::NextMirror, "sent other bytes than expected (SHA-256 differs)", false};
}

Attempt tryOnce(const RemoteFile& file, const std::string& url, PartFile& part,
    const WorkControl& control, const DownloadPolicy& policy)
{
    HttpRequest request{url, part.size(), part.validatorFor(url)};
    if (request.validator.empty() || request.offset >= file.sizeLimit)
        request.offset = 0;
    FileReceiver receiver(file, request, part, control);
    const HttpOutcome outcome = fetchHttp(request, receiver, control, policy);
    if (part.writeError() != 0)
        part.throwWriteError();
    if (receiver.mustStartOver())
        part.discard();
    Attempt attempt = judge(outcome, receiver, file, part);
    // Wrong bytes at the end of a resumed download may be the fault of those that were there.
    if (outcome.kind == HttpOutcome::Kind::Complete && attempt.next == Next::NextMirror
        && request.offset > 0)
        attempt.next = Next::TryAgain;
    return attempt;
}

/// Waits before another attempt, in steps short enough to be cancelled.
void pauseBeforeRetry(const WorkControl& control, const DownloadPolicy& policy)
{
    constexpr std::chrono::milliseconds kStep(20);
    for (auto rest = policy.retryPause; rest.count() > 0; rest -= kStep) {
        throwIfCancelled(control);
        std::this_thread::sleep_for(std::min(rest, kStep));
    }
}

/// The last attempt on one mirror.
Attempt tryMirror(const RemoteFile& file, const std::string& url, PartFile& part,
    const WorkControl& control, const DownloadPolicy& policy)
{
    Attempt attempt;
    for (int i = 0; i < policy.attemptsPerMirror; ++i) {
        if (i > 0)
            pauseBeforeRetry(control, policy);
        throwIfCancelled(control);
        attempt = tryOnce(file, url, part, control, policy);
        if (attempt.next != Next::TryAgain)
            break;
    }
    return attempt;
}

void prepare(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error))
        throw Error(ErrorCode::CannotWrite, folder,
            translatable("core", "The folder cannot be created (%1)"), {error.message()});
}

bool isThere(const RemoteFile& file, const fs::path& target)
{
    std::error_code error;
    return fs::is_regular_file(target, error) && sha256OfFile(target) == file.sha256;
}

} // namespace

void downloadFile(const RemoteFile& file, const std::vector<std::string>& mirrors,
    const fs::path& folder, const WorkControl& control, const DownloadPolicy& policy)
{
    prepare(folder);
    const fs::path target = folder / file.name;
    if (isThere(file, target)) {
        reportProgress(control, 1);
        return;
    }
    PartFile part(target);
    bool isDone = finishIfRight(file, part);
    bool isOffline = true;
    std::string reasons;
    for (std::size_t i = 0; i < mirrors.size() && !isDone; ++i) {
        const Attempt attempt = tryMirror(file, mirrors[i] + file.name, part, control, policy);
        isDone = attempt.next == Next::Done;
        isOffline = isOffline && attempt.isUnreachable;
        reasons += (reasons.empty() ? "" : "; ") + mirrors[i] + " " + attempt.reason;
    }
    if (isDone) {
        reportProgress(control, 1);
        return;
    }
    throw Error(ErrorCode::Network, target,
        isOffline ? translatable("core",
            "No mirror can be reached; connect to the network and try again, or copy "
            "the file %1 into %2 yourself (%3)")
                  : translatable("core",
                      "No mirror gave the right file; try again later, or copy the file %1 into "
                      "%2 yourself (%3)"),
        {file.name, folder.string(), reasons});
}

} // namespace studio::core
