// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace studio::app {
class SampleLibrary;
}

namespace studio::ui {

class DigitsPanel;
class LatentExplorer;
class SampleGallery;

/// The Generate page: digits written on request, the way between two of them, and the sample grids
/// of all runs. GUI thread.
class GeneratePage final : public QWidget
{
    Q_OBJECT

public:
    enum class View
    {
        Digits,
        Explorer,
        Gallery,
    };

    /// `library` must outlive the page.
    explicit GeneratePage(app::SampleLibrary& library, QWidget* parent = nullptr);

    DigitsPanel& digits() { return *m_digits; }
    LatentExplorer& explorer() { return *m_explorer; }
    SampleGallery& gallery() { return *m_gallery; }

    /// All that the page can do, for the Generate menu; owned by the page. A separator stands
    /// between groups.
    const QList<QAction*>& menuActions() const { return m_menuActions; }

    View view() const;
    void setView(View view);

private:
    void addView(const QString& label, const QString& name, QWidget* widget);
    void makeActions();

    QButtonGroup* m_tabs = nullptr;
    QVBoxLayout* m_column = nullptr;
    QStackedWidget* m_stack = nullptr;
    DigitsPanel* m_digits = nullptr;
    LatentExplorer* m_explorer = nullptr;
    SampleGallery* m_gallery = nullptr;
    QList<QAction*> m_menuActions;
};

} // namespace studio::ui
