// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parametertext.h"

#include "app/controllers/errortext.h"
#include "ui/text/numbertext.h"

#include <QCoreApplication>

namespace studio::ui {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::ParameterText)
};

} // namespace

QString parameterText(const core::ParameterSpec& spec, const core::ParameterValue& value)
{
    if (const auto* const isOn = std::get_if<bool>(&value))
        return *isOn ? Texts::tr("on") : Texts::tr("off");
    const auto* const id = std::get_if<std::string>(&value);
    if (id == nullptr)
        return numberText(value);
    for (const core::ParameterChoice& choice : spec.choices) {
        if (choice.id == *id)
            return app::coreText(choice.label);
    }
    return QString::fromStdString(*id);
}

} // namespace studio::ui
