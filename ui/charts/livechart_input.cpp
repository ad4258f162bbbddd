// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and menu of a LiveChart, and the files and tables that it makes.
#include "ui/charts/chartexport.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/charttable.h"
#include "ui/charts/charttabledialog.h"
#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExportScale = 2;
constexpr double kPanShare = 0.1; ///< of the picture, a key press
constexpr double kZoomFactor = 0.8;

/// The line that the crosshair walks along: the first that is shown and has points.
const ChartCurve* leadingCurve(const ChartCurves& curves)
{
    const auto found = std::find_if(curves.begin(), curves.end(),
        [](const auto& curve) { return curve->isShown() && !curve->raw().empty(); });
    return found == curves.end() ? nullptr : found->get();
}

} // namespace

void LiveChart::keyPressEvent(QKeyEvent* event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    bool isUsed = true;
    if (event->matches(QKeySequence::Copy)) {
        copyTable();
    } else if (key == Qt::Key_Escape) {
        m_view->setCrosshair(std::nullopt);
        Q_EMIT crosshairMoved(std::nullopt);
        resetZoom();
    } else if (!isControl && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        isUsed = moveCrosshair(
            key == Qt::Key_Left ? -1 : 1, event->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        const bool isPan = isControl && key >= Qt::Key_Left && key <= Qt::Key_Down;
        const bool isZoom = key == Qt::Key_Plus || key == Qt::Key_Minus || key == Qt::Key_Equal;
        isUsed = (isPan || (isZoom && !isControl)) && moveView(key);
    }
    if (!isUsed)
        QFrame::keyPressEvent(event);
}

bool LiveChart::moveView(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_view->panBy(key == Qt::Key_Left ? -kPanShare : kPanShare, 0);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_view->panBy(0, key == Qt::Key_Down ? -kPanShare : kPanShare);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // plus without Shift on many keyboards
        m_view->zoomBy(kZoomFactor);
        return true;
    case Qt::Key_Minus:
        m_view->zoomBy(1 / kZoomFactor);
        return true;
    default:
        return false;
    }
}

bool LiveChart::moveCrosshair(int direction, bool isFine)
{
    const ChartCurve* const curve = leadingCurve(m_curves);
    if (curve == nullptr)
        return false;
    const std::size_t last = curve->raw().size() - 1;
    std::size_t index = last;
    if (const std::optional<double> x = m_view->crosshair()) {
        // A hundred key presses from one end to the other; with Shift point by point.
        const std::size_t stride = isFine ? 1 : std::max<std::size_t>(1, last / 100);
        index = curve->nearest(*x).value_or(last);
        index = direction < 0 ? index - std::min(stride, index) : std::min(index + stride, last);
    }
    const double x = curve->raw()[index].x();
    m_view->setCrosshair(x);
    Q_EMIT crosshairMoved(mapping().toAxisValue(x));
    return true;
}

void LiveChart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* const menu = makeMenu().release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

std::unique_ptr<QMenu> LiveChart::makeMenu()
{
    auto menu = std::make_unique<QMenu>(this);
    QAction* const reset = menu->addAction(
        themedIcon(u"zoom-reset"_s), tr("Show &everything"), this, &LiveChart::resetZoom);
    reset->setObjectName(u"chartMenu.reset"_s);
    reset->setEnabled(m_view->isZoomed());
    QAction* const clip = menu->addAction(tr("Cut &off outliers"));
    clip->setObjectName(u"chartMenu.clip"_s);
    clip->setCheckable(true);
    clip->setChecked(m_look.isClipping);
    connect(clip, &QAction::toggled, this, &LiveChart::setClipping);
    menu->addAction(tr("&Range…"), this, &LiveChart::askForRange)
        ->setObjectName(u"chartMenu.range"_s);
    menu->addAction(tr("&Baseline at…"), this, &LiveChart::askForBaseline)
        ->setObjectName(u"chartMenu.baseline"_s);
    addLineActions(menu->addMenu(tr("&Lines")));
    menu->addSeparator();
    addExportActions(menu.get());
    return menu;
}

void LiveChart::addLineActions(QMenu* menu)
{
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const ChartSeriesSpec& series = m_spec.series[i];
        QString name = series.isGhost ? tr("%1, previous run").arg(series.label) : series.label;
        QAction* const action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_curves[i]->isShown());
        connect(
            action, &QAction::toggled, this, [this, i](bool isShown) { hideLines({i}, !isShown); });
    }
}

void LiveChart::addExportActions(QMenu* menu)
{
    menu->addAction(themedIcon(u"table"_s), tr("Show as &table"), this, &LiveChart::showTable)
        ->setObjectName(u"chartMenu.table"_s);
    menu->addAction(themedIcon(u"copy"_s), tr("Cop&y the numbers"), QKeySequence::Copy, this,
        &LiveChart::copyTable);
    menu->addSeparator();
    menu->addAction(themedIcon(u"image"_s), tr("Save as &PNG…"), this,
        [this] { exportInteractively(u"png"_s, tr("PNG pictures (*.png)")); });
    menu->addAction(themedIcon(u"image"_s), tr("Save as &SVG…"), this,
        [this] { exportInteractively(u"svg"_s, tr("SVG pictures (*.svg)")); });
    menu->addAction(themedIcon(u"table"_s), tr("Save data as &CSV…"), this,
        [this] { exportInteractively(u"csv"_s, tr("Comma separated values (*.csv)")); });
}

void LiveChart::showTable()
{
    auto* const dialog = new ChartTableDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto fill = [this, dialog] { dialog->setTable(makeChartTable(m_stores, m_spec)); };
    connect(dialog, &ChartTableDialog::updateRequested, this, fill);
    connect(dialog, &ChartTableDialog::exportRequested, this,
        [this] { exportInteractively(u"csv"_s, tr("Comma separated values (*.csv)")); });
    connect(this, &QObject::destroyed, dialog, &ChartTableDialog::detach);
    fill();
    dialog->show();
}

void LiveChart::copyTable() const
{
    QApplication::clipboard()->setText(makeChartTable(m_stores, m_spec).toText());
}

void LiveChart::exportInteractively(const QString& suffix, const QString& filter)
{
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save “%1”").arg(m_spec.title), m_spec.id + u'.' + suffix, filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith(u'.' + suffix, Qt::CaseInsensitive))
        file += u'.' + suffix;
    if (!(suffix == u"csv"_s ? exportCsv(file) : exportPicture(file)))
        QMessageBox::warning(this, tr("Not saved"),
            tr("“%1” could not be written. Is the folder there, and may you write to it?")
                .arg(file));
}

bool LiveChart::exportPicture(const QString& file)
{
    if (m_isStale)
        refresh();
    m_view->setCrosshair(std::nullopt); // of the mouse that chose the command
    m_note->setPlain(true);
    const bool isWritten = writePicture(file);
    m_note->setPlain(false);
    return isWritten;
}

bool LiveChart::writePicture(const QString& file)
{
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(file);
        generator.setSize(size());
        generator.setViewBox(rect());
        generator.setTitle(m_spec.title);
        QPainter painter;
        if (!painter.begin(&generator))
            return false;
        render(&painter);
        return painter.end();
    }
    QImage image(size() * kExportScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kExportScale);
    image.fill(Qt::transparent);
    render(&image);
    return image.save(file, "PNG");
}

bool LiveChart::exportCsv(const QString& file) const
{
    const auto own = ownData();
    QSaveFile output(file);
    return output.open(QIODevice::WriteOnly) && output.write(toCsv(own.first, own.second)) >= 0
        && output.commit();
}

} // namespace studio::ui
