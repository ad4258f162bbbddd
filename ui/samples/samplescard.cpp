// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/samplescard.h"

#include "ui/samples/samplegridview.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

SamplesCard::SamplesCard(QWidget* parent)
    : QFrame(parent)
    , m_view(new SampleGridView(this))
    , m_hint(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_epoch(new QLabel(this))
    , m_play(new QToolButton(this))
    , m_export(new QToolButton(this))
{
    setObjectName(u"samplesCard"_s);
    setProperty("role", u"card"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 12);
    column->setSpacing(8);
    makeHeader(*column);
    m_hint->setText(tr("After each epoch the generator writes here, always from the same noise."));
    m_hint->setProperty("role", u"quiet"_s);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addWidget(m_view, 1);

    m_playTimer.setInterval(SamplesExport::kFrameMs);
    connect(&m_playTimer, &QTimer::timeout, this, &SamplesCard::advance);
    connect(m_slider, &QSlider::valueChanged, this, &SamplesCard::show);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!m_playTimer.isActive()); });
    connect(&m_files, &SamplesExport::failed, this, &SamplesCard::failed);
    connect(&m_files, &SamplesExport::written, this, [this](const QString& file) {
        Q_EMIT noted(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    });
    clear();
}

void SamplesCard::makeHeader(QLayout& layout)
{
    auto* const title = new QLabel(tr("Same noise, every epoch"), this);
    title->setProperty("role", u"title"_s);
    m_slider->setObjectName(u"samplesSlider"_s);
    m_slider->setAccessibleName(tr("Epoch"));
    m_epoch->setProperty("role", u"quiet"_s);
    m_play->setObjectName(u"samplesPlay"_s);
    m_export->setObjectName(u"samplesExport"_s);
    m_export->setIcon(themedIcon(u"export"_s));
    m_export->setToolTip(tr("Save the digits as a picture or an animation"));
    m_export->setAccessibleName(tr("Save the digits"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(m_export);
    menu->addAction(tr("Save this grid as PNG…"), this, &SamplesCard::exportPng);
    menu->addAction(tr("Save all epochs as GIF…"), this, &SamplesCard::exportGif);
    m_export->setMenu(menu);
    for (QToolButton* const button : {m_play, m_export}) {
        button->setProperty("role", u"compact"_s);
        button->setFixedSize(28, 28);
    }
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(title);
    row->addSpacing(8);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_epoch);
    row->addWidget(m_export);
    static_cast<QVBoxLayout&>(layout).addLayout(row);
}

void SamplesCard::clear()
{
    setPlaying(false);
    m_grids.clear();
    m_view->setGrid({});
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, 0);
    m_epoch->clear();
    m_hint->show();
    m_view->hide();
    for (QWidget* const widget : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_play),
             static_cast<QWidget*>(m_export)})
        widget->setEnabled(false);
}

void SamplesCard::add(const core::SampleGrid& grid)
{
    const bool wasAtEnd = m_grids.empty() || m_slider->value() == m_slider->maximum();
    const auto place = std::lower_bound(m_grids.begin(), m_grids.end(), grid.epoch,
        [](const core::SampleGrid& one, std::int64_t epoch) { return one.epoch < epoch; });
    if (place != m_grids.end() && place->epoch == grid.epoch)
        *place = grid;
    else
        m_grids.insert(place, grid);
    m_hint->hide();
    m_view->show();
    m_export->setEnabled(true);
    m_slider->setEnabled(m_grids.size() > 1);
    m_play->setEnabled(m_grids.size() > 1);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, count() - 1);
        if (wasAtEnd && !m_playTimer.isActive())
            m_slider->setValue(count() - 1);
    }
    show(m_slider->value());
}

int SamplesCard::shownIndex() const
{
    return m_slider->value();
}

void SamplesCard::show(int index)
{
    const core::SampleGrid& grid = m_grids.at(static_cast<std::size_t>(index));
    m_view->setGrid(grid);
    if (grid.isPreview) {
        m_epoch->setText(tr("epoch %1, under way").arg(countText(double(grid.epoch))));
        return;
    }
    m_epoch->setText(
        tr("epoch %1 of %2")
            .arg(countText(double(grid.epoch)), countText(double(m_grids.back().epoch))));
}

void SamplesCard::setPlaying(bool isPlaying)
{
    if (isPlaying && m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    if (isPlaying)
        m_playTimer.start();
    else
        m_playTimer.stop();
    m_play->setIcon(themedIcon(isPlaying ? u"pause"_s : u"play"_s));
    m_play->setToolTip(isPlaying ? tr("Stop here") : tr("Show all epochs one after the other"));
    m_play->setAccessibleName(isPlaying ? tr("Stop here") : tr("Play"));
}

void SamplesCard::advance()
{
    if (m_slider->value() == m_slider->maximum())
        setPlaying(false);
    else
        m_slider->setValue(m_slider->value() + 1);
}

void SamplesCard::exportPng()
{
    const auto index = static_cast<std::size_t>(shownIndex());
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the digits"),
        u"epoch-%1.png"_s.arg(m_grids[index].epoch), tr("PNG pictures (*.png)"));
    if (!file.isEmpty())
        m_files.writePng(file.endsWith(u".png"_s, Qt::CaseInsensitive) ? file : file + u".png"_s,
            m_grids[index]);
}

void SamplesCard::exportGif()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the digits"), u"epochs.gif"_s, tr("Animations (*.gif)"));
    if (!file.isEmpty())
        m_files.writeGif(
            file.endsWith(u".gif"_s, Qt::CaseInsensitive) ? file : file + u".gif"_s, m_grids);
}

} // namespace studio::ui

#include "moc_samplescard.cpp"
