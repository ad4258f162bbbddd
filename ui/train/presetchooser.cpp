// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/presetchooser.h"

#include "app/controllers/errortext.h"
#include "ui/theme/icons.h"
#include "ui/train/elidingcombobox.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

PresetChooser::PresetChooser(QMenu& menu, QWidget* parent)
    : QWidget(parent)
    , m_box(new ElidingComboBox(this))
{
    m_box->setObjectName(u"presetChooser"_s);
    m_box->setAccessibleName(tr("Preset"));
    setFocusProxy(m_box);
    auto* const button = new QToolButton(this);
    button->setObjectName(u"presetMenu"_s);
    button->setIcon(themedIcon(u"more"_s));
    button->setMenu(&menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("Presets of your own"));
    button->setAccessibleName(button->toolTip());
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_box, 1);
    row->addWidget(button);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        updateToolTip();
        Q_EMIT presetChosen();
    });
}

QString PresetChooser::keyOf(const core::OwnPreset& preset)
{
    return u"own:"_s + QString::fromStdString(preset.name);
}

void PresetChooser::setFamily(const core::ModelFamily& family)
{
    const QSignalBlocker blocker(m_box);
    m_family = &family;
    fill();
    m_box->setCurrentIndex(0);
    updateToolTip();
}

void PresetChooser::setOwnPresets(const std::vector<core::OwnPreset>& presets)
{
    m_own = presets;
    if (m_family == nullptr)
        return;
    const QString chosen = key();
    {
        const QSignalBlocker blocker(m_box);
        fill();
        m_box->setCurrentIndex(std::max(0, m_box->findData(chosen)));
    }
    if (key() != chosen) {
        updateToolTip();
        Q_EMIT presetChosen();
    }
}

void PresetChooser::fill()
{
    m_box->clear();
    for (const core::Preset& preset : m_family->presets()) {
        const QString label = app::coreText(preset.label);
        const QString promise = app::coreText(preset.promise);
        m_box->addItem(promise.isEmpty() ? label : tr("%1 · %2").arg(label, promise),
            QString::fromStdString(preset.id));
        m_box->setItemData(m_box->count() - 1, promise, Qt::ToolTipRole);
    }
    const int ofFamily = m_box->count();
    for (const core::OwnPreset& preset : m_own) {
        if (preset.family == m_family->id())
            m_box->addItem(QString::fromStdString(preset.name), keyOf(preset));
    }
    if (m_box->count() > ofFamily)
        m_box->insertSeparator(ofFamily);
}

void PresetChooser::updateToolTip()
{
    m_box->setToolTip(m_box->currentData(Qt::ToolTipRole).toString());
}

std::string PresetChooser::presetId() const
{
    return ownPreset() != nullptr ? core::kOwnPreset : key().toStdString();
}

const core::OwnPreset* PresetChooser::ownPreset() const
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [this](const auto& preset) {
        return m_family != nullptr && preset.family == m_family->id() && keyOf(preset) == key();
    });
    return found == m_own.end() ? nullptr : &*found;
}

core::ParameterMap PresetChooser::values() const
{
    core::ParameterMap values = m_family->makeConfig(presetId()).parameters;
    const core::OwnPreset* const own = ownPreset();
    if (own == nullptr)
        return values;
    for (const core::ParameterSpec& spec : m_family->parameters()) {
        try {
            if (const auto found = own->values.find(spec.id); found != own->values.end())
                values[spec.id] = core::checkedValue(spec, found->second);
        } catch (const core::Error&) {
            continue; // another version had another range: the default is as good
        }
    }
    return values;
}

QString PresetChooser::key() const
{
    return m_box->currentData().toString();
}

bool PresetChooser::choose(const QString& key)
{
    const int index = m_box->findData(key);
    if (index >= 0)
        m_box->setCurrentIndex(index);
    return index >= 0;
}

} // namespace studio::ui

#include "moc_presetchooser.cpp"
