// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <QFrame>

#include <cstdint>

class QLabel;
class QToolButton;

namespace studio::core {
class RangeTest;
}

namespace studio::ui {

class RangeChart;

/// What came of a run: test accuracy, time, and where it is kept. GUI thread.
class ResultCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ResultCard(QWidget* parent = nullptr);

    /// `testImages` is the size of the test set, 0 if unknown.
    void setResult(const core::RunEnded& result, std::uint64_t testImages);
    /// The course of a range test, shown until the next result.
    void setRangeTest(const core::RangeTest& test);

    QString resultText() const;

Q_SIGNALS:
    void openFolderRequested(const QString& folder);
    /// The user wants the stopped run in `folder` to go on.
    void continueRequested(const QString& folder);
    /// The user wants to train with what a range test found.
    void learningRateChosen(double rate);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elidePlace();
    void showFindings(const core::RunEnded& result);
    QString resultOf(const core::RunEnded& result, std::uint64_t testImages) const;

    QLabel* m_result = nullptr;
    QLabel* m_place = nullptr;
    QToolButton* m_openFolder = nullptr;
    QToolButton* m_continue = nullptr;
    QLabel* m_note = nullptr;
    QToolButton* m_useRate = nullptr;
    RangeChart* m_rangeChart = nullptr;
    double m_rate = 0;
    QString m_placeText; ///< whole; what is shown may lack its middle
    QString m_folder;
};

} // namespace studio::ui
