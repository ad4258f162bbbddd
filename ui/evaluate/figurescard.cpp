// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/figurescard.h"

#include "app/controllers/errortext.h"
#include "core/evaluation/interval.h"
#include "ui/text/quantitytext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kColumns = 4;

QString numberOf(double value)
{
    return QLocale().toString(value, 'f', 4);
}

} // namespace

QString probabilityText(double p)
{
    constexpr double kSmall = 0.001;
    constexpr double kFine = 0.1;
    const QLocale locale;
    if (p < kSmall)
        return u"< "_s + locale.toString(kSmall, 'f', 3);
    return u"= "_s + locale.toString(p, 'f', p < kFine ? 3 : 2);
}

FiguresCard::FiguresCard(QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout)
    , m_difference(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"figuresCard"_s);
    setProperty("role", u"card"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(m_grid);
    column->addWidget(m_difference);
    column->addWidget(m_note);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    for (int i = 0; i < kColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    m_difference->setObjectName(u"difference"_s);
    m_difference->setWordWrap(true);
    m_note->setObjectName(u"evaluationNote"_s);
    m_note->setProperty("role", u"quiet"_s);
    m_note->setWordWrap(true);
}

void FiguresCard::clear()
{
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
}

void FiguresCard::setResult(const core::EvaluationResult& result)
{
    clear();
    m_prefix = u"first."_s;
    addModel(result.model, result.other.has_value());
    if (result.other) {
        m_prefix = u"other."_s;
        addModel(*result.other, true);
    }
    if (result.difference) {
        const core::McNemar& test = *result.difference;
        QString sentence = app::coreText(sentenceOf(test));
        sentence.replace(u"%1"_s, probabilityText(test.p));
        m_difference->setText(u"<b>"_s + sentence.toHtmlEscaped() + u".</b> "_s
            + tr("Only the first reads %1 images rightly, only the second %2 (McNemar’s test, %3).")
                  .arg(countText(double(test.onlyFirst)), countText(double(test.onlySecond)),
                      test.isExact ? tr("exact") : tr("chi-square with continuity correction"))
                  .toHtmlEscaped());
    }
    m_difference->setVisible(result.difference.has_value());
    const QString note = noteOf(result);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FiguresCard::addModel(const core::JudgedModel& model, bool hasName)
{
    const core::Evaluation& evaluation = model.evaluation;
    if (hasName) {
        auto* const name = new QLabel(QString::fromStdString(model.name), this);
        name->setProperty("role", u"title"_s);
        name->setWordWrap(true);
        name->setContentsMargins(0, m_row > 0 ? 10 : 0, 0, 2);
        m_grid->addWidget(name, m_row++, 0, 1, kColumns);
    }
    const core::Interval interval = core::wilsonInterval(evaluation.correct, evaluation.count);
    const auto errors = evaluation.count - evaluation.correct;
    addFigure(0,
        {u"accuracy"_s, tr("Accuracy"),
            evaluation.count > 0 ? percentText(evaluation.accuracy()) : u"\u2013"_s,
            tr("95 % interval %1 to %2")
                .arg(percentText(interval.low), percentText(interval.high))});
    addFigure(1,
        {u"errors"_s, tr("Errors"), countText(double(errors)),
            tr("of %1 digits").arg(countText(double(evaluation.count)))});
    addFigure(2,
        {u"calibration"_s, tr("Calibration error"), numberOf(evaluation.calibration.value()),
            tr("0 would be perfect")});
    addFigure(3,
        {u"loss"_s, tr("Loss"), numberOf(evaluation.meanLoss),
            tr("read in %1").arg(durationText(model.seconds))});
    m_row += 3;
    if (!evaluation.nonDigitsRejected)
        return;
    const auto others = evaluation.images.size() - evaluation.count;
    if (evaluation.digitsAccepted)
        addFigure(0,
            {u"accepted"_s, tr("Digits accepted"), percentText(*evaluation.digitsAccepted),
                tr("of %1 digits").arg(countText(double(evaluation.count)))});
    addFigure(1,
        {u"refused"_s, tr("Others refused"), percentText(*evaluation.nonDigitsRejected),
            tr("%n picture(s) that show none", nullptr, int(others))});
    m_row += 3;
}

void FiguresCard::addFigure(int column, const Figure& figure)
{
    auto* const caption = new QLabel(figure.name, this);
    caption->setProperty("role", u"caption"_s);
    auto* const number = new QLabel(figure.value, this);
    number->setObjectName(u"figure."_s + m_prefix + figure.id);
    number->setProperty("role", u"figure"_s);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setAccessibleName(figure.name + u": "_s + figure.value + u", "_s + figure.detail);
    auto* const below = new QLabel(figure.detail, this);
    below->setProperty("role", u"caption"_s);
    below->setWordWrap(true);
    m_grid->addWidget(caption, m_row, column);
    m_grid->addWidget(number, m_row + 1, column);
    m_grid->addWidget(below, m_row + 2, column, Qt::AlignTop);
}

/// What one has to know to read the figures.
QString FiguresCard::noteOf(const core::EvaluationResult& result) const
{
    constexpr std::size_t kFew = 100;
    QStringList notes;
    const core::Evaluation& evaluation = result.model.evaluation;
    if (evaluation.count == 0)
        notes += tr("None of the pictures shows a digit, so there is no accuracy.");
    else if (evaluation.count < kFew)
        notes += tr("These are few digits: single ones decide, and the interval is wide.");
    const auto refused = std::count_if(
        evaluation.images.begin(), evaluation.images.end(), [](const core::EvaluatedImage& image) {
            return image.isDigit() && !image.reading.isDigit && image.reading.digit >= 0;
        });
    if (refused > 0)
        notes +=
            tr("The model would refuse %n of these digits; what counts here is its best guess.",
                nullptr, int(refused));
    if (result.data->skipped > 0)
        notes += tr("%n file(s) could not be read as PNG and were left out.", nullptr,
            int(result.data->skipped));
    return notes.join(u' ');
}

} // namespace studio::ui

#include "moc_figurescard.cpp"
