// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/mistakesmodel.h"

#include "ui/text/quantitytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString digitText(int digit, const QString& none)
{
    return digit < 0 ? none : QString::number(digit);
}

} // namespace

MistakesModel::MistakesModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void MistakesModel::setResult(const Result& result, bool showsOther)
{
    beginResetModel();
    m_result = result;
    m_showsOther = showsOther && result && result->other;
    collect();
    endResetModel();
}

void MistakesModel::setFilter(const ImageFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    collect();
    endResetModel();
}

const core::Evaluation& MistakesModel::evaluation() const
{
    return m_showsOther ? m_result->other->evaluation : m_result->model.evaluation;
}

bool MistakesModel::isShown(std::size_t place) const
{
    const core::EvaluatedImage& image = evaluation().images[place];
    if (m_filter.cell)
        return image.truth == m_filter.cell->first && image.reading.digit == m_filter.cell->second;
    const auto isOtherRight = [this, place] {
        const auto& other = m_showsOther ? m_result->model : *m_result->other;
        return other.evaluation.images[place].isRight();
    };
    switch (m_filter.show) {
    case ImageFilter::Show::All:
        return true;
    case ImageFilter::Show::Refused:
        return !image.reading.isDigit;
    case ImageFilter::Show::OnlyOther:
        return m_result->other && image.isDigit() && !image.isRight() && isOtherRight();
    case ImageFilter::Show::OnlyThis:
        return m_result->other && image.isRight() && !isOtherRight();
    case ImageFilter::Show::Mistakes:
        break;
    }
    return image.isDigit() ? !image.isRight() : image.reading.isDigit;
}

void MistakesModel::collect()
{
    m_places.clear();
    if (!m_result)
        return;
    const auto& images = evaluation().images;
    for (std::size_t place = 0; place < images.size(); ++place) {
        if (isShown(place))
            m_places.push_back(place);
    }
    const auto sortBy = [this, &images](auto key) {
        std::stable_sort(m_places.begin(), m_places.end(),
            [&](std::size_t a, std::size_t b) { return key(images[a]) > key(images[b]); });
    };
    using Image = core::EvaluatedImage;
    switch (m_filter.order) {
    case ImageFilter::Order::Loss:
        sortBy([](const Image& image) { return image.loss; });
        break;
    case ImageFilter::Order::Confidence:
        sortBy([](const Image& image) { return image.confidence(); });
        break;
    case ImageFilter::Order::Doubt:
        sortBy([](const Image& image) { return -image.confidence(); });
        break;
    case ImageFilter::Order::Index:
        break;
    }
}

const core::EvaluatedImage& MistakesModel::image(int row) const
{
    return evaluation().images[place(row)];
}

core::GrayImage MistakesModel::picture(int row) const
{
    return m_result->data->images.image(image(row).index);
}

int MistakesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

QVariant MistakesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::EvaluatedImage& shown = image(index.row());
    const QString truth = digitText(shown.truth, u"\u2013"_s);
    const QString answer = shown.reading.isDigit || shown.isDigit()
        ? digitText(shown.reading.digit, u"?"_s)
        : u"\u2013"_s;
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 \u2192 %2"_s.arg(truth, answer);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("Image %1: true %2, read as %3 with %4")
            .arg(shown.index)
            .arg(truth, answer, percentText(double(shown.confidence()), 1));
    default:
        return {};
    }
}

} // namespace studio::ui

#include "moc_mistakesmodel.cpp"
