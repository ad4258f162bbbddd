// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace studio::ui {

/// Begin the run anew, with the same random numbers or with others. Hidden until there was a run to
/// compare with. GUI thread.
class RestartButtons final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestartButtons)

public:
    explicit RestartButtons(QWidget* parent = nullptr);

    void setReady(bool isReady);

Q_SIGNALS:
    void sameWeightsRequested();
    void newSeedRequested();

private:
    QPushButton* m_same = nullptr;
    QPushButton* m_new = nullptr;
};

} // namespace studio::ui
