// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace studio::ui {

/// Label and editor of one parameter: a check box, a combo box, or a line edit for numbers in the
/// locale's way of writing, stepped by the up and down keys. GUI thread.
class ParameterField final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterField(core::ParameterSpec spec, QWidget* parent = nullptr);

    const core::ParameterSpec& spec() const { return m_spec; }

    /// Shows `value`; nothing is emitted.
    void setValue(const core::ParameterValue& value);
    /// What the editor holds, checked against the spec; empty if it is not acceptable.
    std::optional<core::ParameterValue> value() const;
    /// Why value() is empty, one sentence for people; empty text if all is well.
    QString problem() const;
    /// Draws the editor as faulty or not.
    void setMarkedInvalid(bool invalid);

    /// The widget that takes the keyboard.
    QWidget* editor() const;

Q_SIGNALS:
    /// The user changed something, each keystroke included.
    void edited();
    /// The user is done with a change (Enter, focus lost, another choice).
    void committed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCheckBox();
    void buildComboBox();
    void buildLineEdit();
    void stepBy(int steps);
    void describe(const QString& label);
    std::optional<core::ParameterValue> rawValue() const;

    core::ParameterSpec m_spec;
    QCheckBox* m_checkBox = nullptr;
    QComboBox* m_comboBox = nullptr;
    QLineEdit* m_lineEdit = nullptr;
};

} // namespace studio::ui
