// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/likenessview.h"

#include "ui/canvas/digitsheet.h"
#include "ui/text/quantitytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kFullBar = 1000;

QLabel* makeLabel(const QString& name, const QString& role, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", role);
    // A long word must not widen the dock.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

LikenessView::LikenessView(QWidget* parent)
    : QWidget(parent)
    , m_picture(new DigitSheet(2, this))
    , m_caption(makeLabel(u"likenessCaption"_s, u"caption"_s, this))
    , m_closeness(makeLabel(u"likenessCloseness"_s, {}, this))
    , m_realness(makeLabel(u"likenessRealness"_s, u"quiet"_s, this))
    , m_realnessBar(new QProgressBar(this))
{
    setObjectName(u"likenessView"_s);
    m_caption->setText(tr("Closest the generator can do"));
    m_picture->setObjectName(u"likenessPicture"_s);
    m_picture->setAccessibleName(m_caption->text());
    m_realnessBar->setRange(0, kFullBar);
    m_realnessBar->setTextVisible(false);
    m_realnessBar->setAccessibleName(tr("How real the drawing looks to the discriminator"));
    m_realness->setToolTip(
        tr("So many of the generator's own digits of this kind look less real than "
           "the drawing to its opponent, the discriminator. It has only ever "
           "seen digits: of a scribble it says little."));
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_caption);
    words->addWidget(m_closeness);
    words->addWidget(m_realness);
    words->addWidget(m_realnessBar);
    words->addStretch();
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setModel(false, false);
}

void LikenessView::setModel(bool hasGenerator, bool hasDiscriminator)
{
    m_hasDiscriminator = hasDiscriminator;
    const auto help = tr("The generator writes this picture for the latent that comes closest to "
                         "the drawing.");
    m_picture->setToolTip(hasDiscriminator
            ? help
            : tr("%1 Its file holds no discriminator, so nothing is said of how real the drawing "
                 "looks.")
                  .arg(help));
    m_realness->setVisible(hasDiscriminator);
    m_realnessBar->setVisible(hasDiscriminator);
    setVisible(hasGenerator);
    showNothing();
}

void LikenessView::showNothing()
{
    m_picture->setImage({});
    m_closeness->setText(tr("draw a digit"));
    m_closeness->setToolTip({});
    showRealness({});
}

void LikenessView::showSearching()
{
    m_closeness->setText(tr("searching…"));
    m_closeness->setToolTip({});
}

void LikenessView::showLikeness(const app::Likeness& likeness)
{
    m_picture->setImage(likeness.match.image);
    m_closeness->setText(closeness(likeness.match.distance));
    m_closeness->setToolTip(tr("The pixels differ by %1 (root of the mean square)")
                                .arg(percentText(likeness.match.distance, 1)));
    m_picture->setAccessibleDescription(m_closeness->text());
    showRealness(likeness.realness);
}

void LikenessView::showProblem(const QString& reason)
{
    showNothing();
    m_closeness->setText(tr("The search failed"));
    m_closeness->setToolTip(reason);
}

void LikenessView::showRealness(std::optional<double> realness)
{
    m_realness->setText(realness ? tr("more real than %1 of its own").arg(percentText(*realness, 0))
                                 : tr("more real than –"));
    m_realnessBar->setValue(realness ? static_cast<int>(std::lround(*realness * kFullBar)) : 0);
}

QString LikenessView::closeness(double distance)
{
    // A good generator comes to within 0.05 of half of MNIST's test digits, to 0.08 of nine in ten.
    constexpr double kSame = 0.05;
    constexpr double kClose = 0.08;
    constexpr double kSimilar = 0.14;
    if (distance < kSame)
        return tr("almost the same");
    if (distance < kClose)
        return tr("close");
    return distance < kSimilar ? tr("similar") : tr("it cannot write this");
}

} // namespace studio::ui
