// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/answercards.h"

#include "app/controllers/errortext.h"
#include "ui/inspect/featurestrip.h"
#include "ui/inspect/heatsheet.h"
#include "ui/inspect/similarstrip.h"
#include "ui/text/quantitytext.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

enum SheetIndex
{
    Gradient,
    Occlusion,
    Flip
};

/// What the flip changed, in grey levels.
core::SaliencyMap differenceOf(const core::GrayImage& before, const core::GrayImage& after)
{
    core::SaliencyMap map{};
    for (std::size_t i = 0; i < map.size(); ++i)
        map.at(i) =
            static_cast<float>(after.pixels.at(i)) - static_cast<float>(before.pixels.at(i));
    return map;
}

} // namespace

AnswerCard::AnswerCard(const QString& title, const QString& text, QWidget* parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_text(new QLabel(text, this))
{
    setProperty("role", u"card"_s);
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(8);
    auto* const heading = new QLabel(title, this);
    heading->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"quiet"_s);
    m_text->setWordWrap(true);
    m_column->addWidget(heading);
    m_column->addWidget(m_text);
}

void AnswerCard::setText(const QString& text)
{
    m_text->setText(text);
}

SaliencyCard::SaliencyCard(QWidget* parent)
    : AnswerCard(tr("What speaks for it"),
        tr("Blue ink speaks for the answer, orange ink against it; in the last picture blue ink is "
           "added and orange ink taken away."),
        parent)
{
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    const QString names[] = {tr("Gradient times input"), tr("Occlusion"), tr("Smallest change")};
    for (int i = 0; i < 3; ++i) {
        auto* const sheet = new HeatSheet(this);
        auto* const caption = new QLabel(this);
        caption->setProperty("role", u"caption"_s);
        caption->setWordWrap(true);
        caption->setAlignment(Qt::AlignTop);
        caption->setMinimumWidth(sheet->width() + 40);
        sheet->setAccessibleName(names[i]);
        grid->addWidget(sheet, 0, i, Qt::AlignLeft);
        grid->addWidget(caption, 1, i);
        m_sheets.at(static_cast<std::size_t>(i)) = sheet;
        m_captions.at(static_cast<std::size_t>(i)) = caption;
    }
    grid->setColumnStretch(3, 1);
    column().addLayout(grid);
    m_captions[Flip]->setObjectName(u"flipCaption"_s);
}

void SaliencyCard::setExplanation(const app::Explanation& explanation)
{
    const int digit = explanation.reading.digit;
    m_sheets[Gradient]->setMap(explanation.seen, explanation.gradient);
    m_captions[Gradient]->setText(
        tr("Gradient × input: what each bit of ink adds to the score of the %1").arg(digit));
    if (explanation.occlusion)
        m_sheets[Occlusion]->setMap(explanation.seen, *explanation.occlusion);
    else
        m_sheets[Occlusion]->setNothing();
    m_captions[Occlusion]->setText(
        tr("Occlusion: what the %1 loses when a square there is wiped").arg(digit));
    showFlip(explanation);
}

void SaliencyCard::showFlip(const app::Explanation& explanation)
{
    if (!explanation.flip) {
        m_sheets[Flip]->setNothing(explanation.isFlipSearched ? tr("none found") : QString());
        m_captions[Flip]->setText(tr("The smallest change that would flip the answer"));
        return;
    }
    m_sheets[Flip]->setMap(
        explanation.flip->image, differenceOf(explanation.seen, explanation.flip->image));
    m_captions[Flip]->setText(
        tr("The smallest change that makes it a %1: %2 of full ink a pixel on average")
            .arg(explanation.flip->digit)
            .arg(percentText(explanation.flip->distance, 1)));
}

SimilarCard::SimilarCard(QWidget* parent)
    : AnswerCard(tr("What it has seen"), QString(), parent)
    , m_strip(new SimilarStrip(this))
{
    column().addWidget(m_strip);
}

void SimilarCard::setExplanation(const app::Explanation& explanation)
{
    m_strip->setImages(explanation.similar, explanation.reading.digit);
    setText(explanation.similar.empty()
            ? tr("Looking for the training images that are most like it…")
            : tr("The training images that the model finds most like it (%1)")
                  .arg(app::coreText(explanation.similarFrom)));
}

LayersCard::LayersCard(QWidget* parent)
    : AnswerCard(tr("Layer by layer"),
        tr("Each small picture is one channel: where there is ink, the channel has found what it "
           "looks for. The first layers find edges, the later ones parts of digits."),
        parent)
{
}

void LayersCard::setExplanation(const app::Explanation& explanation)
{
    while (m_rows.size() < explanation.layers.size()) {
        Row row{new QLabel(this), new FeatureStrip(this)};
        row.caption->setProperty("role", u"caption"_s);
        column().addWidget(row.caption);
        column().addWidget(row.strip);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < explanation.layers.size();
        m_rows[i].caption->setVisible(isUsed);
        m_rows[i].strip->setVisible(isUsed);
        if (!isUsed)
            continue;
        const core::FeatureMaps& maps = explanation.layers[i];
        m_rows[i].caption->setText(tr("Convolution %1 · %2 channels of %3 × %4")
                                       .arg(i + 1)
                                       .arg(maps.channels)
                                       .arg(maps.width)
                                       .arg(maps.height));
        m_rows[i].strip->setMaps(maps);
        m_rows[i].strip->setAccessibleName(m_rows[i].caption->text());
    }
}

} // namespace studio::ui

#include "moc_answercards.cpp"
