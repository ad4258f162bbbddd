// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappanel.h"

#include "ui/map/mapform.h"
#include "ui/map/maplegend.h"
#include "ui/map/maptools.h"
#include "ui/map/mapview.h"
#include "ui/map/mapwords.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/emptystate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

enum StackPage
{
    NoModelPage,
    OnlyGeneratorPage,
    NoMapPage,
    MapPage,
};

/// The middle of some images' places, in each direction: one that lies far off moves it little.
core::MapPlace middleOf(const std::vector<std::size_t>& images, const app::MapPlaces& places)
{
    std::vector<float> x;
    std::vector<float> y;
    for (const std::size_t image : images) {
        x.push_back(places[image].x);
        y.push_back(places[image].y);
    }
    const auto half = static_cast<std::ptrdiff_t>(images.size() / 2);
    std::nth_element(x.begin(), x.begin() + half, x.end());
    std::nth_element(y.begin(), y.begin() + half, y.end());
    return {x[images.size() / 2], y[images.size() / 2]};
}

} // namespace

MapPanel::MapPanel(QWidget* parent)
    : QWidget(parent)
    , m_form(new MapForm(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mapPanel"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_form);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(new EmptyState(u"inspect"_s, tr("No model reads digits yet"),
        tr("Train one, or open a checkpoint: then its view of the test images can be drawn as a "
           "map."),
        m_stack));
    m_stack->addWidget(new EmptyState(u"generate"_s, tr("A generator has no such map"),
        tr("It writes digits and reads none. Train or open a model that reads digits: the map "
           "shows what is alike to it."),
        m_stack));
    m_stack->addWidget(new EmptyState(u"inspect"_s, tr("The test images as the model sees them"),
        tr("What the model finds alike lies together on the map: its classes, its doubts and its "
           "mistakes. Choose test images above and make the map."),
        m_stack));
    m_stack->addWidget(makeContent());
    updateStack();
}

QWidget* MapPanel::makeContent()
{
    auto* const content = new QWidget(m_stack);
    m_tools = new MapTools(content);
    m_view = new MapView(content);
    m_legend = new MapLegend(content);
    m_summary = new QLabel(content);
    m_summary->setObjectName(u"mapSummary"_s);
    m_summary->setProperty("role", u"caption"_s);
    m_summary->setWordWrap(true);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_tools);
    column->addWidget(m_view, 1);
    column->addWidget(m_legend);
    column->addWidget(m_summary);
    connect(m_legend, &MapLegend::classesChanged, m_view, &MapView::setShownClasses);
    connect(m_tools, &MapTools::onlyWrongChanged, m_view, &MapView::setOnlyWrong);
    connect(m_tools, &MapTools::zoomInWanted, m_view, &MapView::zoomIn);
    connect(m_tools, &MapTools::zoomOutWanted, m_view, &MapView::zoomOut);
    connect(m_tools, &MapTools::fitWanted, m_view, &MapView::fit);
    connect(m_tools, &MapTools::projectionChanged, this, &MapPanel::showProjection);
    connect(m_view, &MapView::answerWanted, this, &MapPanel::answerWanted);
    connect(m_view, &MapView::chosen, this,
        [this](std::size_t image) { Q_EMIT canvasRequested(m_map->images.image(image)); });
    return content;
}

void MapPanel::setModel(Model model, bool isUpToDate)
{
    m_model = model;
    m_form->setReady(model == Model::Reader);
    updateStack();
    const bool isOtherNow = isUpToDate != m_isUpToDate;
    m_isUpToDate = isUpToDate;
    if (isOtherNow && !m_isBusy)
        sayWhetherUpToDate();
}

void MapPanel::sayWhetherUpToDate()
{
    m_form->showNote(
        m_isUpToDate || !m_map ? QString() : tr("The model has changed since this map was made."));
}

void MapPanel::updateStack()
{
    const int empty = m_model == Model::None ? NoModelPage
        : m_model == Model::OnlyGenerator    ? OnlyGeneratorPage
                                             : NoMapPage;
    m_stack->setCurrentIndex(m_map ? MapPage : empty);
}

void MapPanel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_form->setBusy(isBusy);
    if (!isBusy)
        sayWhetherUpToDate();
}

void MapPanel::showMap(const std::shared_ptr<const app::DigitMap>& map)
{
    m_map = map;
    m_layout.reset();
    m_marker.reset();
    m_form->setMade(true);
    m_legend->setMap(*map);
    m_view->setMap(map);
    updateStack();
    updateWords();
}

void MapPanel::showLayout(const std::shared_ptr<const app::MapLayout>& layout)
{
    const bool isFirst = !m_layout;
    m_layout = layout;
    if (!showsLayout())
        return;
    m_view->setPlaces(layout->places);
    if (isFirst)
        m_view->fit();
    updateMarker();
    if (layout->isFinal || isFirst)
        updateWords();
}

bool MapPanel::showsLayout() const
{
    return m_layout && m_tools->projection() == MapProjection::Neighbours;
}

void MapPanel::showProjection()
{
    if (!m_map)
        return;
    m_view->setPlaces(showsLayout() ? m_layout->places : m_map->components);
    m_view->fit();
    updateMarker();
    updateWords();
}

void MapPanel::showMarker(const app::MapMarker& marker)
{
    m_marker = marker;
    updateMarker();
}

void MapPanel::wipeMarker()
{
    m_marker.reset();
    updateMarker();
}

void MapPanel::updateMarker()
{
    if (!m_marker || !m_map) {
        m_view->setMarker({});
        return;
    }
    MapView::Marker marker{m_marker->seen, m_marker->component, tr("Your drawing"),
        tr("Where the principal components of its features lie.")};
    if (showsLayout() && !m_marker->nearest.empty()) {
        marker.place = middleOf(m_marker->nearest, m_layout->places);
        marker.lines =
            tr("In the middle of the %n image(s) most like it to the model: t-SNE itself "
               "has no place for new ones.",
                nullptr, int(m_marker->nearest.size()));
    }
    m_view->setMarker(marker);
}

void MapPanel::updateWords()
{
    std::optional<double> agreement;
    if (!showsLayout())
        agreement = m_map->agreement;
    else if (m_layout->isFinal)
        agreement = m_layout->agreement;
    QString text = MapWords::summary(*m_map, agreement);
    if (!showsLayout())
        text += u' '
            + tr("These two components hold %1 of the features' variance.")
                  .arg(percentText(m_map->explained, 0));
    m_summary->setText(text);
    m_view->setAccessibleDescription(text);
}

void MapPanel::showProblem(const QString& reason)
{
    m_form->showNote(tr("There is no new map: %1").arg(reason), true);
}

void MapPanel::showCancelled()
{
    m_form->showNote(m_layout && !m_layout->isFinal
            ? tr("Stopped: the map stays as far as it had come.")
            : tr("Stopped."));
}

} // namespace studio::ui

#include "moc_mappanel.cpp"
