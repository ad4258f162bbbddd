// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/evaluatepage.h"

#include "app/controllers/errortext.h"
#include "ui/evaluate/confusioncard.h"
#include "ui/evaluate/evaluateform.h"
#include "ui/evaluate/figurescard.h"
#include "ui/evaluate/imagedetail.h"
#include "ui/evaluate/mistakescard.h"
#include "ui/evaluate/reliabilitycard.h"
#include "ui/evaluate/robustnesscard.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/icons.h"
#include "ui/theme/themetokens.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

EvaluatePage::EvaluatePage(QWidget* parent)
    : QWidget(parent)
    , m_form(new EvaluateForm(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"evaluatePage"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_form);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(new EmptyState(u"evaluate"_s, tr("Nothing evaluated yet"),
        tr("Choose a model and data above, then Evaluate: here you see how well it reads them, "
           "which digits it mixes up, and every image that it gets wrong."),
        m_stack));
    auto* const area = new QScrollArea(m_stack);
    area->setObjectName(u"evaluateScroll"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeContent(area->viewport()));
    m_stack->addWidget(area);
    makeActions();
    connectCards();
}

QWidget* EvaluatePage::makeContent(QWidget* parent)
{
    m_content = new QWidget(parent);
    m_figures = new FiguresCard(m_content);
    m_confusion = new ConfusionCard(m_content);
    m_mistakes = new MistakesCard(m_content);
    m_reliability = new ReliabilityCard(m_content);
    m_robustness = new RobustnessCard(m_content);
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_figures);
    column->addWidget(m_confusion);
    column->addWidget(m_mistakes);
    column->addWidget(m_reliability);
    column->addWidget(m_robustness);
    column->addStretch(1);
    return m_content;
}

