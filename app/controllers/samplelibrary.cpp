// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/samplelibrary.h"

#include "app/controllers/errortext.h"
#include "core/image/png.h"
#include "core/run/threadpriority.h"
#include "core/runs/runfolder.h"

#include <QImage>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace studio::app {

namespace {

namespace fs = std::filesystem;

constexpr int kThumbnailFactor = 2;

std::vector<fs::path> sortedEntries(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// The number in "epoch-0012.png"; empty for any other file.
std::optional<std::int64_t> epochOf(const fs::path& file)
{
    constexpr std::string_view kPrefix = "epoch-";
    const std::string name = file.stem().string();
    if (file.extension() != ".png" || !name.starts_with(kPrefix))
        return {};
    std::int64_t epoch = 0;
    const auto [end, fault] =
        std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), epoch);
    if (fault != std::errc() || end != name.data() + name.size())
        return {};
    return epoch;
}

core::GrayImage thumbnailOf(const core::GrayImage& picture)
{
    const QImage whole(picture.pixels.data(), picture.width, picture.height, picture.width,
        QImage::Format_Grayscale8);
    const QImage scaled =
        whole
            .scaled(picture.width / kThumbnailFactor, picture.height / kThumbnailFactor,
                Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    core::GrayImage result(scaled.width(), scaled.height());
    for (int y = 0; y < scaled.height(); ++y)
        std::copy_n(scaled.constScanLine(y), scaled.width(),
            result.pixels.begin() + static_cast<std::ptrdiff_t>(y) * scaled.width());
    return result;
}

StoredSample describedBy(const fs::path& runFolder)
{
    StoredSample sample;
    sample.run = toQString(runFolder.filename());
    try {
        const auto record = core::RunFolder(runFolder).readRecord();
        if (!record.config.name.empty())
            sample.run = QString::fromStdString(record.config.name);
        sample.preset = QString::fromStdString(record.config.preset);
    } catch (...) {
        // A folder without a readable record still has its pictures.
    }
    return sample;
}

} // namespace

SampleLibrary::SampleLibrary(fs::path root, QObject* parent)
    : QObject(parent)
    , m_root(std::move(root))
{
    m_searcher.setMaxThreadCount(1);
    m_loader.setMaxThreadCount(1);
}

SampleLibrary::~SampleLibrary()
{
    ++m_newestSearch;
    m_searcher.waitForDone();
    m_loader.waitForDone();
}

void SampleLibrary::refresh()
{
    const auto ticket = ++m_newestSearch;
    Q_EMIT begun();
    m_searcher.start([this, ticket] {
        core::lowerThreadPriority(core::kLoadingNiceness);
        search(ticket);
    });
}

void SampleLibrary::search(std::uint64_t ticket)
{
    int unreadable = 0;
    auto runs = sortedEntries(m_root);
    std::reverse(runs.begin(), runs.end()); // their names begin with the time
    for (const auto& run : runs) {
        QList<StoredSample> samples;
        std::optional<StoredSample> description;
        for (const auto& file : sortedEntries(run / "samples")) {
            if (m_newestSearch != ticket)
                return;
            const auto epoch = epochOf(file);
            if (!epoch)
                continue;
            if (!description)
                description = describedBy(run);
            try {
                auto sample = *description;
                sample.epoch = *epoch;
                sample.file = file;
                sample.thumbnail = thumbnailOf(core::readPng(file));
                samples.append(std::move(sample));
            } catch (...) {
                ++unreadable;
            }
        }
        if (samples.isEmpty())
            continue;
        QMetaObject::invokeMethod(
            this,
            [this, ticket, samples] {
                if (ticket == m_newestSearch)
                    Q_EMIT found(samples);
            },
            Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(
        this,
        [this, ticket, unreadable] {
            if (ticket == m_newestSearch)
                Q_EMIT finished(unreadable);
        },
        Qt::QueuedConnection);
}

void SampleLibrary::load(const fs::path& file)
{
    const auto ticket = ++m_newestLoad;
    m_loader.start([this, ticket, file] {
        core::GrayImage picture;
        std::optional<core::Error> error;
        try {
            picture = core::readPng(file);
        } catch (...) {
            error = core::currentError();
        }
        QMetaObject::invokeMethod(
            this,
            [this, ticket, file, picture, error] {
                if (ticket != m_newestLoad)
                    return;
                if (error)
                    Q_EMIT failed(*error);
                else
                    Q_EMIT loaded(file, picture);
            },
            Qt::QueuedConnection);
    });
}

} // namespace studio::app

#include "moc_samplelibrary.cpp"
