// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <span>
#include <vector>

namespace studio::ui {

/// How many weights have which value: bars around zero. GUI thread.
class WeightHistogram final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kBars = 41; ///< odd: zero has a bar of its own

    explicit WeightHistogram(QWidget* parent = nullptr);

    void setValues(std::span<const float> values);
    const std::vector<std::size_t>& counts() const { return m_counts; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::size_t> m_counts;
    float m_strongest = 0;
};

} // namespace studio::ui
