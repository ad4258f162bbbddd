// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/explanationcontroller.h"

#include <QWidget>

namespace studio::ui {

/// Training images side by side with their labels; those of another digit than the answer's are
/// marked. GUI thread.
class SimilarStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarStrip(QWidget* parent = nullptr);

    void setImages(const std::vector<app::SimilarImage>& images, int answer);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<app::SimilarImage> m_images;
    int m_answer = -1;
};

} // namespace studio::ui
