// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/samplelibrary.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QSortFilterProxyModel;
class QStackedLayout;
class QToolButton;

namespace studio::ui {

class PictureView;
class SampleListModel;

/// Every sample grid that any run left, by run and epoch, with a search; the selected one large.
/// Searches anew whenever it is shown. GUI thread.
class SampleGallery final : public QWidget
{
    Q_OBJECT

public:
    /// `library` must outlive the gallery.
    explicit SampleGallery(app::SampleLibrary& library, QWidget* parent = nullptr);

    int shownCount() const; ///< after the search

Q_SIGNALS:
    void openFolderRequested(const QString& folder);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeHeader();
    QWidget* makeLarge();
    void connectLibrary();
    void filter(const QString& text);
    void select(const QModelIndex& index);
    void showSummary();

    app::SampleLibrary& m_library;
    SampleListModel* m_model = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QStackedLayout* m_stack = nullptr; ///< the grids, or that there are none
    QLineEdit* m_search = nullptr;
    QLabel* m_summary = nullptr;
    QListView* m_list = nullptr;
    PictureView* m_large = nullptr;
    QLabel* m_title = nullptr;
    QToolButton* m_folder = nullptr;
    std::filesystem::path m_selected;
    int m_unreadable = 0;
    bool m_isSearching = false;
};

} // namespace studio::ui
