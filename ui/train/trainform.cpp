// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/trainform.h"

#include "app/controllers/datacontroller.h"
#include "app/controllers/errortext.h"
#include "ui/train/datachooser.h"
#include "ui/train/elidingcombobox.h"
#include "ui/train/generatedfield.h"
#include "ui/train/parameterform.h"
#include "ui/train/presetchooser.h"
#include "ui/train/presetmenu.h"
#include "ui/train/restartbuttons.h"
#include "ui/train/runbuttons.h"

#include <QLabel>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using State = app::TrainingController::State;

constexpr int kMargin = 16;
constexpr int kScrollBarWidth = 10; ///< as in the style sheet
const std::string kSeed = "seed";

void addField(QVBoxLayout* column, const QString& caption, QWidget* field)
{
    auto* label = new QLabel(caption);
    label->setProperty("role", u"status"_s);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    column->addWidget(label);
    column->addSpacing(4);
    column->addWidget(field);
    column->addSpacing(8);
}

} // namespace

TrainForm::TrainForm(app::DataController& controller, QWidget* parent)
    : QFrame(parent)
    , m_buttons(new RunButtons(this))
    , m_restart(new RestartButtons(this))
    , m_families(new ElidingComboBox(this))
    , m_presetMenu(new PresetMenu(this))
    , m_presets(new PresetChooser(*m_presetMenu, this))
    , m_data(new DataChooser(controller, this))
    , m_generated(new GeneratedField(this))
    , m_parameters(new ParameterForm(this))
{
    setObjectName(u"trainForm"_s);
    setProperty("role", u"panel"_s);
    setProperty("edge", u"right"_s);
    setFixedWidth(kWidth);
    m_families->setObjectName(u"familyChooser"_s);
    m_families->setAccessibleName(tr("Model"));
    m_families->setPlaceholderText(tr("Engine starting…"));
    m_data->setFocusProxy(m_data->comboBox());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, 0, 0);
    column->setSpacing(12);
    auto* buttonRow = new QVBoxLayout;
    buttonRow->setContentsMargins(0, 0, kMargin, 0);
    buttonRow->setSpacing(8);
    buttonRow->addWidget(m_buttons);
    buttonRow->addWidget(m_restart);
    column->addLayout(buttonRow);
    column->addWidget(makeScrollArea(), 1);

    connect(m_families, &QComboBox::currentIndexChanged, this, &TrainForm::showFamily);
    connect(m_presets, &PresetChooser::presetChosen, this, &TrainForm::showPreset);
    connect(m_data, &DataChooser::sourceChanged, this, &TrainForm::updateReadiness);
    connect(&controller, &app::DataController::choicesChanged, this, &TrainForm::updateReadiness);
    connect(m_parameters, &ParameterForm::valuesChanged, this, &TrainForm::updateReadiness);
    setState(State::Idle);
}

QWidget* TrainForm::makeScrollArea()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kMargin, kMargin);
    column->setSpacing(0);
    addField(column, tr("Model"), m_families);
    addField(column, tr("Preset"), m_presets);
    addField(column, tr("Data"), m_data);
    column->addWidget(m_generated);
    column->addSpacing(8);
    column->addWidget(m_parameters);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setObjectName(u"formScrollArea"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    // The scroll bar takes the place of the margin, so that the fields keep their width.
    connect(
        area->verticalScrollBar(), &QScrollBar::rangeChanged, column, [column](int, int maximum) {
            const int right = maximum > 0 ? kMargin - kScrollBarWidth : kMargin;
            column->setContentsMargins(0, 0, right, kMargin);
        });
    return area;
}

void TrainForm::setEngineProblem(const QString& reason)
{
    m_engineProblem = reason;
    updateReadiness();
}

void TrainForm::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    m_engineProblem.clear();
    fillFamilies();
    applyWaitingValues();
    updateReadiness();
}

void TrainForm::fillFamilies()
{
    {
        const QSignalBlocker blocker(m_families);
        m_families->clear();
        for (const auto& family : m_catalog->families())
            m_families->addItem(
                app::coreText(family->label()), QString::fromStdString(family->id()));
        m_families->setCurrentIndex(0); // a placeholder would stay
    }
    showFamily();
}

const core::ModelFamily* TrainForm::family() const
{
    const auto index = m_families->currentIndex();
    if (!m_catalog || index < 0)
        return nullptr;
    return m_catalog->families().at(static_cast<std::size_t>(index)).get();
}

void TrainForm::showFamily()
{
    const auto* chosen = family();
    if (!chosen)
        return;
    m_presets->setFamily(*chosen);
    m_parameters->setSpecs(chosen->parameters());
    m_generated->setVisible(chosen->task() == core::ModelFamily::Task::ReadDigits);
    setTabOrder(m_data->comboBox(), m_generated->spinBox());
    m_parameters->orderTabsAfter(m_generated->spinBox());
    showPreset();
    setState(m_state);
    Q_EMIT familyChanged();
}

