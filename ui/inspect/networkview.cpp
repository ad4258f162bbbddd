// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/networkview.h"

#include "ui/theme/emptystate.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

NetworkView::NetworkView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"networkView"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new EmptyState(u"inspect"_s, tr("No network to look into yet"),
        tr("Train a model or open a checkpoint: here you see its layers."), this));
}

} // namespace studio::ui
