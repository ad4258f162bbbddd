// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/penmenu.h"

#include "app/controllers/appsettings.h"
#include "ui/canvas/drawingcanvas.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace studio::ui {

PenMenu::PenMenu(app::AppSettings& settings, DrawingCanvas& canvas, QWidget* parent)
    : QMenu(tr("&Pen"), parent)
    , m_settings(settings)
    , m_canvas(canvas)
    , m_group(new QActionGroup(this))
{
    setObjectName(u"penMenu"_s);
    setToolTipsVisible(true);
    add(tr("&Fine"), 12, Qt::CTRL | Qt::ALT | Qt::Key_4);
    add(tr("&Medium"), static_cast<int>(DrawingCanvas::kUsualPenWidth),
        Qt::CTRL | Qt::ALT | Qt::Key_5);
    add(tr("&Broad"), 30, Qt::CTRL | Qt::ALT | Qt::Key_6);
    if (!m_group->checkedAction()) // somebody has edited the settings
        m_group->actions().at(1)->setChecked(true);
}

void PenMenu::add(const QString& text, int width, const QKeySequence& keys)
{
    QAction* const action = addAction(text);
    action->setShortcut(keys);
    action->setToolTip(tr("Only what you see changes: the network gets a pen width of its own"));
    action->setCheckable(true);
    m_group->addAction(action);
    connect(action, &QAction::toggled, this, [this, width](bool isChecked) {
        if (!isChecked)
            return;
        m_canvas.setPenWidth(width);
        m_settings.setPenWidth(width);
    });
    action->setChecked(m_settings.penWidth() == width);
}

} // namespace studio::ui
