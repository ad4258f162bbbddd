// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/datachooser.h"

#include "ui/text/quantitytext.h"
#include "ui/train/elidingcombobox.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

enum Role
{
    ActionRole = Qt::UserRole,
    ValueRole
};

enum Action
{
    Select,
    Download,
    AddFolder
};

} // namespace

DataChooser::DataChooser(app::DataController& controller, QWidget* parent)
    : QWidget(parent)
    , m_data(controller)
    , m_comboBox(new ElidingComboBox(this))
    , m_problem(new QLabel(this))
    , m_source(u"builtin"_s)
{
    m_comboBox->setObjectName(u"dataChooser"_s);
    m_comboBox->setAccessibleName(tr("Data"));
    m_comboBox->setAccessibleDescription(tr("The digits that the model learns from"));
    m_problem->setObjectName(u"dataProblem"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_comboBox);
    column->addWidget(m_problem);
    connect(&m_data, &app::DataController::choicesChanged, this, &DataChooser::rebuild);
    connect(m_comboBox, &QComboBox::activated, this, &DataChooser::onActivated);
    rebuild();
}

const app::DataChoice* DataChooser::current() const
{
    const auto index = m_data.indexOf(m_source);
    return index < 0 ? nullptr : &m_data.choices().at(index);
}

std::optional<core::DatasetSummary> DataChooser::summary() const
{
    const auto* choice = current();
    return choice ? choice->summary : std::nullopt;
}

bool DataChooser::isUsable() const
{
    const auto* choice = current();
    return choice && choice->isUsable();
}

void DataChooser::setSource(const QString& source)
{
    if (source.isEmpty() || source == m_source)
        return;
    m_source = source;
    rebuild();
    Q_EMIT sourceChanged(m_source);
}

void DataChooser::rebuild()
{
    const QSignalBlocker blocker(m_comboBox);
    m_comboBox->clear();
    for (const auto& choice : m_data.choices()) {
        if (choice.kind == app::DataChoice::Kind::Downloadable)
            continue;
        auto text = choice.name;
        if (choice.summary)
            text = tr("%1 · %2 + %3", "name, training images, test images")
                       .arg(choice.name, countText(double(choice.summary->trainingCount)),
                           countText(double(choice.summary->testCount)));
        m_comboBox->addItem(text);
        const int index = m_comboBox->count() - 1;
        m_comboBox->setItemData(index, Select, ActionRole);
        m_comboBox->setItemData(index, choice.source, ValueRole);
        m_comboBox->setItemData(index,
            choice.problem.isEmpty() ? tr("Training images + test images") : choice.problem,
            Qt::ToolTipRole);
    }
    m_comboBox->insertSeparator(m_comboBox->count());
    for (const auto& choice : m_data.choices()) {
        if (choice.kind != app::DataChoice::Kind::Downloadable)
            continue;
        m_comboBox->addItem(tr("Download %1…").arg(choice.name));
        m_comboBox->setItemData(m_comboBox->count() - 1, Download, ActionRole);
        m_comboBox->setItemData(m_comboBox->count() - 1, choice.remoteId, ValueRole);
    }
    m_comboBox->addItem(tr("Add folder…"));
    m_comboBox->setItemData(m_comboBox->count() - 1, AddFolder, ActionRole);
    m_comboBox->setCurrentIndex(m_comboBox->findData(m_source, ValueRole));
    showProblem();
}

void DataChooser::onActivated(int index)
{
    const auto value = m_comboBox->itemData(index, ValueRole).toString();
    const auto action = m_comboBox->itemData(index, ActionRole).toInt();
    m_comboBox->setCurrentIndex(m_comboBox->findData(m_source, ValueRole));
    switch (action) {
    case Download:
        Q_EMIT downloadRequested(value);
        break;
    case AddFolder:
        Q_EMIT addFolderRequested();
        break;
    default:
        setSource(value);
    }
}

void DataChooser::showProblem()
{
    const auto* choice = current();
    m_problem->setText(choice ? choice->problem : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace studio::ui
