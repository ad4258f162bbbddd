// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/samplegallery.h"

#include "app/controllers/errortext.h"
#include "ui/generate/pictureview.h"
#include "ui/generate/sampledelegate.h"
#include "ui/generate/samplelistmodel.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

SampleGallery::SampleGallery(app::SampleLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new SampleListModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_stack(new QStackedLayout(this))
    , m_search(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_list(new QListView(this))
    , m_large(new PictureView(this))
    , m_title(new QLabel(this))
    , m_folder(new QToolButton(this))
{
    m_filtered->setSourceModel(m_model);
    m_list->setObjectName(u"sampleList"_s);
    m_list->setAccessibleName(tr("Sample grids of all runs"));
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new SampleDelegate(m_list));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize(SampleDelegate::kCell);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SampleGallery::select);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(new EmptyState(u"generate"_s, tr("No run has left sample grids yet"),
        tr("Train a model that writes digits: each epoch leaves a grid here."), this));
    connectLibrary();
    select({});
}

QWidget* SampleGallery::makeContent()
{
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list, 3);
    row->addWidget(makeLarge(), 2);
    column->addLayout(row, 1);
    return content;
}

QWidget* SampleGallery::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(12);
    m_search->setObjectName(u"sampleSearch"_s);
    m_search->setPlaceholderText(tr("Search by run, preset or epoch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_summary->setObjectName(u"sampleSummary"_s);
    m_summary->setProperty("role", u"quiet"_s);
    m_summary->setWordWrap(true);
    connect(m_search, &QLineEdit::textChanged, this, &SampleGallery::filter);
    row->addWidget(m_search, 1);
    row->addWidget(m_summary, 2);
    return header;
}

QWidget* SampleGallery::makeLarge()
{
    auto* const card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto* const column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    auto* const row = new QHBoxLayout;
    m_title->setProperty("role", u"strong"_s);
    m_title->setWordWrap(true);
    m_folder->setProperty("role", u"compact"_s);
    m_folder->setIcon(themedIcon(u"folder"_s));
    m_folder->setFixedSize(28, 28);
    m_folder->setToolTip(tr("Open the run's folder"));
    m_folder->setAccessibleName(m_folder->toolTip());
    connect(m_folder, &QToolButton::clicked, this, [this] {
        Q_EMIT openFolderRequested(app::toQString(m_selected.parent_path().parent_path()));
    });
    row->addWidget(m_title, 1);
    row->addWidget(m_folder, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_large, 1);
    return card;
}

void SampleGallery::connectLibrary()
{
    connect(&m_library, &app::SampleLibrary::begun, this, [this] {
        m_isSearching = true;
        m_unreadable = 0;
        m_model->clear();
        showSummary();
    });
    connect(&m_library, &app::SampleLibrary::found, this,
        [this](const QList<app::StoredSample>& samples) {
            m_model->add(samples);
            showSummary();
        });
    connect(&m_library, &app::SampleLibrary::finished, this, [this](int unreadable) {
        m_isSearching = false;
        m_unreadable = unreadable;
        showSummary();
    });
    connect(&m_library, &app::SampleLibrary::loaded, this,
        [this](const std::filesystem::path& file, const core::GrayImage& picture) {
            if (file == m_selected)
                m_large->setPicture(picture);
        });
    connect(&m_library, &app::SampleLibrary::failed, this,
        [this](const core::Error& error) { m_title->setText(app::errorText(error)); });
}

void SampleGallery::filter(const QString& text)
{
    // Every word must be there, in any order.
    QString pattern;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        pattern += u"(?=.*"_s + QRegularExpression::escape(word) + u")"_s;
    m_filtered->setFilterRegularExpression(
        QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    showSummary();
}

int SampleGallery::shownCount() const
{
    return m_filtered->rowCount();
}

void SampleGallery::select(const QModelIndex& index)
{
    m_folder->setEnabled(index.isValid());
    if (!index.isValid()) {
        m_selected.clear();
        m_title->setText(tr("Select a grid to see it large"));
        m_large->setPicture({});
        return;
    }
    const auto& sample = m_model->sample(m_filtered->mapToSource(index).row());
    m_selected = sample.file;
    m_title->setText(tr("%1 · epoch %2").arg(sample.run).arg(sample.epoch));
    m_library.load(sample.file);
}

void SampleGallery::showSummary()
{
    const bool isEmpty = m_model->rowCount() == 0 && m_unreadable == 0;
    if (!isEmpty || !m_isSearching) // no flicker while nobody knows
        m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (m_isSearching)
        m_summary->setText(tr("Looking…"));
    else if (m_unreadable > 0)
        m_summary->setText(tr("%n grid(s)", nullptr, shownCount()) + u" · "_s
            + tr("%n cannot be read", nullptr, m_unreadable));
    else
        m_summary->setText(tr("%n grid(s)", nullptr, shownCount()));
}

void SampleGallery::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_library.refresh();
}

} // namespace studio::ui

#include "moc_samplegallery.cpp"
