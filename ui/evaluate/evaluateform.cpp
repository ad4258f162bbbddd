// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/evaluateform.h"

#include "ui/theme/icons.h"
#include "ui/train/elidingcombobox.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

/// What an entry of a box stands for besides those that are listed.
enum Entry
{
    None = -1,
    OpenFile = -2,
    OpenFolder = -3,
};

/// The entry's position among `first` and then `second`, or one of Entry.
constexpr int kPlaceRole = Qt::UserRole;

template <typename Value>
std::vector<Value> joined(const std::vector<Value>& first, const std::vector<Value>& second)
{
    std::vector<Value> all = first;
    for (const Value& value : second) {
        if (std::find(all.begin(), all.end(), value) == all.end())
            all.push_back(value);
    }
    return all;
}

template <typename Value> bool contains(const std::vector<Value>& values, const Value& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The entry that is `wanted`, as it is called now.
template <typename Value>
std::optional<Value> found(const std::vector<Value>& values, const std::optional<Value>& wanted)
{
    if (wanted) {
        const auto place = std::find(values.begin(), values.end(), *wanted);
        if (place != values.end())
            return *place;
    }
    return std::nullopt;
}

QString labelOf(const app::ModelSource& model)
{
    return model.kind == app::ModelSource::Kind::Answering
        ? EvaluateForm::tr("%1 · answers now").arg(model.name)
        : model.name;
}

void addEntry(QComboBox& box, const QString& text, int place, const QString& hint = {})
{
    box.addItem(text);
    box.setItemData(box.count() - 1, place, kPlaceRole);
    if (!hint.isEmpty())
        box.setItemData(box.count() - 1, hint, Qt::ToolTipRole);
}

/// Shows the entry of `values` that is `chosen`.
template <typename Value>
void showChosen(
    QComboBox& box, const std::vector<Value>& values, const std::optional<Value>& chosen)
{
    int place = None;
    if (chosen)
        place = int(std::find(values.begin(), values.end(), *chosen) - values.begin());
    box.setCurrentIndex(box.findData(place, kPlaceRole));
    box.setToolTip(box.currentText());
}

} // namespace

EvaluateForm::EvaluateForm(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"evaluateForm"_s);
    setProperty("role", u"panel"_s);
    setProperty("edge", u"bottom"_s);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_modelBox = addBox(u"evaluateModel"_s, tr("Model"), 0);
    m_otherBox = addBox(u"evaluateOther"_s, tr("Compared with"), 1);
    m_dataBox = addBox(u"evaluateData"_s, tr("Data"), 2);
    m_button = new QPushButton(this);
    m_button->setObjectName(u"evaluateButton"_s);
    m_button->setProperty("role", u"primary"_s);
    m_save = new QPushButton(themedIcon(u"export"_s), {}, this);
    m_save->setObjectName(u"evaluateSave"_s);
    m_save->setProperty("tight", true);
    m_save->setAccessibleName(tr("Save the result"));
    m_save->setToolTip(tr("Save the result"));
    m_save->setEnabled(false);
    grid->addWidget(m_button, 1, 3);
    grid->addWidget(m_save, 1, 4);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_status = new QLabel(this);
    m_status->setObjectName(u"evaluateStatus"_s);
    m_status->setWordWrap(true);
    m_status->hide();
    grid->addWidget(m_progress, 2, 0, 1, 5);
    grid->addWidget(m_status, 3, 0, 1, 5);
    connect(m_button, &QPushButton::clicked, this, &EvaluateForm::startOrCancel);
    connect(m_modelBox, &QComboBox::activated, this,
        [this](int index) { onModelActivated(false, index); });
    connect(m_otherBox, &QComboBox::activated, this,
        [this](int index) { onModelActivated(true, index); });
    connect(m_dataBox, &QComboBox::activated, this, &EvaluateForm::onDataActivated);
    fillModels();
    fillData();
    updateButton();
}

QComboBox* EvaluateForm::addBox(const QString& name, const QString& caption, int column)
{
    auto* const grid = static_cast<QGridLayout*>(layout());
    auto* const label = new QLabel(caption, this);
    label->setProperty("role", u"caption"_s);
    auto* const box = new ElidingComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(caption);
    box->setMinimumWidth(96);
    box->installEventFilter(this);
    label->setBuddy(box);
    grid->addWidget(label, 0, column);
    grid->addWidget(box, 1, column);
    grid->setColumnStretch(column, 1);
    return box;
}

