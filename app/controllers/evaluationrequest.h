// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationdata.h"

#include <QString>

#include <optional>

namespace studio::app {

/// Which model is to be judged. A plain value.
struct ModelSource
{
    enum class Kind
    {
        Answering, ///< the one that reads the drawings now
        Bundled, ///< the one that comes with the studio
        File,
    };

    Kind kind = Kind::Answering;
    QString file; ///< of a File
    QString name; ///< for people

    /// Whatever it is called.
    bool operator==(const ModelSource& other) const
    {
        return kind == other.kind && file == other.file;
    }
};

/// What is to be evaluated. A plain value.
struct EvaluationRequest
{
    ModelSource model;
    std::optional<ModelSource> other; ///< a second one that reads the same
    core::EvaluationSource data;
};

} // namespace studio::app
