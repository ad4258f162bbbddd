// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runsettings.h"

#include "app/controllers/datacontroller.h"
#include "app/controllers/errortext.h"
#include "ui/train/datachooser.h"
#include "ui/train/elidingcombobox.h"
#include "ui/train/generatedfield.h"
#include "ui/train/parameterform.h"
#include "ui/train/presetchooser.h"
#include "ui/train/presetmenu.h"

#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

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

RunSettings::RunSettings(app::DataController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_families(new ElidingComboBox(this))
    , m_presetMenu(new PresetMenu(this))
    , m_presets(new PresetChooser(*m_presetMenu, this))
    , m_data(new DataChooser(controller, this))
    , m_generated(new GeneratedField(this))
    , m_parameters(new ParameterForm(this))
{
    m_families->setObjectName(u"familyChooser"_s);
    m_families->setAccessibleName(tr("Model"));
    m_families->setPlaceholderText(tr("Engine starting…"));
    m_data->setFocusProxy(m_data->comboBox());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(makeScrollArea());
    connect(m_families, &QComboBox::currentIndexChanged, this, &RunSettings::showFamily);
    connect(m_presets, &PresetChooser::presetChosen, this, &RunSettings::showPreset);
    connect(m_data, &DataChooser::sourceChanged, this, &RunSettings::noteChange);
    connect(&controller, &app::DataController::choicesChanged, this, &RunSettings::noteChange);
    connect(m_parameters, &ParameterForm::valuesChanged, this, &RunSettings::noteChange);
    setRunning(false);
}

QWidget* RunSettings::makeScrollArea()
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

void RunSettings::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    fillFamilies();
    applyWaitingValues();
    noteChange();
}

void RunSettings::fillFamilies()
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

const core::ModelFamily* RunSettings::family() const
{
    const auto index = m_families->currentIndex();
    if (!m_catalog || index < 0)
        return nullptr;
    return m_catalog->families().at(static_cast<std::size_t>(index)).get();
}

void RunSettings::showFamily()
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
    setRunning(m_isRunning);
    Q_EMIT familyChanged();
}

void RunSettings::showPreset()
{
    if (!family())
        return;
    m_parameters->setPresetValues(m_presets->values());
    updatePresetMenu();
}

void RunSettings::setOwnPresets(const std::vector<core::OwnPreset>& presets)
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

void RunSettings::updatePresetMenu()
{
    m_presetMenu->setPossible(
        family() && m_parameters->isValid(), m_presets->ownPreset() != nullptr);
}

core::RunConfig RunSettings::config() const
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

QString RunSettings::obstacle() const
{
    if (!family())
        return tr("The engine is starting.");
    if (!m_data->isUsable())
        return tr("Choose other data.");
    return m_parameters->isValid() ? QString() : tr("Correct the marked values.");
}

void RunSettings::noteChange()
{
    updatePresetMenu();
    Q_EMIT changed();
}

void RunSettings::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_families->setEnabled(!isRunning && family());
    m_presets->setEnabled(!isRunning && family());
    m_data->setEnabled(!isRunning);
    m_generated->setEnabled(!isRunning);
    m_parameters->setRunning(isRunning);
    noteChange();
}

app::FormValues RunSettings::formValues() const
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

void RunSettings::setFormValues(const app::FormValues& values)
{
    m_waiting = values;
    m_data->setSource(values.data);
    m_generated->setPercent(values.generatedPercent);
    if (family())
        applyWaitingValues();
}

void RunSettings::setConfig(const core::RunConfig& config)
{
    constexpr double kPercent = 100;
    app::FormValues values;
    values.family = QString::fromStdString(config.family);
    values.preset = config.preset == core::kOwnPreset
        ? PresetChooser::keyOf({config.name, config.family, {}})
        : QString::fromStdString(config.preset);
    values.data = QString::fromStdString(config.data);
    if (QFileInfo(values.data).isAbsolute())
        values.data = m_controller.addFolder(values.data);
    for (const auto& [id, value] : config.parameters)
        values.parameters[QString::fromStdString(id)] = QString::fromStdString(core::toText(value));
    if (config.generated) {
        const QString model = QString::fromStdString(config.generated->model);
        values.generatedPercent = static_cast<int>(std::lround(config.generated->share * kPercent));
        setGenerator(model, QFileInfo(model).completeBaseName());
    }
    setFormValues(values);
}

void RunSettings::applyWaitingValues()
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

void RunSettings::setGenerator(const QString& file, const QString& name)
{
    m_generated->setGenerator(file, name);
}

void RunSettings::setSeed(std::int64_t seed)
{
    m_parameters->setValues({{kSeed, seed}});
}

void RunSettings::resetParameters()
{
    m_parameters->resetToPreset();
}

} // namespace studio::ui

#include "moc_runsettings.cpp"
