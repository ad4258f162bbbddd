// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/explainer.h"

#include <QWidget>

namespace studio::ui {

/// The maps of one layer, the most active ones first, as many as fit into a row. All share one
/// scale: the darker, the stronger the channel answers there. GUI thread.
class FeatureStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureStrip(QWidget* parent = nullptr);

    void setMaps(const core::FeatureMaps& maps);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::FeatureMaps m_maps;
    std::vector<std::size_t> m_order; ///< channels, the most active first
    float m_strongest = 0;
};

} // namespace studio::ui
