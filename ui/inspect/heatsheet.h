// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/infer/saliency.h"

#include <QString>
#include <QWidget>

namespace studio::ui {

/// A digit, faint, under a map of its pixels: blue where the map is positive, orange where it is
/// negative, the stronger the more. GUI thread.
class HeatSheet final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kZoom = 4; ///< screen pixels a pixel of the digit

    explicit HeatSheet(QWidget* parent = nullptr);

    void setMap(const core::GrayImage& image, const core::SaliencyMap& map);
    /// Empty paper with a word in the middle, if there is one.
    void setNothing(const QString& text = {});
    bool hasMap() const { return !m_image.isEmpty(); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::GrayImage m_image;
    core::SaliencyMap m_map{};
    QString m_text;
};

} // namespace studio::ui
