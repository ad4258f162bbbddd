// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"
#include "core/tuning/tuningplan.h"

#include <QList>
#include <QString>

#include <vector>

namespace studio::ui {

/// The course of one parameter, or of a result, along a line: where a value lies and how it is
/// written. A plain value.
class TrialAxis
{
public:
    /// Of a parameter that is searched.
    TrialAxis(const core::ParameterSpec& spec, const core::TunedParameter& range);
    /// Of shares of 1, from `minimum` to `maximum`.
    TrialAxis(const QString& title, double minimum, double maximum);

    const std::string& id() const { return m_id; } ///< the parameter's; empty: a result
    const QString& title() const { return m_title; }

    /// 0..1; values beyond the range lie at its ends, an unknown choice at 0.
    double place(const core::ParameterValue& value) const;
    QString text(const core::ParameterValue& value) const;

    struct Tick
    {
        double place = 0; ///< 0..1
        QString text;
    };
    /// The ends and the middle of a range, or all choices.
    QList<Tick> ticks() const;

private:
    core::ParameterValue valueAt(double place) const;

    std::string m_id;
    QString m_title;
    core::ParameterSpec m_spec;
    core::TunedParameter m_range;
    bool m_isShare = false;
};

} // namespace studio::ui
