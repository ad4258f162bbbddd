// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presetwiring.h"

#include "app/controllers/errortext.h"
#include "app/controllers/presetcontroller.h"
#include "ui/train/presetchooser.h"
#include "ui/train/presetmenu.h"
#include "ui/train/trainform.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

const QString kTopic = u"presets"_s;

QString filter()
{
    return PresetWiring::tr("Presets (*.json)");
}

} // namespace

PresetWiring::PresetWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectMenu();
    connectController();
}

void PresetWiring::connectMenu()
{
    PresetMenu* const menu = &m_parts.form.presetMenu();
    auto* const presets = &m_services.presets;
    connect(menu, &PresetMenu::saveRequested, this, &PresetWiring::save);
    connect(menu, &PresetMenu::importRequested, this, [this, presets] {
        m_parts.prompts.openFile(&m_parts.window, {tr("Import preset"), filter(), {}},
            [presets](const QString& file) { presets->importFrom(file); });
    });
    connect(menu, &PresetMenu::exportRequested, this, &PresetWiring::exportChosen);
    connect(menu, &PresetMenu::removeRequested, this, [this, presets] {
        if (const core::OwnPreset* const own = m_parts.form.presetChooser().ownPreset())
            presets->remove(*own);
    });
}

void PresetWiring::connectController()
{
    auto* const presets = &m_services.presets;
    const auto show = [this] {
        m_parts.form.settings().setOwnPresets(m_services.presets.presets());
    };
    connect(presets, &app::PresetController::changed, this, show);
    show();
    connect(presets, &app::PresetController::kept, this, [this](const core::OwnPreset& preset) {
        const core::ModelFamily* const family = m_parts.form.family();
        if (family != nullptr && preset.family == family->id())
            m_parts.form.presetChooser().choose(PresetChooser::keyOf(preset));
        Q_EMIT settled(kTopic);
        Q_EMIT noted(tr("Preset “%1” is kept").arg(QString::fromStdString(preset.name)));
    });
    connect(presets, &app::PresetController::removed, this, [this](const core::OwnPreset& preset) {
        Notice notice{Notice::Kind::Information, kTopic,
            tr("Preset “%1” was deleted").arg(QString::fromStdString(preset.name)), {}, {}};
        notice.actions.append({tr("Undo"), [this, preset] { m_services.presets.add(preset); }});
        Q_EMIT noticed(notice);
    });
    connect(presets, &app::PresetController::exported, this, [this](const QString& file) {
        Q_EMIT noted(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    });
    connect(presets, &app::PresetController::failed, this, [this](const core::Error& error) {
        Q_EMIT noticed({Notice::Kind::Error, kTopic, tr("A preset cannot be used"),
            tr("%1.").arg(app::errorText(error)), {}});
    });
}

void PresetWiring::save()
{
    const core::OwnPreset* const own = m_parts.form.presetChooser().ownPreset();
    const Prompts::TextQuestion question{tr("Save settings as preset"), tr("Name"),
        own != nullptr ? QString::fromStdString(own->name) : QString(),
        [](const QString& name) { return core::isPresetName(name.trimmed().toStdString()); }};
    m_parts.prompts.askText(&m_parts.window, question, [this](const QString& name) {
        const core::ModelFamily* const family = m_parts.form.family();
        if (family == nullptr)
            return;
        m_services.presets.add({name.trimmed().toStdString(), family->id(),
            core::presetValues(*family, m_parts.form.config().parameters)});
    });
}

void PresetWiring::exportChosen()
{
    const core::OwnPreset* const own = m_parts.form.presetChooser().ownPreset();
    if (own == nullptr)
        return;
    const QString name = QString::fromStdString(own->name).replace(u'/', u'-') + u".json"_s;
    m_parts.prompts.saveFile(&m_parts.window, {tr("Export preset"), filter(), name},
        [this, preset = *own](const QString& file) { m_services.presets.exportTo(file, preset); });
}

} // namespace studio::ui

#include "moc_presetwiring.cpp"
