// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QHBoxLayout;

namespace studio::ui {

/// What a banner says. A plain value.
struct Notice
{
    enum class Kind
    {
        Information,
        Warning,
        Error,
    };

    Kind kind = Kind::Information;
    QString topic; ///< a newer notice of the same topic takes the older one's place
    QString title; ///< what happened
    QString text; ///< why, what was kept, what to do; may be empty

    /// A button.
    struct Action
    {
        QString text;
        std::function<void()> perform;
        bool isLast = false; ///< the notice has done its work and goes
    };
    QList<Action> actions;
};

/// One message above the page, until it is dismissed (click, or Esc while it has the focus). GUI
/// thread; owned by its BannerArea.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(const Notice& notice, QWidget* parent = nullptr);

    const Notice& notice() const { return m_notice; }

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QHBoxLayout* makeButtons();

    Notice m_notice;
};

} // namespace studio::ui
