// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/digitspanel.h"

#include "ui/generate/digitdelegate.h"
#include "ui/generate/digitdetail.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/generate/generateform.h"
#include "ui/generate/numberstrip.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kProgressWidth = 120;

} // namespace

DigitsPanel::DigitsPanel(QWidget* parent)
    : QWidget(parent)
    , m_form(new GenerateForm(this))
    , m_model(new DigitGridModel(this))
    , m_count(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_export(new QToolButton(this))
    , m_number(new NumberStrip(this))
    , m_grid(new QListView(this))
    , m_hint(new QLabel(
          tr("Nothing is written yet. Press “Write digits”, or type a number first."), this))
    , m_detail(new DigitDetail(this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_form);
    auto* const column = new QVBoxLayout;
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    column->addWidget(m_number);
    column->addWidget(makeGrid(), 1);
    column->addWidget(m_hint, 1);
    column->addWidget(m_detail);
    row->addLayout(column, 1);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setProperty("role", u"quiet"_s);
    m_hint->setWordWrap(true);
    m_number->hide();
    showCount();
}

QWidget* DigitsPanel::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_count->setObjectName(u"generateSummary"_s);
    m_count->setProperty("role", u"title"_s);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->hide();
    makeExport();
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_progress);
    row->addWidget(m_export);
    setExportProgress(1);
    return header;
}

void DigitsPanel::makeExport()
{
    m_export->setObjectName(u"generateExport"_s);
    m_export->setProperty("role", u"compact"_s);
    m_export->setFixedSize(28, 28);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_exportMenu = new QMenu(m_export);
    const std::pair<core::ExportKind, QString> kinds[] = {
        {core::ExportKind::Idx, tr("Save all digits as a data set…")},
        {core::ExportKind::PictureFolder, tr("Save all digits as a folder of pictures…")},
        {core::ExportKind::Grid, tr("Save all digits as one picture…")}};
    for (const auto& [kind, text] : kinds) {
        auto* const action = m_exportMenu->addAction(text);
        connect(action, &QAction::triggered, this,
            [this, wanted = kind] { Q_EMIT exportRequested(wanted); });
        m_exportActions.append(action);
    }
    m_exportActions.constFirst()->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    connect(m_export, &QToolButton::clicked, this, &DigitsPanel::exportCancelled);
}

void DigitsPanel::updateExport()
{
    const bool canExport = !m_isExporting && m_model->arrivedCount() > 0;
    m_export->setEnabled(m_isExporting || canExport);
    for (QAction* const action : m_exportActions)
        action->setEnabled(canExport);
}

QWidget* DigitsPanel::makeGrid()
{
    m_grid->setObjectName(u"generateGrid"_s);
    m_grid->setAccessibleName(tr("Digits that the model wrote"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new DigitDelegate(m_grid));
    // As wrapped list rather than as icons: ten thousand places are laid out in an instant.
    m_grid->setFlow(QListView::LeftToRight);
    m_grid->setWrapping(true);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setGridSize({DigitDelegate::kCell, DigitDelegate::kCell});
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setMinimumHeight(2 * DigitDelegate::kCell);
    m_grid->viewport()->installEventFilter(this);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &DigitsPanel::showSelected);
    connect(m_model, &QAbstractItemModel::modelReset, m_detail, &DigitDetail::clear);
    return m_grid;
}

bool DigitsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid->viewport() && event->type() == QEvent::Resize) {
        // The cells share what the last column leaves.
        const int width = m_grid->viewport()->width();
        const int columns = std::max(1, width / DigitDelegate::kCell);
        m_grid->setGridSize({width / columns, DigitDelegate::kCell + 2});
    }
    return QWidget::eventFilter(watched, event);
}

void DigitsPanel::setNumber(const std::vector<core::GrayImage>& digits)
{
    m_number->setVisible(!digits.empty());
    m_number->setDigits(digits);
}

void DigitsPanel::begin(const app::DigitsRequest& request)
{
    m_model->begin(request);
    m_form->setBusy(true);
    showCount();
}

void DigitsPanel::add(std::size_t first, const core::DigitCollection& part)
{
    m_model->put(first, part);
    if (!m_grid->currentIndex().isValid())
        m_grid->setCurrentIndex(m_model->index(0));
    showCount();
}

void DigitsPanel::end(bool /*isComplete*/)
{
    m_model->end();
    m_form->setBusy(false);
    showCount();
}

void DigitsPanel::showCount()
{
    const auto arrived = static_cast<double>(m_model->arrivedCount());
    const int wanted = m_model->rowCount();
    m_grid->setVisible(wanted > 0);
    m_hint->setVisible(wanted == 0);
    if (wanted == 0) {
        m_count->setText(tr("No digits yet"));
    } else if (arrived < wanted) {
        m_count->setText(tr("%1 of %2 digits").arg(countText(arrived), countText(wanted)));
    } else {
        m_count->setText(tr("%n digit(s)", nullptr, wanted));
    }
    updateExport();
}

void DigitsPanel::showSelected()
{
    const int row = m_grid->currentIndex().row();
    if (m_model->hasDigit(row))
        m_detail->setDigit(m_model->single(row));
    else
        m_detail->clear();
}

void DigitsPanel::setExportProgress(double fraction)
{
    m_isExporting = fraction < 1;
    m_progress->setVisible(m_isExporting);
    m_progress->setValue(static_cast<int>(std::lround(fraction * kProgressSteps)));
    m_export->setIcon(themedIcon(m_isExporting ? u"close"_s : u"export"_s));
    m_export->setToolTip(m_isExporting ? tr("Stop; nothing is kept of what was written so far")
                                       : tr("Save all digits"));
    m_export->setAccessibleName(m_isExporting ? tr("Stop saving") : tr("Save all digits"));
    m_export->setMenu(m_isExporting ? nullptr : m_exportMenu); // without one a click cancels
    updateExport();
}

} // namespace studio::ui

#include "moc_digitspanel.cpp"
