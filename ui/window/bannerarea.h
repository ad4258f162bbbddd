// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/banner.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace studio::ui {

/// Holds the banners above the page, newest on top, at most kMaximumBanners; never modal. GUI
/// thread.
class BannerArea final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMaximumBanners = 3;

    explicit BannerArea(QWidget* parent = nullptr);

    void add(const Notice& notice);
    /// Takes away what is said about `topic`, because it is no longer so.
    void dismiss(const QString& topic);

    /// Newest first.
    const QList<Banner*>& banners() const { return m_banners; }

private:
    void remove(Banner* banner);

    QVBoxLayout* m_column = nullptr;
    QList<Banner*> m_banners;
};

} // namespace studio::ui
