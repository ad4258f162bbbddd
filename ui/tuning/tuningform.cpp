// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/tuningform.h"

#include "ui/theme/icons.h"
#include "ui/tuning/searchspacemodel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kWidth = 352;
constexpr int kRowHeight = 26;
constexpr int kLeastTableHeight = 120;
constexpr int kMostRuns = 100'000;
constexpr int kMostEpochs = 1000;
constexpr int kMostSeed = std::numeric_limits<int>::max();
constexpr double kMostMinutes = 7 * 24 * 60;
constexpr double kUsualMinutes = 10;

} // namespace

TuningForm::TuningForm(QWidget* parent)
    : QFrame(parent)
    , m_space(new SearchSpaceModel(this))
{
    setFixedWidth(kWidth);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    m_fields = new QWidget(this);
    auto* const fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(10);
    fields->addWidget(makeBase());
    fields->addWidget(makeSpace(), 1);
    fields->addWidget(makeFields());
    column->addWidget(m_fields, 1);
    column->addWidget(makeButtons());
    connect(m_space, &QAbstractItemModel::dataChanged, this, &TuningForm::updateState);
    connect(m_space, &QAbstractItemModel::modelReset, this, [this] {
        spreadChoices();
        updateState();
    });
    for (auto* const box : findChildren<QSpinBox*>())
        connect(box, &QSpinBox::valueChanged, this, &TuningForm::updateState);
    connect(m_name, &QLineEdit::textChanged, this, &TuningForm::updateState);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &TuningForm::updateState);
    showBase();
    updateState();
}

QWidget* TuningForm::makeBase()
{
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_base = new QLabel(row);
    m_base->setObjectName(u"tuningBase"_s);
    m_base->setWordWrap(true);
    auto* const take = new QPushButton(tr("From Train"), row);
    take->setObjectName(u"tuningTakeBase"_s);
    take->setToolTip(tr("Begin at the settings that the Train page shows now"));
    connect(take, &QPushButton::clicked, this, &TuningForm::baseRequested);
    layout->addWidget(m_base, 1);
    layout->addWidget(take, 0, Qt::AlignTop);
    return row;
}

QWidget* TuningForm::makeSpace()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"searchSpace"_s);
    m_table->setAccessibleName(tr("Parameters to search"));
    m_table->setModel(m_space);
    m_table->setMinimumHeight(kLeastTableHeight);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    auto* const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(SearchSpaceModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(SearchSpaceModel::From, QHeaderView::Fixed);
    header->setSectionResizeMode(SearchSpaceModel::To, QHeaderView::Fixed);
    header->setSectionResizeMode(SearchSpaceModel::Scale, QHeaderView::Fixed);
    header->resizeSection(SearchSpaceModel::From, 76);
    header->resizeSection(SearchSpaceModel::To, 64);
    header->resizeSection(SearchSpaceModel::Scale, 40);
    return m_table;
}

/// All choices of a parameter are one text, which takes the place of a range.
void TuningForm::spreadChoices()
{
    m_table->clearSpans();
    for (int row = 0; row < m_space->rowCount(); ++row) {
        const auto from = m_space->index(row, SearchSpaceModel::From);
        if (!from.flags().testFlag(Qt::ItemIsEditable))
            m_table->setSpan(row, SearchSpaceModel::From, 1,
                SearchSpaceModel::ColumnCount - SearchSpaceModel::From);
    }
}

QSpinBox* TuningForm::addSpinBox(
    QFormLayout* form, const char* name, const QString& label, int maximum)
{
    auto* const box = new QSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setRange(1, maximum);
    box->setGroupSeparatorShown(true);
    form->addRow(label, box);
    return box;
}

QWidget* TuningForm::makeFields()
{
    auto* const fields = new QWidget(this);
    auto* const form = new QFormLayout(fields);
    form->setContentsMargins({});
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(fields);
    m_name->setObjectName(u"tuningName"_s);
    m_name->setToolTip(tr("The runs carry it as their tag. The same name and settings go on where "
                          "they were; other settings want another name."));
    form->addRow(tr("Name"), m_name);
    m_strategy = new QComboBox(fields);
    m_strategy->setObjectName(u"tuningStrategy"_s);
    m_strategy->addItem(tr("Random search"));
    m_strategy->addItem(tr("Successive halving"));
    m_strategy->setItemData(
        0, tr("Each point is drawn by chance and trained in full"), Qt::ToolTipRole);
    m_strategy->setItemData(1,
        tr("All points are trained briefly, the best third for three times as long, and so on"),
        Qt::ToolTipRole);
    form->addRow(tr("Strategy"), m_strategy);
    m_points = addSpinBox(form, "tuningPoints", tr("Points"), kMostRuns);
    m_points->setValue(20);
    m_leastEpochs = addSpinBox(form, "tuningLeastEpochs", tr("Epochs at first"), kMostEpochs);
    m_mostEpochs = addSpinBox(form, "tuningMostEpochs", tr("Epochs at most"), kMostEpochs);
    m_budget = new QDoubleSpinBox(fields);
    m_budget->setObjectName(u"tuningBudget"_s);
    m_budget->setRange(0, kMostMinutes);
    m_budget->setDecimals(0);
    m_budget->setSpecialValueText(tr("as long as it takes"));
    m_budget->setSuffix(tr(" min"));
    m_budget->setValue(kUsualMinutes);
    form->addRow(tr("Time"), m_budget);
    m_seed = addSpinBox(form, "tuningSeed", tr("Seed of points"), kMostSeed);
    m_seed->setMinimum(0);
    m_seed->setValue(1);
    m_seed->setGroupSeparatorShown(false);
    for (QWidget* const field : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_strategy),
             static_cast<QWidget*>(m_budget)}) {
        auto* const label = qobject_cast<QLabel*>(form->labelForField(field));
        field->setAccessibleName(label->text());
    }
    return fields;
}

QWidget* TuningForm::makeButtons()
{
    auto* const part = new QWidget(this);
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins({});
    m_problem = new QLabel(part);
    m_problem->setObjectName(u"tuningProblem"_s);
    m_problem->setProperty("role", u"status"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* const row = new QHBoxLayout;
    m_start = new QPushButton(themedIcon(u"play"_s, IconTone::OnAccent), tr("Start search"), part);
    m_start->setObjectName(u"startTuning"_s);
    m_start->setProperty("role", u"primary"_s);
    m_stop = new QPushButton(tr("Stop"), part);
    m_stop->setObjectName(u"stopTuning"_s);
    m_stop->setToolTip(tr("The run that trains is saved; the same search goes on with it later"));
    row->addWidget(m_start, 1);
    row->addWidget(m_stop);
    column->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &TuningForm::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &TuningForm::stopRequested);
    return part;
}

} // namespace studio::ui

#include "moc_tuningform.cpp"
