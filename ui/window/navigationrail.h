// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace studio::ui {

/// The slim column on the left with an icon and a word for each page. The up and down keys move
/// between them. GUI thread.
class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// Appends a page; the first one becomes current.
    void addPage(const QString& label, const QString& iconName);

    int count() const;
    int currentIndex() const;
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_column = nullptr;
    QButtonGroup* m_group = nullptr;
};

} // namespace studio::ui
