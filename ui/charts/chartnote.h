// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;

namespace studio::ui {

/// What a picture of a chart does not show, as numbers for ChartNote.
struct ChartNoteFacts
{
    std::size_t above = 0; ///< values beyond the upper end of the axis
    std::size_t below = 0;
    QString highest; ///< the ends of the axis, as its ticks write them
    QString lowest;
    std::size_t leftOut = 0; ///< values without a logarithm
    bool isZoomed = false;

    bool operator==(const ChartNoteFacts&) const = default;
};

/// "Zoomed · 3 values above 2.1 are cut off · …", the most important first; empty if the picture
/// shows everything.
QString chartNoteText(const ChartNoteFacts& facts);

/// The quiet line beside a chart's title: says what the picture leaves out, with buttons that show
/// it. Asks for the room of its buttons alone and takes what is left; what does not fit is in its
/// tool tip. GUI thread.
class ChartNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartNote)

public:
    explicit ChartNote(QWidget* parent = nullptr);

    void setFacts(const ChartNoteFacts& facts);
    /// Without buttons: for a picture on paper.
    void setPlain(bool isPlain);

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void allRequested();
    void resetRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();
    QString shortText() const;
    int buttonsWidth() const;

    ChartNoteFacts m_facts;
    bool m_isPlain = false;
    QLabel* m_text = nullptr;
    QToolButton* m_all = nullptr;
    QToolButton* m_reset = nullptr;
};

} // namespace studio::ui
