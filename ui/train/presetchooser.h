// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"
#include "core/family/presetfile.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QMenu;

namespace studio::ui {

/// Chooses a preset: those of a family, and those that a person keeps for it; a button beside it
/// opens the menu of what can be done with the latter. GUI thread.
class PresetChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetChooser)

public:
    /// `menu` must outlive the chooser.
    explicit PresetChooser(QMenu& menu, QWidget* parent = nullptr);

    /// Shows the presets of `family`, which outlives the chooser, and chooses the first.
    void setFamily(const core::ModelFamily& family);
    /// All that a person keeps. The choice stays if it is still there.
    void setOwnPresets(const std::vector<core::OwnPreset>& presets);

    /// The id of the family's preset, or core::kOwnPreset.
    std::string presetId() const;
    /// The chosen one of the person's; null if it is one of the family.
    const core::OwnPreset* ownPreset() const;
    /// The values of the choice, complete. Values that the family would refuse are left out.
    core::ParameterMap values() const;

    /// What stands for the choice in settings; choose() takes it. False if there is none such.
    QString key() const;
    bool choose(const QString& key);
    static QString keyOf(const core::OwnPreset& preset);

    QComboBox& comboBox() { return *m_box; }

Q_SIGNALS:
    void presetChosen();

private:
    void fill();
    void updateToolTip();

    const core::ModelFamily* m_family = nullptr;
    std::vector<core::OwnPreset> m_own; ///< of all families
    QComboBox* m_box = nullptr;
};

} // namespace studio::ui