QWidget* EvaluatePage::makeHead()
{
    auto* const head = new QWidget(m_content);
    m_title = new QLabel(head);
    m_title->setObjectName(u"evaluateTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_title->setWordWrap(true);
    m_which = new QComboBox(head);
    m_which->setObjectName(u"evaluateWhich"_s);
    m_which->setAccessibleName(tr("Model whose details are shown"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(22);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(m_title, 1);
    row->addWidget(m_which);
    return head;
}

void EvaluatePage::makeActions()
{
    const auto add = [this](const QString& text, const QString& icon, const QKeySequence& keys,
                         const auto& slot) {
        auto* const action = new QAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        m_menuActions.append(action);
        return action;
    };
    add(tr("&Evaluate, or cancel"), u"evaluate"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F9,
        [this] { m_form->startOrCancel(); });
    m_resultActions += add(tr("Measure &robustness"), {}, Qt::CTRL | Qt::ALT | Qt::Key_M,
        [this] { Q_EMIT m_robustness->measureRequested(); });
    m_resultActions += add(tr("Open the &image in the canvas"), u"draw"_s,
        Qt::CTRL | Qt::ALT | Qt::Key_I, [this] { Q_EMIT m_mistakes->detail().canvasRequested(); });
    auto* const separator = new QAction(this);
    separator->setSeparator(true);
    m_menuActions.append(separator);
    m_saveMenu = new QMenu(this);
    const std::pair<QString, Format> formats[] = {{tr("Save as &HTML report…"), Format::Html},
        {tr("Save all answers as &CSV…"), Format::Csv}, {tr("Save as &picture…"), Format::Png}};
    const Qt::Key keys[] = {Qt::Key_H, Qt::Key_V, Qt::Key_P};
    for (int i = 0; i < 3; ++i) {
        auto* const action =
            add(formats[i].first, i == 0 ? u"export"_s : QString(), Qt::CTRL | Qt::ALT | keys[i],
                [this, format = formats[i].second] { Q_EMIT saveRequested(format); });
        m_resultActions += action;
        m_saveMenu->addAction(action);
    }
    m_form->setSaveMenu(*m_saveMenu);
    for (QAction* const action : std::as_const(m_resultActions))
        action->setEnabled(false);
}

void EvaluatePage::connectCards()
{
    connect(m_form, &EvaluateForm::cancelRequested, this, &EvaluatePage::cancelRequested);
    connect(&matrix(), &ConfusionMatrix::cellChosen, m_mistakes, &MistakesCard::setCell);
    connect(m_mistakes, &MistakesCard::cellReleased, &matrix(),
        [this] { matrix().choose(std::nullopt); });
    connect(m_mistakes, &MistakesCard::imageChosen, this, [this](std::size_t place, bool isOther) {
        m_explained = place;
        Q_EMIT explanationWanted(place, isOther);
    });
    connect(&m_mistakes->detail(), &ImageDetail::canvasRequested, this, [this] {
        if (!m_mistakes->detail().picture().isEmpty())
            Q_EMIT canvasRequested(m_mistakes->detail().picture());
    });
    connect(m_robustness, &RobustnessCard::cancelRequested, this, &EvaluatePage::cancelRequested);
    connect(m_robustness, &RobustnessCard::measureRequested, this, [this] {
        if (!m_result || m_robustness->isMeasuring())
            return;
        m_robustness->begin();
        Q_EMIT robustnessRequested();
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &EvaluatePage::showModel);
}

void EvaluatePage::setBusy(bool isBusy)
{
    m_form->setBusy(isBusy);
    if (isBusy)
        return;
    m_form->setHint({});
    if (!m_robustness->isMeasuring())
        return;
    m_robustness->end();
}

void EvaluatePage::showProgress(app::EvaluationController::Stage stage, double fraction)
{
    m_form->setProgress(stage, fraction);
    if (stage == app::EvaluationController::Stage::Disturbing)
        m_robustness->setProgress(fraction);
}

void EvaluatePage::showResult(const Result& result)
{
    m_result = result;
    const QString first = QString::fromStdString(result->model.name);
    {
        const QSignalBlocker blocker(m_which);
        m_which->clear();
        m_which->addItem(tr("Details: %1").arg(first));
        if (result->other)
            m_which->addItem(tr("Details: %1").arg(QString::fromStdString(result->other->name)));
        m_which->setVisible(result->other.has_value());
    }
    const QString what = app::coreText(result->data->name);
    m_title->setText(result->other
            ? tr("%1 and %2 on %3").arg(first, QString::fromStdString(result->other->name), what)
            : tr("%1 on %2").arg(first, what));
    m_figures->setResult(*result);
    m_robustness->setResult(*result);
    showModel();
    m_form->setSaveEnabled(true);
    for (QAction* const action : std::as_const(m_resultActions))
        action->setEnabled(true);
    m_stack->setCurrentIndex(1);
}

const core::JudgedModel& EvaluatePage::shownModel() const
{
    return m_which->currentIndex() == 1 ? *m_result->other : m_result->model;
}

void EvaluatePage::showModel()
{
    if (!m_result)
        return;
    const core::Evaluation& evaluation = shownModel().evaluation;
    m_confusion->setEvaluation(evaluation, m_result->data->classNames);
    m_reliability->setCalibration(evaluation.calibration);
    m_mistakes->setResult(m_result, m_which->currentIndex() == 1);
}

void EvaluatePage::addPoint(const core::RobustnessPoint& point, bool isOther)
{
    m_robustness->add(point, isOther);
}

void EvaluatePage::showMeasured(const Result& result)
{
    m_result = result;
    m_robustness->setResult(*result);
}

void EvaluatePage::showExplanation(std::size_t place, const core::SaliencyMap& map)
{
    if (place == m_explained)
        m_mistakes->detail().setSaliency(map);
}

void EvaluatePage::showProblem(const QString& reason)
{
    m_form->setProblem(tr("This could not be evaluated. %1.").arg(reason));
}

void EvaluatePage::showCancelled()
{
    m_form->setHint(tr("Cancelled. What was found before is kept."));
    if (m_result)
        m_robustness->setResult(*m_result);
}

ConfusionMatrix& EvaluatePage::matrix()
{
    return m_confusion->matrix();
}

QImage EvaluatePage::picture() const
{
    constexpr qreal kScale = 2;
    QImage image((QSizeF(m_content->size()) * kScale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(ThemeTokens::fromPalette(palette()).window);
    m_content->render(&image);
    return image;
}

void EvaluatePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace studio::ui
