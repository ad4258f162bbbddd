// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/searchspacemodel.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "ui/text/numbertext.h"
#include "ui/text/parametertext.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr double kFactor = 10; ///< a logarithmic range goes that far to both sides
constexpr int kDigits = 3; ///< of bounds that nobody has typed
constexpr double kWholeFactor = 2; ///< the same for whole numbers, whose cost grows with them

/// What belongs to a machine or to the tuning itself is not searched.
bool canBeSearched(const core::ParameterSpec& spec)
{
    return spec.id != "epochs" && spec.id != "threads" && spec.id != "seed";
}

core::ParameterValue valueOf(const core::ParameterSpec& spec, double number)
{
    if (spec.kind() == core::ParameterKind::Integer)
        return static_cast<std::int64_t>(std::llround(number));
    return number;
}

double numberOf(const core::ParameterValue& value)
{
    const auto* const whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? double(*whole) : std::get<double>(value);
}

/// What people would have typed: no 0.00030000000000000003.
double rounded(double number)
{
    return QString::number(number, 'g', kDigits).toDouble();
}

/// A range around the value that a person begins with.
core::TunedParameter rangeAround(const core::ParameterSpec& spec, const core::ParameterValue& value)
{
    core::TunedParameter range;
    range.id = spec.id;
    switch (spec.kind()) {
    case core::ParameterKind::Boolean:
        range.choices = {false, true};
        return range;
    case core::ParameterKind::Choice:
        for (const core::ParameterChoice& choice : spec.choices)
            range.choices.emplace_back(choice.id);
        return range;
    case core::ParameterKind::Integer:
    case core::ParameterKind::Real:
        break;
    }
    const double number = numberOf(value);
    const bool isWhole = spec.kind() == core::ParameterKind::Integer;
    const double factor = isWhole ? kWholeFactor : kFactor;
    range.isLogarithmic = spec.isLogarithmic && number > 0;
    range.minimum = isWhole || range.isLogarithmic ? rounded(number / factor) : spec.minimum;
    range.maximum = isWhole || range.isLogarithmic ? rounded(number * factor) : spec.maximum;
    range.minimum = std::max(range.minimum, spec.minimum);
    range.maximum = std::max(range.minimum, std::min(range.maximum, spec.maximum));
    if (isWhole) {
        range.minimum = std::ceil(range.minimum);
        range.maximum = std::floor(range.maximum);
    }
    return range;
}

} // namespace

SearchSpaceModel::SearchSpaceModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SearchSpaceModel::setParameters(
    const core::ModelFamily& family, const core::ParameterMap& values)
{
    beginResetModel();
    m_entries.clear();
    for (const core::ParameterSpec& spec : family.parameters()) {
        const auto value = values.find(spec.id);
        if (canBeSearched(spec))
            m_entries.push_back(
                {spec, rangeAround(spec, value == values.end() ? spec.defaultValue : value->second),
                    false});
    }
    endResetModel();
}

void SearchSpaceModel::setSearched(const std::vector<core::TunedParameter>& parameters)
{
    beginResetModel();
    for (Entry& entry : m_entries) {
        const auto found = std::find_if(parameters.begin(), parameters.end(),
            [&entry](const auto& parameter) { return parameter.id == entry.spec.id; });
        entry.isSearched = found != parameters.end();
        if (entry.isSearched)
            entry.range = *found;
    }
    endResetModel();
}

std::vector<core::TunedParameter> SearchSpaceModel::searched() const
{
    std::vector<core::TunedParameter> result;
    for (const Entry& entry : m_entries) {
        if (entry.isSearched)
            result.push_back(entry.range);
    }
    return result;
}

QString SearchSpaceModel::problem() const
{
    const auto searched = this->searched();
    if (searched.empty())
        return tr("Tick at least one parameter to search.");
    for (const Entry& entry : m_entries) {
        const core::TunedParameter& range = entry.range;
        if (!entry.isSearched || !range.choices.empty())
            continue;
        const QString name = app::coreText(entry.spec.label);
        if (range.minimum > range.maximum)
            return tr("%1: the range ends before it begins.").arg(name);
        if (range.isLogarithmic && range.minimum <= 0)
            return tr("%1: a logarithmic range begins above 0.").arg(name);
    }
    return {};
}

int SearchSpaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SearchSpaceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SearchSpaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return QStringList{tr("Parameter"), tr("From"), tr("To"), tr("Log")}.value(section);
    if (role == Qt::ToolTipRole && section == Scale)
        return tr("Logarithmic: equal factors are equally likely, not equal differences");
    return {};
}

Qt::ItemFlags SearchSpaceModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return result;
    const bool isRange = m_entries[static_cast<std::size_t>(index.row())].range.choices.empty();
    if (index.column() == Name || (index.column() == Scale && isRange))
        result |= Qt::ItemIsUserCheckable;
    if ((index.column() == From || index.column() == To) && isRange)
        result |= Qt::ItemIsEditable;
    return result;
}

QString SearchSpaceModel::textOf(const Entry& entry, int column) const
{
    if (column == Name)
        return app::coreText(entry.spec.label);
    if (!entry.range.choices.empty()) {
        QStringList choices;
        for (const core::ParameterValue& choice : entry.range.choices)
            choices += parameterText(entry.spec, choice);
        return column == From ? choices.join(u", "_s) : QString();
    }
    if (column == From)
        return numberText(valueOf(entry.spec, entry.range.minimum));
    return column == To ? numberText(valueOf(entry.spec, entry.range.maximum)) : QString();
}

QVariant SearchSpaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return textOf(entry, index.column());
    if (role == Qt::ToolTipRole) {
        const bool isList = index.column() == From && !entry.range.choices.empty();
        return isList ? textOf(entry, From) : app::coreText(entry.spec.help);
    }
    if (role == Qt::CheckStateRole && index.column() == Name)
        return entry.isSearched ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::CheckStateRole && index.column() == Scale && entry.range.choices.empty())
        return entry.range.isLogarithmic ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool SearchSpaceModel::setBound(Entry& entry, int column, const QString& text) const
{
    const auto value = parseNumber(text, entry.spec.kind());
    if (!value)
        return false;
    try {
        const double number = numberOf(core::checkedValue(entry.spec, *value));
        (column == From ? entry.range.minimum : entry.range.maximum) = number;
        return true;
    } catch (const core::Error&) {
        return false;
    }
}

bool SearchSpaceModel::change(Entry& entry, int column, const QVariant& value, int role) const
{
    if (role == Qt::EditRole && (column == From || column == To)) {
        const bool isTaken = setBound(entry, column, value.toString());
        entry.isSearched |= isTaken; // who sets a range wants it searched
        return isTaken;
    }
    if (role != Qt::CheckStateRole || (column != Name && column != Scale))
        return false;
    (column == Name ? entry.isSearched : entry.range.isLogarithmic) = value.toInt() == Qt::Checked;
    return true;
}

bool SearchSpaceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (!change(entry, index.column(), value, role))
        return false;
    Q_EMIT dataChanged(this->index(index.row(), Name), this->index(index.row(), Scale));
    return true;
}

} // namespace studio::ui

#include "moc_searchspacemodel.cpp"
