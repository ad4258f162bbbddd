// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/parameterspec.h"
#include "core/run/parameters.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace studio::ui {

class ParameterField;

/// The settings of a family as a form in two columns, built from its specs: what matters open, the
/// rest folded under "Advanced". Knows no family. GUI thread.
class ParameterForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent = nullptr);

    /// Builds the form anew, with the defaults in it.
    void setSpecs(const std::vector<core::ParameterSpec>& specs);

    /// What "Reset" leads back to; shows it.
    void setPresetValues(const core::ParameterMap& values);
    /// Shows these values; those not named stay.
    void setValues(const core::ParameterMap& values);
    /// The values of all fields that are acceptable.
    core::ParameterMap values() const;
    /// False if any field holds something that is not acceptable.
    bool isValid() const;

    /// While a run goes on only its live parameters can be edited.
    void setRunning(bool running);

    void resetToPreset();
    /// True if a value differs from the preset's.
    bool isChanged() const;

    /// The Tab key leads from `before` through the fields as they are shown.
    void orderTabsAfter(QWidget* before);

    /// The fields in the order of the specs.
    const std::vector<ParameterField*>& fields() const { return m_fields; }

Q_SIGNALS:
    void valuesChanged();
    /// A live parameter got a new acceptable value while running.
    void liveValueChanged(const QString& parameterId, double value);

private:
    struct Row
    {
        std::vector<ParameterField*> fields;
        QLabel* problem = nullptr;
    };

    void clear();
    void fill(QWidget* host, const std::vector<ParameterField*>& fields);
    void addRow(QGridLayout* grid, const std::vector<ParameterField*>& fields);
    void setAdvancedVisible(bool visible);
    void onEdited();
    void onCommitted(ParameterField* field);
    void showProblems();

    std::vector<ParameterField*> m_fields;
    std::vector<Row> m_rows;
    core::ParameterMap m_preset;
    QWidget* m_main = nullptr;
    QToolButton* m_fold = nullptr;
    QToolButton* m_reset = nullptr;
    QWidget* m_advanced = nullptr;
    bool m_isRunning = false;
};

} // namespace studio::ui
