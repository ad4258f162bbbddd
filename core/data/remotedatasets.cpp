// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/download.h"

#include "core/data/workprogress.h"
#include "core/datahome.h"

#include <string_view>

namespace studio::core {

namespace {

// The sizes are exact, so that the progress is known before a mirror tells its length.
RemoteDataset mnist()
{
    return {"mnist", "MNIST",
        {"https://ossci-datasets.s3.amazonaws.com/mnist/",
            "https://storage.googleapis.com/cvdf-datasets/mnist/"},
        {{"train-images-idx3-ubyte.gz",
             "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609", 9'912'422},
            {"train-labels-idx1-ubyte.gz",
                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c", 28'881},
            {"t10k-images-idx3-ubyte.gz",
                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6", 1'648'877},
            {"t10k-labels-idx1-ubyte.gz",
                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6", 4'542}}};
}

RemoteDataset fashionMnist()
{
    return {"fashion-mnist", "Fashion-MNIST",
        {"http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/"},
        {{"train-images-idx3-ubyte.gz",
             "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84", 26'421'880},
            {"train-labels-idx1-ubyte.gz",
                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845", 29'515},
            {"t10k-images-idx3-ubyte.gz",
                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073", 4'422'102},
            {"t10k-labels-idx1-ubyte.gz",
                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5", 5'148}}};
}

} // namespace

const std::vector<RemoteDataset>& remoteDatasets()
{
    static const std::vector<RemoteDataset> datasets = {mnist(), fashionMnist()};
    return datasets;
}

std::filesystem::path defaultDatasetFolder(const std::string& id)
{
    return dataHome() / "data" / id;
}

void downloadDataset(
    const RemoteDataset& dataset, const std::filesystem::path& folder, const WorkControl& control)
{
    std::uint64_t total = 0;
    for (const RemoteFile& file : dataset.files)
        total += file.sizeLimit;
    std::uint64_t done = 0;
    for (const RemoteFile& file : dataset.files) {
        const double from = double(done) / double(total);
        done += file.sizeLimit;
        downloadFile(
            file, dataset.mirrors, folder, partOfWork(control, from, double(done) / double(total)));
    }
    reportProgress(control, 1);
}

} // namespace studio::core
