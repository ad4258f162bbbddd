// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <QFrame>
#include <QImage>

#include <vector>

namespace studio::ui {

/// A card with a row of the validation digits that the model finds hardest: the picture and
/// "true -> read as" below. As many as fit the width.
class HardImagesView final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HardImagesView)

public:
    explicit HardImagesView(QWidget* parent = nullptr);

    /// Shows `images` in the order given; none shows the empty state.
    void setImages(const core::HardImages& images);
    void clear() { setImages({}); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void renderDigits();
    int visibleCount() const;
    QRectF cell(int index) const;

    core::HardImages m_hard;
    std::vector<QImage> m_digits;
};

} // namespace studio::ui
