// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/modelphrase.h"

#include <QCoreApplication>

namespace studio::ui {

namespace {

class ModelPhrase
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::ModelPhrase)
};

} // namespace

QString modelPhrase(app::ModelOrigin origin, const QString& name)
{
    switch (origin) {
    case app::ModelOrigin::None:
        break;
    case app::ModelOrigin::Bundled:
        return ModelPhrase::tr("read by the bundled model");
    case app::ModelOrigin::OpenedFile:
        return ModelPhrase::tr("read by %1").arg(name);
    case app::ModelOrigin::InTraining:
        return ModelPhrase::tr("read by the model in training");
    case app::ModelOrigin::Trained:
        return ModelPhrase::tr("read by the model just trained");
    }
    return ModelPhrase::tr("no model yet");
}

QString writerPhrase(app::ModelOrigin origin, const QString& name)
{
    switch (origin) {
    case app::ModelOrigin::None:
        break;
    case app::ModelOrigin::Bundled:
        return ModelPhrase::tr("the bundled model");
    case app::ModelOrigin::OpenedFile:
        return name;
    case app::ModelOrigin::InTraining:
        return ModelPhrase::tr("the model in training");
    case app::ModelOrigin::Trained:
        return ModelPhrase::tr("the model just trained");
    }
    return ModelPhrase::tr("no model yet");
}

} // namespace studio::ui
