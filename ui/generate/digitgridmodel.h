// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/generationcontroller.h"
#include "core/infer/digitexport.h"

#include <QAbstractListModel>

namespace studio::ui {

/// The digits of one request: a row each from the beginning, filled as they arrive. Pictures are
/// kept as the bytes that the generator's thread wrote; nothing is rendered before it is seen. GUI
/// thread.
class DigitGridModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit DigitGridModel(QObject* parent = nullptr);

    /// Forgets everything; as many rows as digits are to come.
    void begin(const app::DigitsRequest& request);
    /// Digits `first` and following; parts come in order.
    void put(std::size_t first, const core::DigitCollection& part);
    /// No more will come: rows without a digit go.
    void end();

    /// What has arrived.
    const core::DigitCollection& digits() const { return m_digits; }
    std::size_t arrivedCount() const { return m_digits.seeds.size(); }
    bool hasDigit(int row) const;
    core::GrayImage image(int row) const; ///< empty if it has not arrived
    /// One digit with all that its PNG is to say; the row must have one.
    core::DigitCollection single(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Tool tip and accessible text: the digit and its seed.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    int m_rows = 0;
    core::DigitCollection m_digits;
};

} // namespace studio::ui