void TrainForm::showPreset()
{
    if (!family())
        return;
    m_parameters->setPresetValues(m_presets->values());
    updatePresetMenu();
}

void TrainForm::setOwnPresets(const std::vector<core::OwnPreset>& presets)
{
    const core::ParameterMap edited = m_parameters->values();
    m_presets->setOwnPresets(presets);
    if (!family())
        return;
    if (m_waiting.preset != m_presets->key() && m_presets->choose(m_waiting.preset))
        m_parameters->setValues(edited); // the preset came later than its values
    m_waiting.preset.clear();
    updatePresetMenu();
}

void TrainForm::updatePresetMenu()
{
    m_presetMenu->setPossible(
        family() && m_parameters->isValid(), m_presets->ownPreset() != nullptr);
}

core::RunConfig TrainForm::config() const
{
    const auto* chosen = family();
    if (!chosen)
        return {};
    auto result = chosen->makeConfig(m_presets->presetId(), m_parameters->values());
    if (const core::OwnPreset* const own = m_presets->ownPreset())
        result.name = own->name;
    result.data = m_data->source().toStdString();
    if (chosen->task() == core::ModelFamily::Task::ReadDigits)
        result.generated = m_generated->share();
    return result;
}

bool TrainForm::canStart() const
{
    return m_state == State::Idle && canRestart();
}

bool TrainForm::canRestart() const
{
    return m_engineProblem.isEmpty() && family() && m_data->isUsable() && m_parameters->isValid();
}

void TrainForm::updateReadiness()
{
    QString obstacle = m_engineProblem;
    if (obstacle.isEmpty() && !family())
        obstacle = tr("The engine is starting.");
    else if (obstacle.isEmpty() && !m_data->isUsable())
        obstacle = tr("Choose other data.");
    else if (obstacle.isEmpty() && !m_parameters->isValid())
        obstacle = tr("Correct the marked values.");
    m_buttons->setObstacle(obstacle);
    updatePresetMenu();
    Q_EMIT readinessChanged();
}

void TrainForm::setState(State state)
{
    m_state = state;
    const bool isIdle = state == State::Idle;
    m_buttons->setState(state);
    m_families->setEnabled(isIdle && family());
    m_presets->setEnabled(isIdle && family());
    m_data->setEnabled(isIdle);
    m_generated->setEnabled(isIdle);
    m_parameters->setRunning(!isIdle);
    updateReadiness();
}

app::FormValues TrainForm::formValues() const
{
    if (!family())
        return m_waiting;
    app::FormValues values;
    values.family = m_families->currentData().toString();
    values.preset = m_presets->key();
    values.data = m_data->source();
    values.generatedPercent = m_generated->percent();
    for (const auto& [id, value] : m_parameters->values())
        values.parameters[QString::fromStdString(id)] = QString::fromStdString(core::toText(value));
    return values;
}

void TrainForm::setFormValues(const app::FormValues& values)
{
    m_waiting = values;
    m_data->setSource(values.data);
    m_generated->setPercent(values.generatedPercent);
    if (family())
        applyWaitingValues();
}

void TrainForm::applyWaitingValues()
{
    const auto familyIndex = m_families->findData(m_waiting.family);
    if (familyIndex < 0)
        return;
    m_families->setCurrentIndex(familyIndex);
    if (m_presets->choose(m_waiting.preset))
        m_waiting.preset.clear();
    core::ParameterMap values;
    for (const auto& spec : family()->parameters()) {
        const auto text = m_waiting.parameters.value(QString::fromStdString(spec.id));
        try {
            if (!text.isEmpty())
                values[spec.id] = core::parseValue(spec, text.toStdString());
        } catch (const core::Error&) {
            // Another version had another range: the preset's value is as good.
        }
    }
    m_parameters->setValues(values);
}

void TrainForm::setGenerator(const QString& file, const QString& name)
{
    m_generated->setGenerator(file, name);
}

void TrainForm::newSeed()
{
    if (m_state == State::Idle)
        setSeed(seedOtherThan(0));
}

void TrainForm::setSeed(std::int64_t seed)
{
    m_parameters->setValues({{kSeed, seed}});
}

std::int64_t TrainForm::seedOtherThan(std::int64_t seed)
{
    const std::int64_t other = QRandomGenerator::global()->bounded(1, 10'000);
    return other == seed ? other + 1 : other;
}

void TrainForm::resetParameters()
{
    if (m_state == State::Idle)
        m_parameters->resetToPreset();
}

} // namespace studio::ui
