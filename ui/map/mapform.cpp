// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapform.h"

#include "ui/text/quantitytext.h"
#include "ui/train/elidingcombobox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using Stage = app::MapController::Stage;

constexpr int kProgressSteps = 1000;
constexpr int kCounts[] = {1000, 3000, 10'000};

} // namespace

MapForm::MapForm(QWidget* parent)
    : QFrame(parent)
    , m_button(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_note(new QLabel(this))
{
    setProperty("role", u"panel"_s);
    setProperty("edge", u"bottom"_s);
    m_button->setObjectName(u"mapButton"_s);
    m_button->setProperty("role", u"primary"_s);
    m_progress->setObjectName(u"mapProgress"_s);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_note->setObjectName(u"mapNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    makeBoxes();
    column->addWidget(m_progress);
    column->addWidget(m_note);
    connect(m_button, &QPushButton::clicked, this, &MapForm::startOrCancel);
    updateButton();
}

void MapForm::makeBoxes()
{
    m_dataBox = new ElidingComboBox(this);
    m_dataBox->setObjectName(u"mapData"_s);
    m_dataBox->setMinimumWidth(96);
    m_countBox = new QComboBox(this);
    m_countBox->setObjectName(u"mapCount"_s);
    for (const int count : kCounts)
        m_countBox->addItem(countText(count), count);
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    const std::pair<QComboBox*, QString> boxes[] = {
        {m_dataBox, tr("Test images of")}, {m_countBox, tr("How many")}};
    for (const auto& [box, caption] : boxes) {
        auto* const label = new QLabel(caption, this);
        label->setProperty("role", u"caption"_s);
        label->setBuddy(box);
        box->setAccessibleName(caption);
        box->installEventFilter(this);
        row->addWidget(label);
        row->addWidget(box, box == m_dataBox ? 1 : 0);
    }
    row->addWidget(m_button);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_dataBox, &QComboBox::activated, this, [this] { m_isDataChosen = true; });
}

/// Whoever scrolls the page does not mean the choice that comes under the mouse.
bool MapForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MapForm::setData(const std::vector<MapData>& choices, const std::string& preferred)
{
    if (choices == m_data && preferred == m_preferred)
        return; // a model in training is published several times a second
    const int index = m_dataBox->currentIndex();
    const std::string wanted = m_isDataChosen && index >= 0
        ? m_data.at(static_cast<std::size_t>(index)).source
        : preferred;
    m_data = choices;
    m_preferred = preferred;
    const QSignalBlocker blocker(m_dataBox);
    m_dataBox->clear();
    for (const MapData& choice : m_data)
        m_dataBox->addItem(choice.name);
    const auto found = std::find_if(m_data.begin(), m_data.end(),
        [&wanted](const MapData& choice) { return choice.source == wanted; });
    if (!m_data.empty())
        m_dataBox->setCurrentIndex(found == m_data.end() ? 0 : int(found - m_data.begin()));
    updateButton();
}

void MapForm::setReady(bool isReady)
{
    m_isReady = isReady;
    updateButton();
}

void MapForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    updateButton();
}

void MapForm::setMade(bool isMade)
{
    m_isMade = isMade;
    updateButton();
}

void MapForm::updateButton()
{
    m_button->setText(m_isBusy ? tr("Cancel") : m_isMade ? tr("Make it anew") : tr("Make the map"));
    m_button->setEnabled(m_isBusy || (m_isReady && !m_data.empty()));
}

void MapForm::startOrCancel()
{
    if (m_isBusy) {
        Q_EMIT cancelRequested();
        return;
    }
    const MapData& chosen = m_data.at(static_cast<std::size_t>(m_dataBox->currentIndex()));
    Q_EMIT mapRequested(
        {chosen.source, static_cast<std::size_t>(m_countBox->currentData().toInt())});
}

/// Most of the time goes into the layout.
void MapForm::showProgress(Stage stage, double fraction)
{
    constexpr double kLoaded = 0.05;
    constexpr double kRead = 0.2;
    switch (stage) {
    case Stage::Loading:
        showNote(tr("Loading the test images…"));
        return m_progress->setValue(int(kProgressSteps * kLoaded * fraction));
    case Stage::Reading:
        showNote(tr("The model looks at them…"));
        return m_progress->setValue(int(kProgressSteps * (kLoaded + (kRead - kLoaded) * fraction)));
    case Stage::LayingOut:
        showNote(tr("What is alike is moved together…"));
        return m_progress->setValue(int(kProgressSteps * (kRead + (1 - kRead) * fraction)));
    }
}

void MapForm::showNote(const QString& note, bool isProblem)
{
    const QString role = isProblem ? u"error"_s : u"quiet"_s;
    if (m_note->property("role").toString() != role) {
        m_note->setProperty("role", role);
        m_note->style()->unpolish(m_note);
        m_note->style()->polish(m_note);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace studio::ui

#include "moc_mapform.cpp"
