// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/engine.h"

#include <torch/torch.h>

#include <dlfcn.h>
#include <malloc.h>
#include <thread>

namespace studio::models {

namespace {

constexpr int kKeepBytes = 1 << 30;
constexpr int kGrowBytes = 16 << 20;

std::string loadedBlas()
{
    void* const symbol = dlsym(RTLD_DEFAULT, "sgemm_");
    void* const address = symbol ? symbol : nullptr;
    Dl_info info{};
    if (!address || dladdr(address, &info) == 0 || !info.dli_fname) {
        return {};
    }
    return info.dli_fname;
}

/// The studio opens the engine with local symbols, where RTLD_DEFAULT sees nothing: ask for the
/// library by name.
std::string blasPath()
{
    if (const auto path = loadedBlas(); !path.empty()) {
        return path;
    }
    void* const library = dlopen("libblas.so.3", RTLD_LAZY | RTLD_NOLOAD);
    if (!library) {
        return {};
    }
    Dl_info info{};
    void* const symbol = dlsym(library, "sgemm_");
    const bool isKnown = symbol && dladdr(symbol, &info) != 0 && info.dli_fname;
    std::string path = isKnown ? info.dli_fname : "";
    dlclose(library);
    return path;
}

} // namespace

void prepareProcess()
{
    mallopt(M_MMAP_THRESHOLD, kKeepBytes);
    mallopt(M_TRIM_THRESHOLD, kKeepBytes);
    mallopt(M_TOP_PAD, kGrowBytes);
    at::set_num_threads(1);
    at::set_num_interop_threads(1);
    prepareThread();
}

void prepareThread()
{
    at::globalContext().setFlushDenormal(true);
    at::init_num_threads();
}

core::EngineInfo engineInfo()
{
    core::EngineInfo info;
    info.torchVersion =
        std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR);
    info.blas = blasPath();
    info.physicalThreads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return info;
}

} // namespace studio::models
