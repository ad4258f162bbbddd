// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/correction.h"

#include "ui/canvas/drawingcanvas.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

/// The strokes that lie in `box`, which was drawn around whole strokes.
core::Ink strokesIn(const core::Ink& ink, const core::NumberBox& box)
{
    constexpr float kTolerance = 0.01F;
    const auto isInside = [&box](const core::InkPoint& point) {
        return point.x >= box.left - kTolerance && point.x <= box.right + kTolerance
            && point.y >= box.top - kTolerance && point.y <= box.bottom + kTolerance;
    };
    core::Ink result;
    for (const core::Stroke& stroke : ink.strokes) {
        if (std::all_of(stroke.begin(), stroke.end(), isInside))
            result.strokes.push_back(stroke);
    }
    return result;
}

} // namespace

Correction::Correction(DrawingCanvas& canvas, QObject* parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_menu(std::make_unique<QMenu>())
{
    m_menu->setObjectName(u"correctionMenu"_s);
    m_menu->setTitle(tr("&Say what it is"));
    m_menu->setIcon(themedIcon(u"teach"_s));
    fill(*m_menu, false);
    m_menu->addSeparator();
    m_allMenu = m_menu->addMenu(tr("&All of it is"));
    fill(*m_allMenu, true);
    setPart({});
    connect(m_menu.get(), &QMenu::aboutToShow, this, [this] {
        const bool canSay = !m_canvas.ink().isBlank();
        for (QAction* const action : std::as_const(m_sayings))
            action->setEnabled(canSay);
    });
}

Correction::~Correction() = default;

void Correction::fill(QMenu& menu, bool isOfAll)
{
    const auto add = [&](const QString& text, int label) {
        QAction* const action = menu.addAction(text);
        m_sayings.append(action);
        connect(action, &QAction::triggered, this,
            [this, label, isOfAll] { say(label, isOfAll ? std::nullopt : m_part); });
    };
    for (int digit = 0; digit <= 9; ++digit)
        add(isOfAll ? u"&%1"_s.arg(digit) : tr("This is a &%1").arg(digit), digit);
    add(isOfAll ? tr("&not a digit") : tr("This is &not a digit"), kNotADigit);
}

void Correction::setPart(const std::optional<core::NumberBox>& part)
{
    m_part = part;
    m_allMenu->menuAction()->setVisible(part.has_value());
}

void Correction::beginDrawing()
{
    m_said.reset();
}

void Correction::say(int label, const std::optional<core::NumberBox>& part)
{
    core::InkRecord record;
    const core::Ink all = m_canvas.ink();
    record.ink = part ? strokesIn(all, *part) : all;
    record.truth = label == kNotADigit ? core::InkTruth::NotADigit : core::InkTruth::Digit;
    record.label = label;
    if (record.ink.isBlank() || record == m_said)
        return;
    const bool isSame = m_said && m_said->ink == record.ink;
    const auto instead = isSame ? m_said : std::nullopt;
    m_said = record;
    Q_EMIT said(record, instead);
}

} // namespace studio::ui