/// Whoever scrolls the page does not mean the choice that comes under the mouse.
bool EvaluateForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EvaluateForm::setModels(const std::vector<app::ModelSource>& models)
{
    const bool isSame = std::equal(models.begin(), models.end(), m_models.begin(), m_models.end(),
        [](const auto& a, const auto& b) { return a == b && a.name == b.name; });
    if (isSame)
        return; // a look at the disk brings the same list every two seconds
    m_models = models;
    fillModels();
}

void EvaluateForm::setData(const std::vector<EvaluationChoice>& choices)
{
    m_data = choices;
    fillData();
}

void EvaluateForm::fillModels()
{
    const auto all = joined(m_models, m_openedModels);
    m_model = m_isModelChosen ? found(all, m_model) : std::nullopt;
    if (!m_model && !all.empty())
        m_model = all.front();
    m_other = found(all, m_other);
    for (QComboBox* const box : {m_modelBox, m_otherBox}) {
        const QSignalBlocker blocker(box);
        box->clear();
        if (box == m_otherBox)
            addEntry(*box, tr("no other"), None);
        for (std::size_t i = 0; i < all.size(); ++i)
            addEntry(*box, labelOf(all[i]), int(i), all[i].file);
        box->insertSeparator(box->count());
        addEntry(*box, tr("Open a model…"), OpenFile);
        showChosen(*box, all, box == m_otherBox ? m_other : m_model);
    }
    updateButton();
}

void EvaluateForm::fillData()
{
    const auto all = joined(m_data, m_openedData);
    m_chosenData = m_isDataChosen ? found(all, m_chosenData) : std::nullopt;
    if (!m_chosenData && !all.empty())
        m_chosenData = all.front();
    const QSignalBlocker blocker(m_dataBox);
    m_dataBox->clear();
    for (std::size_t i = 0; i < all.size(); ++i)
        addEntry(*m_dataBox, all[i].name, int(i), QString::fromStdString(all[i].source.source));
    m_dataBox->insertSeparator(m_dataBox->count());
    addEntry(*m_dataBox, tr("Open drawings…"), OpenFile);
    addEntry(*m_dataBox, tr("Open a folder of PNGs…"), OpenFolder,
        tr("Sub-folders called 0 to 9 hold that digit; those with other names hold none"));
    showChosen(*m_dataBox, all, m_chosenData);
    updateButton();
}

void EvaluateForm::onModelActivated(bool isOther, int index)
{
    const auto all = joined(m_models, m_openedModels);
    QComboBox& box = isOther ? *m_otherBox : *m_modelBox;
    auto& chosen = isOther ? m_other : m_model;
    const int place = box.itemData(index, kPlaceRole).toInt();
    if (place == None)
        chosen.reset();
    else if (place >= 0)
        chosen = all.at(std::size_t(place));
    m_isModelChosen = m_isModelChosen || !isOther;
    showChosen(box, all, chosen);
    if (place == OpenFile)
        Q_EMIT modelFileWanted(isOther);
}

void EvaluateForm::onDataActivated(int index)
{
    const auto all = joined(m_data, m_openedData);
    const int place = m_dataBox->itemData(index, kPlaceRole).toInt();
    if (place >= 0)
        m_chosenData = all.at(std::size_t(place));
    m_isDataChosen = true;
    showChosen(*m_dataBox, all, m_chosenData);
    if (place == OpenFile)
        Q_EMIT inkFileWanted();
    else if (place == OpenFolder)
        Q_EMIT pictureFolderWanted();
}

void EvaluateForm::chooseModel(const app::ModelSource& model)
{
    if (!contains(m_models, model) && !contains(m_openedModels, model))
        m_openedModels.push_back(model);
    m_model = model;
    m_isModelChosen = true;
    fillModels();
}

void EvaluateForm::chooseOther(const app::ModelSource& model)
{
    if (!contains(m_models, model) && !contains(m_openedModels, model))
        m_openedModels.push_back(model);
    m_other = model;
    fillModels();
}

void EvaluateForm::chooseData(const EvaluationChoice& choice)
{
    if (!contains(m_data, choice) && !contains(m_openedData, choice))
        m_openedData.push_back(choice);
    m_chosenData = choice;
    m_isDataChosen = true;
    fillData();
}

app::EvaluationRequest EvaluateForm::request() const
{
    return {m_model.value_or(app::ModelSource()), m_other,
        m_chosenData.value_or(EvaluationChoice()).source};
}

} // namespace studio::ui

#include "moc_evaluateform.cpp"
