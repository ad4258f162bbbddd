// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/networkdescription.h"

#include <QListWidget>

namespace studio::ui {

/// A network from the picture down to its answer: a box a layer, with its kind, the shape of its
/// output, how much it has learned and what it costs. Row 0 is the picture, row i + 1 layer i. GUI
/// thread.
class LayerList final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LayerList)

public:
    explicit LayerList(QWidget* parent = nullptr);

    /// The same layers keep the choice; else the first layer is chosen.
    void setNetwork(const core::NetworkDescription& network);

private:
    void addBox(
        const QString& name, const core::LayerShape& shape, const core::LayerDescription& layer);

    core::NetworkDescription m_network;
};

} // namespace studio::ui
