// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/specproblem.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "ui/text/numbertext.h"

#include <QCoreApplication>

namespace studio::ui {

namespace {

core::ParameterValue limitOf(const core::ParameterSpec& spec, double limit)
{
    if (spec.kind() == core::ParameterKind::Integer)
        return core::ParameterValue{static_cast<std::int64_t>(limit)};
    return core::ParameterValue{limit};
}

} // namespace

QString specProblem(const core::ParameterSpec& spec, const core::ParameterValue& value)
{
    try {
        core::checkedValue(spec, value);
        return {};
    } catch (const core::Error&) {
        // The sentence of the exception has its numbers in the C locale; people get their own.
        const auto label = app::coreText(spec.label);
        if (spec.kind() == core::ParameterKind::Integer || spec.kind() == core::ParameterKind::Real)
            return QCoreApplication::translate(
                "studio::ui::ParameterField", "%1 must be between %2 and %3.")
                .arg(label, numberText(limitOf(spec, spec.minimum)),
                    numberText(limitOf(spec, spec.maximum)));
        return QCoreApplication::translate(
            "studio::ui::ParameterField", "%1 has a value that is not offered.")
            .arg(label);
    }
}

} // namespace studio::ui
