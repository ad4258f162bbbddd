// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/maplegend.h"

#include "ui/map/mapwords.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/themetokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kHeight = 24;
constexpr int kSwatch = 10;
constexpr int kGap = 5;

/// One class: a swatch, hollow while it is hidden, and its name.
class MapLegendItem final : public QCheckBox
{
public:
    MapLegendItem(int digit, std::function<void()> onDoubleClick, QWidget* parent)
        : QCheckBox(parent)
        , m_digit(static_cast<std::size_t>(digit))
        , m_onDoubleClick(std::move(onDoubleClick))
    {
        setObjectName(u"mapClass%1"_s.arg(digit));
        setChecked(true);
        setFixedHeight(kHeight);
        setMinimumWidth(36);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void mouseDoubleClickEvent(QMouseEvent* /*event*/) override { m_onDoubleClick(); }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        // The style sheet keeps a check box's own palette as it was before a change of theme.
        const ThemeTokens& tokens = ThemeTokens::fromPalette(parentWidget()->palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = tokens.classes.at(m_digit);
        const QString name =
            fontMetrics().elidedText(text(), Qt::ElideRight, width() - kSwatch - 3 * kGap);
        const QRectF swatch(kGap, (height() - kSwatch) / 2.0, kSwatch, kSwatch);
        painter.setPen(QPen(isEnabled() ? colour : tokens.quietBar, 1.5));
        painter.setBrush(isChecked() && isEnabled() ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(swatch, 2, 2);
        painter.setPen(isChecked() && isEnabled() ? tokens.text : tokens.quietText);
        painter.drawText(
            rect().adjusted(kSwatch + 2 * kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        if (!hasFocus())
            return;
        painter.setPen(tokens.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

private:
    std::size_t m_digit;
    std::function<void()> m_onDoubleClick;
};

} // namespace

MapLegend::MapLegend(QWidget* parent)
    : QWidget(parent)
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2);
    for (int digit = 0; digit < core::kDigitClasses; ++digit) {
        auto* const item = new MapLegendItem(
            digit, [this, digit] { showOnly(digit); }, this);
        connect(item, &QCheckBox::toggled, this, [this] { Q_EMIT classesChanged(classes()); });
        m_items.at(static_cast<std::size_t>(digit)) = item;
        row->addWidget(item, 1);
    }
}

void MapLegend::setMap(const app::DigitMap& map)
{
    std::array<int, core::kDigitClasses> counts{};
    for (const std::uint8_t label : map.images.labels)
        ++counts.at(label);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QString name = MapWords::className(map, int(i));
        m_items.at(i)->setText(name);
        m_items.at(i)->setEnabled(counts.at(i) > 0);
        m_items.at(i)->setAccessibleName(tr("Class %1").arg(name));
        m_items.at(i)->setToolTip(tr("%1: %2 images. Click hides or shows them, a double click "
                                     "shows them alone.")
                                      .arg(name, countText(counts.at(i))));
    }
}

MapView::Classes MapLegend::classes() const
{
    MapView::Classes classes;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        classes[i] = m_items.at(i)->isChecked();
    return classes;
}

/// Or all, if it was alone: the first click of the two has hidden or shown it already.
void MapLegend::showOnly(int digit)
{
    MapView::Classes others = classes();
    others[static_cast<std::size_t>(digit)] = false;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QSignalBlocker blocker(m_items.at(i));
        m_items.at(i)->setChecked(others.none() || int(i) == digit);
        m_items.at(i)->update();
    }
    Q_EMIT classesChanged(classes());
}

} // namespace studio::ui

#include "moc_maplegend.cpp"
