// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/parameterform.h"

#include "ui/theme/icons.h"
#include "ui/train/parameterfield.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kFoldIconSide = 12;

std::optional<double> asNumber(const core::ParameterValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

} // namespace

ParameterForm::ParameterForm(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"parameterForm"_s);
    m_main = new QWidget(this);
    m_fold = new QToolButton(this);
    m_fold->setObjectName(u"advancedFold"_s);
    m_fold->setProperty("role", u"link"_s);
    m_fold->setText(tr("Advanced"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({kFoldIconSide, kFoldIconSide});
    // Its usual size has room to spare on both sides, which would not line up with the fields.
    m_fold->setFixedWidth(
        fontMetrics().horizontalAdvance(m_fold->text()) + kFoldIconSide + kSpacing);
    m_reset = new QToolButton(this);
    m_reset->setObjectName(u"resetToPreset"_s);
    m_reset->setProperty("role", u"link"_s);
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the values of the preset"));
    m_advanced = new QWidget(this);

    auto* foldRow = new QHBoxLayout;
    foldRow->setContentsMargins({});
    foldRow->addWidget(m_fold);
    foldRow->addStretch();
    foldRow->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpacing);
    column->addWidget(m_main);
    column->addLayout(foldRow);
    column->addWidget(m_advanced);
    connect(m_fold, &QToolButton::toggled, this, &ParameterForm::setAdvancedVisible);
    connect(m_reset, &QToolButton::clicked, this, &ParameterForm::resetToPreset);
    setAdvancedVisible(false);
    m_fold->hide();
    m_reset->hide();
}

void ParameterForm::setAdvancedVisible(bool visible)
{
    m_advanced->setVisible(visible);
    const auto name = visible ? u"chevron-down"_s : u"chevron-right"_s;
    m_fold->setIcon(themedIcon(name, IconTone::Accent));
}

void ParameterForm::clear()
{
    for (auto* field : m_fields)
        delete field;
    for (const auto& row : m_rows)
        delete row.problem;
    m_fields.clear();
    m_rows.clear();
    delete m_main->layout();
    delete m_advanced->layout();
}

void ParameterForm::setSpecs(const std::vector<core::ParameterSpec>& specs)
{
    clear();
    std::vector<ParameterField*> open;
    std::vector<ParameterField*> folded;
    for (const auto& spec : specs) {
        auto* field = new ParameterField(spec, spec.isAdvanced ? m_advanced : m_main);
        connect(field, &ParameterField::edited, this, &ParameterForm::onEdited);
        connect(field, &ParameterField::committed, this, [this, field] { onCommitted(field); });
        m_fields.push_back(field);
        (spec.isAdvanced ? folded : open).push_back(field);
    }
    fill(m_main, open);
    fill(m_advanced, folded);
    m_fold->setVisible(!folded.empty());
    m_preset = values();
    setRunning(m_isRunning);
    showProblems();
}

void ParameterForm::fill(QWidget* host, const std::vector<ParameterField*>& fields)
{
    auto* grid = new QGridLayout(host);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(kSpacing);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    std::vector<ParameterField*> row;
    for (auto* field : fields) {
        const bool isWide = field->spec().kind() == core::ParameterKind::Boolean;
        if (!row.empty() && (isWide || row.size() == 2)) {
            addRow(grid, row);
            row.clear();
        }
        row.push_back(field);
        if (isWide) {
            addRow(grid, row);
            row.clear();
        }
    }
    if (!row.empty())
        addRow(grid, row);
}

void ParameterForm::orderTabsAfter(QWidget* before)
{
    std::vector<QWidget*> chain{before};
    for (const auto* field : m_fields) {
        if (!field->spec().isAdvanced)
            chain.push_back(field->editor());
    }
    chain.insert(chain.end(), {m_fold, m_reset});
    for (const auto* field : m_fields) {
        if (field->spec().isAdvanced)
            chain.push_back(field->editor());
    }
    for (std::size_t i = 1; i < chain.size(); ++i)
        setTabOrder(chain[i - 1], chain[i]);
}

void ParameterForm::addRow(QGridLayout* grid, const std::vector<ParameterField*>& fields)
{
    const int line = grid->rowCount();
    const bool isWide = fields.front()->spec().kind() == core::ParameterKind::Boolean;
    for (std::size_t i = 0; i < fields.size(); ++i)
        grid->addWidget(fields[i], line, static_cast<int>(i), 1, isWide ? 2 : 1);
    auto* problem = new QLabel(grid->parentWidget());
    problem->setProperty("role", u"error"_s);
    problem->setWordWrap(true);
    problem->hide();
    grid->addWidget(problem, line + 1, 0, 1, 2);
    m_rows.push_back({fields, problem});
}

void ParameterForm::setPresetValues(const core::ParameterMap& values)
{
    setValues(values);
    m_preset = this->values();
    showProblems();
}

void ParameterForm::setValues(const core::ParameterMap& values)
{
    for (auto* field : m_fields) {
        const auto found = values.find(field->spec().id);
        if (found != values.end())
            field->setValue(found->second);
    }
    showProblems();
    Q_EMIT valuesChanged();
}

core::ParameterMap ParameterForm::values() const
{
    core::ParameterMap result;
    for (const auto* field : m_fields) {
        if (const auto value = field->value())
            result[field->spec().id] = *value;
    }
    return result;
}

bool ParameterForm::isValid() const
{
    return std::all_of(m_fields.begin(), m_fields.end(),
        [](const ParameterField* field) { return field->value().has_value(); });
}

bool ParameterForm::isChanged() const
{
    return !isValid() || values() != m_preset;
}

void ParameterForm::resetToPreset()
{
    setValues(m_preset);
    for (auto* field : m_fields)
        onCommitted(field);
}

void ParameterForm::setRunning(bool running)
{
    m_isRunning = running;
    for (auto* field : m_fields)
        field->setEnabled(!running || field->spec().isLive);
    m_reset->setEnabled(!running);
}

void ParameterForm::onEdited()
{
    showProblems();
    Q_EMIT valuesChanged();
}

void ParameterForm::onCommitted(ParameterField* field)
{
    const auto value = field->value();
    const auto number = value ? asNumber(*value) : std::nullopt;
    if (m_isRunning && field->spec().isLive && number)
        Q_EMIT liveValueChanged(QString::fromStdString(field->spec().id), *number);
}

void ParameterForm::showProblems()
{
    for (const auto& row : m_rows) {
        QStringList problems;
        for (auto* field : row.fields) {
            const auto problem = field->problem();
            field->setMarkedInvalid(!problem.isEmpty());
            if (!problem.isEmpty())
                problems << problem;
        }
        row.problem->setText(problems.join(u' '));
        row.problem->setVisible(!problems.isEmpty());
    }
    m_reset->setVisible(isChanged());
}

} // namespace studio::ui
