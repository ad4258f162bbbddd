// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"

#include <QWidget>

#include <optional>

class QSpinBox;

namespace studio::ui {

/// How many of the training images a generator writes, in percent. GUI thread.
class GeneratedField final : public QWidget
{
    Q_OBJECT

public:
    explicit GeneratedField(QWidget* parent = nullptr);

    int percent() const;
    /// Kept within 0 to 100.
    void setPercent(int percent);

    /// Who writes the digits: a checkpoint file, and what people know it by. Both empty: the
    /// generator that comes with the studio.
    void setGenerator(const QString& file, const QString& name);

    /// For RunConfig::generated.
    std::optional<core::GeneratedShare> share() const;
    QSpinBox* spinBox() const { return m_spinBox; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void describe(const QString& generatorName);

    QSpinBox* m_spinBox = nullptr;
    QString m_generatorFile;
};

} // namespace studio::ui
