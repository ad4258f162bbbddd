// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/reliability.h"

#include <QWidget>

namespace studio::ui {

/// How often the model is right (height of a bar) when it is as sure as that (place of the bar);
/// the closer to the diagonal, the better. Bars of few images are faint. GUI thread.
class ReliabilityDiagram final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReliabilityDiagram)

public:
    explicit ReliabilityDiagram(QWidget* parent = nullptr);

    void setBins(const core::ReliabilityBins& bins);
    const core::ReliabilityBins& bins() const { return m_bins; }

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plot() const;
    QString textOf(const core::ReliabilityBin& bin) const;

    core::ReliabilityBins m_bins{};
};

} // namespace studio::ui
