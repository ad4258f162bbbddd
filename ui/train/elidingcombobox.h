// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace studio::ui {

/// A combo box that may be narrower than its texts ("name · detail"): of a long one it leaves out
/// details, and shows it whole in the list. GUI thread.
class ElidingComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ElidingComboBox(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showPopup() override;
};

} // namespace studio::ui
