// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/pictureview.h"

#include "ui/canvas/digitimage.h"

#include <QEvent>
#include <QPainter>

namespace studio::ui {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const core::GrayImage& picture)
{
    m_picture = picture;
    m_image = digitImage(m_picture, palette());
    update();
}

void PictureView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = m_image.size().scaled(this->size(), Qt::KeepAspectRatio);
    painter.drawImage(QRect({(width() - size.width()) / 2, 0}, size), m_image);
}

void PictureView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setPicture(m_picture);
}

} // namespace studio::ui

#include "moc_pictureview.cpp"
