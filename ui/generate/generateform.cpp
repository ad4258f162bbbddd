// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generateform.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kUsualCount = 200;
constexpr int kSquare = 32;
constexpr int kSmallestTruncation = 10; ///< hundredths
constexpr int kFullTruncation = 100;
constexpr int kLongestNumber = 64;

void addField(QVBoxLayout& column, const QString& caption, QWidget* field)
{
    auto* const label = new QLabel(caption);
    label->setProperty("role", u"status"_s);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    column.addWidget(label);
    column.addSpacing(4);
    column.addWidget(field);
    column.addSpacing(12);
}

QHBoxLayout* rowIn(QWidget* parent)
{
    auto* const row = new QHBoxLayout(parent);
    row->setContentsMargins({});
    row->setSpacing(8);
    return row;
}

} // namespace

GenerateForm::GenerateForm(QWidget* parent)
    : QFrame(parent)
    , m_start(new QPushButton(this))
    , m_model(new QLabel(this))
    , m_open(new QToolButton(this))
    , m_number(new QLineEdit(this))
    , m_count(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_truncation(new QSlider(Qt::Horizontal, this))
    , m_truncationText(new QLabel(this))
{
    setObjectName(u"generateForm"_s);
    setProperty("role", u"panel"_s);
    setProperty("edge", u"right"_s);
    setFixedWidth(kWidth);
    m_start->setObjectName(u"generateButton"_s);
    m_start->setProperty("role", u"primary"_s);
    connect(m_start, &QPushButton::clicked, this, &GenerateForm::generateOrStop);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(0);
    column->addWidget(m_start);
    column->addSpacing(12);
    makeFields(*column);
    column->addStretch();
    setNoModel({});
}

void GenerateForm::makeFields(QVBoxLayout& column)
{
    m_number->setObjectName(u"generateNumber"_s);
    m_number->setPlaceholderText(tr("0 to 9 in turn"));
    m_number->setToolTip(tr("A digit, or a number that is to be written over and over"));
    m_number->setClearButtonEnabled(true);
    m_number->setValidator(new QRegularExpressionValidator(
        QRegularExpression(u"[0-9]{0,%1}"_s.arg(kLongestNumber)), m_number));
    m_count->setObjectName(u"generateCount"_s);
    m_count->setRange(1, static_cast<int>(app::GenerationController::kMostDigits));
    m_count->setValue(kUsualCount);
    m_count->setGroupSeparatorShown(true);
    m_count->setToolTip(tr("How many pictures"));
    addField(column, tr("Model"), makeModelRow());
    addField(column, tr("Write"), m_number);
    addField(column, tr("Pictures"), m_count);
    addField(column, tr("First seed"), makeSeedRow());
    addField(column, tr("Truncation"), makeTruncationRow());
    connect(m_number, &QLineEdit::textChanged, this, &GenerateForm::changed);
    connect(m_number, &QLineEdit::returnPressed, this, &GenerateForm::generateOrStop);
    connect(m_seed, &QSpinBox::valueChanged, this, &GenerateForm::changed);
    connect(m_truncation, &QSlider::valueChanged, this, [this](int hundredths) {
        m_truncationText->setText(QLocale().toString(hundredths / 100.0, 'f', 2));
        Q_EMIT changed();
    });
    m_truncation->setValue(kFullTruncation);
}

QWidget* GenerateForm::makeModelRow()
{
    auto* const widget = new QWidget(this);
    auto* const row = rowIn(widget);
    m_model->setObjectName(u"generateModel"_s);
    m_model->setWordWrap(true);
    m_open->setObjectName(u"generateOpen"_s);
    m_open->setProperty("role", u"compact"_s);
    m_open->setIcon(themedIcon(u"open"_s));
    m_open->setFixedSize(kSquare, kSquare);
    m_open->setToolTip(tr("Open another model that writes digits"));
    m_open->setAccessibleName(m_open->toolTip());
    connect(m_open, &QToolButton::clicked, this, &GenerateForm::openRequested);
    row->addWidget(m_model, 1);
    row->addWidget(m_open, 0, Qt::AlignTop);
    widget->setFocusProxy(m_open);
    return widget;
}

QWidget* GenerateForm::makeSeedRow()
{
    auto* const widget = new QWidget(this);
    auto* const row = rowIn(widget);
    m_seed->setObjectName(u"generateSeed"_s);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same model, seed and digit always give the same picture; each "
                          "further picture takes the next seed"));
    auto* const dice = new QToolButton(widget);
    dice->setProperty("role", u"compact"_s);
    dice->setIcon(themedIcon(u"restart"_s));
    dice->setFixedSize(kSquare, kSquare);
    dice->setToolTip(tr("Another seed"));
    dice->setAccessibleName(dice->toolTip());
    connect(dice, &QToolButton::clicked, this, &GenerateForm::newSeed);
    row->addWidget(m_seed, 1);
    row->addWidget(dice);
    widget->setFocusProxy(m_seed);
    return widget;
}

QWidget* GenerateForm::makeTruncationRow()
{
    auto* const widget = new QWidget(this);
    auto* const row = rowIn(widget);
    m_truncation->setObjectName(u"generateTruncation"_s);
    m_truncation->setRange(kSmallestTruncation, kFullTruncation);
    m_truncation->setToolTip(
        tr("At 1 as varied as the model has learned; lower: tidier and more alike"));
    m_truncationText->setProperty("role", u"quiet"_s);
    m_truncationText->setMinimumWidth(
        fontMetrics().horizontalAdvance(QLocale().toString(0.88, 'f', 2)));
    row->addWidget(m_truncation, 1);
    row->addWidget(m_truncationText);
    widget->setFocusProxy(m_truncation);
    return widget;
}

app::DigitsRequest GenerateForm::request() const
{
    app::DigitsRequest request;
    if (m_number->isEnabled()) {
        const QString number = m_number->text();
        for (const QChar digit : number)
            request.digits.push_back(digit.digitValue());
    }
    request.count = static_cast<std::size_t>(m_count->value());
    request.firstSeed = static_cast<std::uint64_t>(m_seed->value());
    request.truncation = static_cast<double>(m_truncation->value()) / kFullTruncation;
    return request;
}

void GenerateForm::setModel(const QString& phrase, bool isConditional)
{
    m_hasModel = true;
    m_model->setText(phrase);
    m_model->setProperty("role", QString());
    m_number->setEnabled(isConditional);
    m_number->setPlaceholderText(isConditional ? tr("0 to 9 in turn") : tr("whatever it likes"));
    updateButton();
}

void GenerateForm::setNoModel(const QString& reason)
{
    m_hasModel = false;
    m_model->setText(reason);
    updateButton();
}

void GenerateForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateButton();
}

void GenerateForm::updateButton()
{
    m_start->setText(m_isBusy ? tr("Stop") : tr("Write digits"));
    m_start->setIcon(themedIcon(m_isBusy ? u"stop"_s : u"generate"_s, IconTone::OnAccent));
    m_start->setEnabled(m_hasModel);
}

void GenerateForm::generateOrStop()
{
    if (!m_hasModel)
        return;
    if (m_isBusy)
        Q_EMIT stopRequested();
    else
        Q_EMIT generateRequested(request());
}

void GenerateForm::newSeed()
{
    m_seed->setValue(QRandomGenerator::global()->bounded(1'000'000));
}

} // namespace studio::ui

#include "moc_generateform.cpp"
