// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace studio::ui {

/// Which images of an evaluation are listed, and in what order. A plain value.
struct ImageFilter
{
    enum class Show
    {
        Mistakes,
        All,
        Refused, ///< not taken for digits
        OnlyOther, ///< read rightly by the other model alone
        OnlyThis, ///< by this one alone
    };
    enum class Order
    {
        Loss, ///< the highest first
        Confidence, ///< the surest first
        Doubt, ///< the least sure first
        Index,
    };

    Show show = Show::Mistakes;
    Order order = Order::Loss;
    std::optional<std::pair<int, int>> cell; ///< truth and answer; then `show` does not count

    bool operator==(const ImageFilter&) const = default;
};

/// The images of an evaluation as a list: the text is "4 → 9". GUI thread.
class MistakesModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MistakesModel)

public:
    using Result = std::shared_ptr<const core::EvaluationResult>;

    explicit MistakesModel(QObject* parent = nullptr);

    /// `showsOther`: as the second model read them.
    void setResult(const Result& result, bool showsOther);
    void setFilter(const ImageFilter& filter);
    const ImageFilter& filter() const { return m_filter; }
    bool showsOther() const { return m_showsOther; }

    /// Position of the row's image in the evaluation.
    std::size_t place(int row) const { return m_places.at(std::size_t(row)); }
    const core::EvaluatedImage& image(int row) const;
    core::GrayImage picture(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const core::Evaluation& evaluation() const;
    bool isShown(std::size_t place) const;
    void collect();

    Result m_result;
    bool m_showsOther = false;
    ImageFilter m_filter;
    std::vector<std::size_t> m_places;
};

} // namespace studio::ui
