// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/maptools.h"

#include "ui/theme/icons.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kHeight = 28;

} // namespace

MapTools::MapTools(QWidget* parent)
    : QWidget(parent)
    , m_neighbours(makeProjection(u"mapNeighbours"_s, tr("t-SNE"),
          tr("t-SNE: what the model finds alike lies together; distances between groups mean "
             "little")))
    , m_components(makeProjection(u"mapComponents"_s, tr("PCA"),
          tr("Principal components: the two directions in which the features differ most; a "
             "straight view, so groups may cover one another")))
    , m_onlyWrong(new QCheckBox(tr("Only wrong answers"), this))
{
    auto* const group = new QButtonGroup(this);
    group->addButton(m_neighbours);
    group->addButton(m_components);
    m_neighbours->setChecked(true);
    m_onlyWrong->setObjectName(u"mapOnlyWrong"_s);
    m_onlyWrong->setToolTip(tr("Page Down and Page Up in the map go from one to the next"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_neighbours);
    row->addWidget(m_components);
    row->addSpacing(6);
    row->addWidget(m_onlyWrong);
    row->addStretch(1);
    auto* const out = makeZoom(u"mapZoomOut"_s, u"minus"_s, tr("Zoom out (-)"));
    auto* const in = makeZoom(u"mapZoomIn"_s, u"plus"_s, tr("Zoom in (+)"));
    auto* const fit = makeZoom(u"mapFit"_s, u"zoom-reset"_s, tr("Show the whole map (0)"));
    for (QToolButton* const button : {out, in, fit})
        row->addWidget(button);
    connect(out, &QToolButton::clicked, this, &MapTools::zoomOutWanted);
    connect(in, &QToolButton::clicked, this, &MapTools::zoomInWanted);
    connect(fit, &QToolButton::clicked, this, &MapTools::fitWanted);
    connect(m_onlyWrong, &QCheckBox::toggled, this, &MapTools::onlyWrongChanged);
    connect(m_components, &QToolButton::toggled, this,
        [this] { Q_EMIT projectionChanged(projection()); });
}

MapProjection MapTools::projection() const
{
    return m_components->isChecked() ? MapProjection::Components : MapProjection::Neighbours;
}

QToolButton* MapTools::makeButton(const QString& name, const QString& hint)
{
    auto* const button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("role", u"compact"_s);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setFixedHeight(kHeight);
    return button;
}

QToolButton* MapTools::makeProjection(const QString& name, const QString& text, const QString& hint)
{
    auto* const button = makeButton(name, hint);
    button->setProperty("labelled", true);
    button->setText(text);
    button->setCheckable(true);
    return button;
}

QToolButton* MapTools::makeZoom(const QString& name, const QString& icon, const QString& hint)
{
    auto* const button = makeButton(name, hint);
    button->setIcon(themedIcon(icon));
    button->setFixedWidth(kHeight);
    return button;
}

} // namespace studio::ui

#include "moc_maptools.cpp"
