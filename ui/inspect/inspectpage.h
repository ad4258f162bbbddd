// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QActionGroup;
class QButtonGroup;
class QFrame;
class QLabel;
class QMenu;
class QStackedWidget;

namespace studio::ui {

class AnswerView;
class MapPanel;
class NetworkView;

/// What there is to see inside the model that answers: a view a tab, each under a lesson of a few
/// sentences that say what one sees. GUI thread.
class InspectPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectPage)

public:
    explicit InspectPage(QWidget* parent = nullptr);

    AnswerView& answer() { return *m_answer; }
    NetworkView& network() { return *m_network; }
    MapPanel& map() { return *m_map; }

    /// The tabs and the lessons as a menu; its owner is the page until a menu bar takes it.
    QMenu& menu() { return *m_menu; }

    QString view() const; ///< name of the one that is seen
    /// A name that there is not changes nothing.
    void setView(const QString& name);
    bool showsLessons() const;
    void setShowsLessons(bool isShown);

Q_SIGNALS:
    void viewChanged(const QString& name);
    void lessonsToggled(bool isShown);

private:
    /// A tab after the others. `name` is remembered, `label` is read, `lesson` explains.
    void addView(const QString& name, const QString& label, const QString& lesson, QWidget* view);
    QWidget* makeBar();
    QWidget* makeLesson();
    void tell(int index);

    QMenu* m_menu = nullptr;
    QActionGroup* m_actions = nullptr; ///< one a view, in their order
    QButtonGroup* m_tabs = nullptr;
    QWidget* m_bar = nullptr;
    QAction* m_lessons = nullptr;
    QFrame* m_lessonStrip = nullptr;
    QLabel* m_lesson = nullptr;
    QStackedWidget* m_stack = nullptr;
    AnswerView* m_answer = nullptr;
    NetworkView* m_network = nullptr;
    MapPanel* m_map = nullptr;
};

} // namespace studio::ui
