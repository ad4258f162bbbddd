// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bannerarea.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace studio::ui {

BannerArea::BannerArea(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 12, 12, 0);
    m_column->setSpacing(8);
    hide();
}

void BannerArea::add(const Notice& notice)
{
    if (!notice.topic.isEmpty())
        dismiss(notice.topic);
    auto* banner = new Banner(notice, this);
    connect(banner, &Banner::dismissed, this, [this, banner] { remove(banner); });
    m_banners.prepend(banner);
    m_column->insertWidget(0, banner);
    while (m_banners.size() > kMaximumBanners)
        remove(m_banners.last());
    setVisible(true);
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void BannerArea::dismiss(const QString& topic)
{
    for (auto* banner : QList<Banner*>(m_banners)) {
        if (banner->notice().topic == topic)
            remove(banner);
    }
}

void BannerArea::remove(Banner* banner)
{
    m_banners.removeOne(banner);
    m_column->removeWidget(banner);
    banner->hide();
    banner->deleteLater();
    setVisible(!m_banners.isEmpty());
}

} // namespace studio::ui
