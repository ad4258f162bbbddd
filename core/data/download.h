// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace studio::core {

/// A file that the network can provide.
struct RemoteFile
{
    std::string name; ///< file name in the target folder
    std::string sha256; ///< of the file as transferred, hexadecimal, lower case
    std::uint64_t sizeLimit =
        0; ///< bytes; a mirror that sends more is given up. The progress takes it for the size
};

/// How patient a download is; tests shorten it.
struct DownloadPolicy
{
    long connectTimeoutSeconds = 15;
    long stallSeconds = 30; ///< slower than 1 byte a second for so long counts as broken off
    int attemptsPerMirror = 3; ///< each one resumes where the last broke off
    std::chrono::milliseconds retryPause{500}; ///< between attempts on one mirror
};

/// Fetches `file` into `folder` from the first mirror that gives the right bytes. Each mirror is a
/// URL to which the name is appended. Streams into NAME.part, resumes with Range and If-Range,
/// checks SHA-256, then renames; a file that is already there with the right hash is left alone.
/// Blocks. Throws Error(Network) naming the reason on each mirror, Error(CannotWrite),
/// Error(Cancelled).
void downloadFile(const RemoteFile& file, const std::vector<std::string>& mirrors,
    const std::filesystem::path& folder, const WorkControl& control = {},
    const DownloadPolicy& policy = {});

/// A data set that `data get NAME` and the data chooser can fetch.
struct RemoteDataset
{
    std::string id; ///< "mnist"
    std::string name; ///< "MNIST"
    std::vector<std::string> mirrors;
    std::vector<RemoteFile> files;
};

/// All that can be fetched.
const std::vector<RemoteDataset>& remoteDatasets();

/// Where downloaded data sets go unless told otherwise: $XDG_DATA_HOME/digit-studio/data/ID.
std::filesystem::path defaultDatasetFolder(const std::string& id);

/// Downloads all files of `dataset` into `folder`; progress runs over all of them.
void downloadDataset(const RemoteDataset& dataset, const std::filesystem::path& folder,
    const WorkControl& control = {});

} // namespace studio::core
