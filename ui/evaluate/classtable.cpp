// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/classtable.h"

#include "ui/text/quantitytext.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <memory>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRowHeight = 27;
constexpr int kSortRole = Qt::UserRole;
constexpr int kCellPadding = 10; ///< of the style sheet and of the style, with the focus frame

QStandardItem* makeItem(const QString& text, double value)
{
    auto item = std::make_unique<QStandardItem>(text);
    item->setData(value, kSortRole);
    item->setTextAlignment(Qt::AlignCenter);
    item->setEditable(false);
    return item.release(); // the model takes it over
}

/// A dash, below everything, where there is nothing to divide by.
QStandardItem* makeShare(const std::optional<double>& share)
{
    return makeItem(share ? percentText(*share) : u"\u2013"_s, share.value_or(-1));
}

} // namespace

ClassTable::ClassTable(QWidget* parent)
    : QTableView(parent)
    , m_rows(new QStandardItemModel(0, ColumnCount, this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(u"classTable"_s);
    setAccessibleName(tr("Scores of each digit"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Digit"), tr("Images"), tr("Precision"), tr("Recall"), tr("F1")});
    const QString hints[] = {tr("The digit that is shown"), tr("How many images show it"),
        tr("How much of what is read as this digit is one"),
        tr("How much of what shows this digit is read as it"),
        tr("Harmonic mean of precision and recall")};
    for (int column = 0; column < ColumnCount; ++column)
        m_rows->setHeaderData(column, Qt::Horizontal, hints[column], Qt::ToolTipRole);
    m_sorted->setSourceModel(m_rows);
    m_sorted->setSortRole(kSortRole);
    setModel(m_sorted);
    setProperty("role", u"plain"_s);
    setSortingEnabled(true);
    sortByColumn(Digit, Qt::AscendingOrder);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    horizontalHeader()->setMinimumSectionSize(
        fontMetrics().horizontalAdvance(percentText(1)) + 2 * kCellPadding);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ClassTable::sizeHint() const
{
    return {400, horizontalHeader()->sizeHint().height() + core::kDigitClasses * kRowHeight + 4};
}

QSize ClassTable::minimumSizeHint() const
{
    return {ColumnCount * horizontalHeader()->minimumSectionSize(), sizeHint().height()};
}

void ClassTable::setScores(
    const core::ClassScores& scores, const std::array<std::string, core::kDigitClasses>& names)
{
    m_rows->removeRows(0, m_rows->rowCount());
    for (std::size_t digit = 0; digit < scores.size(); ++digit) {
        const core::ClassScore& score = scores[digit];
        const QString name = QString::fromStdString(names.at(digit));
        auto* const label = makeItem(name.isEmpty() ? u"\u2013"_s : name, double(digit));
        label->setToolTip(name);
        m_rows->appendRow({label, makeItem(countText(double(score.count)), double(score.count)),
            makeShare(score.precision), makeShare(score.recall), makeShare(score.f1)});
    }
}

} // namespace studio::ui

#include "moc_classtable.cpp"
