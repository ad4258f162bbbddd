// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/samples/samplesexport.h"

#include <QFrame>
#include <QTimer>

#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace studio::ui {

class SampleGridView;

/// What a generator made of the same noise after each epoch: the newest grid, a slider back
/// through all of them, a play button, and export as PNG and GIF. GUI thread.
class SamplesCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SamplesCard)

public:
    explicit SamplesCard(QWidget* parent = nullptr);

    /// A run begins: forgets all grids.
    void clear();
    /// Adds the grid of an epoch (one of the same epoch takes a preview's place); shown at once if
    /// the slider stood at the end.
    void add(const core::SampleGrid& grid);

    int count() const { return static_cast<int>(m_grids.size()); }
    int shownIndex() const;

Q_SIGNALS:
    void noted(const QString& text);
    void failed(const QString& reason);

private:
    void makeHeader(QLayout& layout);
    void show(int index);
    void setPlaying(bool isPlaying);
    void advance();
    void exportPng();
    void exportGif();

    std::vector<core::SampleGrid> m_grids; ///< by epoch
    SampleGridView* m_view = nullptr;
    QLabel* m_hint = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_epoch = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_export = nullptr;
    QTimer m_playTimer;
    SamplesExport m_files;
};

} // namespace studio::ui
