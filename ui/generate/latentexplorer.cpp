// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/latentexplorer.h"

#include "core/infer/generator.h"
#include "core/infer/latentpath.h"
#include "ui/canvas/digitsheet.h"
#include "ui/generate/numberstrip.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRandomGenerator>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSliderSteps = 200;
constexpr int kEndZoom = 3;
constexpr int kZoom = 7;
constexpr int kFilmLength = 11;
constexpr std::chrono::milliseconds kWalkInterval{60};
constexpr double kWalkStep = 0.05; ///< stations a picture
constexpr int kHalfFrames = 30; ///< of an animation from one end to the other
constexpr int kStations = 6; ///< of a saved walk
constexpr int kButtonHeight = 32;

void append(std::vector<float>& latents, const std::vector<float>& latent)
{
    latents.insert(latents.end(), latent.begin(), latent.end());
}

QVBoxLayout* captioned(QLabel* caption, DigitSheet* sheet)
{
    caption->setProperty("role", u"quiet"_s);
    auto* const column = new QVBoxLayout;
    column->setSpacing(4);
    column->addStretch();
    column->addWidget(sheet, 0, Qt::AlignHCenter);
    column->addWidget(caption, 0, Qt::AlignHCenter);
    column->addStretch();
    return column;
}

} // namespace

LatentExplorer::LatentExplorer(QWidget* parent)
    : QWidget(parent)
    , m_startSheet(new DigitSheet(kEndZoom, this))
    , m_endSheet(new DigitSheet(kEndZoom, this))
    , m_sheet(new DigitSheet(kZoom, this))
    , m_startText(new QLabel(this))
    , m_endText(new QLabel(this))
    , m_place(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_film(new NumberStrip(this))
    , m_digit(new QComboBox(this))
    , m_walk(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_dice(new QToolButton(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(makeTools());
    column->addStretch(1);
    column->addWidget(makeStage());
    column->addWidget(m_slider);
    column->addWidget(m_film);
    column->addStretch(2);
    m_film->setSpread(true);
    m_film->setAccessibleName(tr("Digits on the way from the start to the end"));
    m_slider->setObjectName(u"latentSlider"_s);
    m_slider->setRange(0, kSliderSteps);
    m_slider->setValue(kSliderSteps / 2);
    m_slider->setAccessibleName(tr("Way from the start to the end"));
    m_timer.setInterval(kWalkInterval);
    connect(&m_timer, &QTimer::timeout, this, &LatentExplorer::step);
    connect(m_slider, &QSlider::valueChanged, this, &LatentExplorer::ask);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setWalking(false); });
    connect(m_digit, &QComboBox::currentIndexChanged, this, &LatentExplorer::ask);
    setModel(0, true);
}

QWidget* LatentExplorer::makeTools()
{
    auto* const tools = new QWidget(this);
    auto* const row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto* const caption = new QLabel(tr("Written as"), tools);
    caption->setProperty("role", u"quiet"_s);
    caption->setBuddy(m_digit);
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        m_digit->addItem(QString::number(digit));
    m_digit->setObjectName(u"latentDigit"_s);
    m_digit->setAccessibleName(caption->text());
    m_digit->setCurrentIndex(3);
    const auto dress = [tools](QToolButton* button, const QString& name) {
        button->setParent(tools);
        button->setObjectName(name);
        button->setProperty("role", u"compact"_s);
        button->setProperty("labelled", true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFixedHeight(kButtonHeight);
    };
    dress(m_dice, u"latentDice"_s);
    m_dice->setText(tr("Other ends"));
    m_dice->setIcon(themedIcon(u"restart"_s));
    connect(m_dice, &QToolButton::clicked, this, &LatentExplorer::newEnds);
    dress(m_walk, u"latentWalk"_s);
    m_walk->setCheckable(true);
    connect(m_walk, &QToolButton::toggled, this, &LatentExplorer::setWalking);
    dress(m_save, u"latentSave"_s);
    m_save->setText(tr("Save as GIF…"));
    m_save->setIcon(themedIcon(u"export"_s));
    connect(m_save, &QToolButton::clicked, this, &LatentExplorer::requestAnimation);
    row->addWidget(caption);
    row->addWidget(m_digit);
    row->addStretch();
    row->addWidget(m_dice);
    row->addWidget(m_walk);
    row->addWidget(m_save);
    return tools;
}

QWidget* LatentExplorer::makeStage()
{
    auto* const stage = new QWidget(this);
    auto* const row = new QHBoxLayout(stage);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addLayout(captioned(m_startText, m_startSheet));
    row->addStretch();
    row->addLayout(captioned(m_place, m_sheet));
    row->addStretch();
    row->addLayout(captioned(m_endText, m_endSheet));
    return stage;
}

void LatentExplorer::setModel(std::size_t latentSize, bool isConditional)
{
    const bool isOther = latentSize != m_latentSize;
    m_latentSize = latentSize;
    m_digit->setEnabled(isConditional);
    for (QWidget* const widget : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_walk),
             static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_dice)})
        widget->setEnabled(latentSize > 0);
    if (isOther)
        setWalking(false);
    ask();
}

void LatentExplorer::setStart(const End& end, int digit)
{
    m_start = end;
    m_digit->setCurrentIndex(digit);
    setWalking(false);
    ask();
}

void LatentExplorer::setEnd(const End& end)
{
    m_end = end;
    setWalking(false);
    ask();
}

void LatentExplorer::newEnds()
{
    const auto random = [] {
        return static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1'000'000));
    };
    m_start = {random(), 1};
    setEnd({random(), 1});
}

double LatentExplorer::fraction() const
{
    return static_cast<double>(m_slider->value()) / kSliderSteps;
}

int LatentExplorer::digit() const
{
    return m_digit->currentIndex();
}

std::vector<float> LatentExplorer::latentOfEnd(const End& end) const
{
    return core::latentOf(end.seed, m_latentSize, end.truncation);
}

std::vector<float> LatentExplorer::latentAt(double fraction) const
{
    return core::slerp(latentOfEnd(m_start), latentOfEnd(m_end), fraction);
}

void LatentExplorer::setWalking(bool isWalking)
{
    isWalking = isWalking && m_latentSize > 0;
    m_walk->setChecked(isWalking);
    m_walk->setText(isWalking ? tr("Stop the walk") : tr("Random walk"));
    m_walk->setIcon(themedIcon(isWalking ? u"pause"_s : u"play"_s));
    if (isWalking == m_timer.isActive())
        return;
    if (isWalking) {
        m_walked = 0;
        m_timer.start();
    } else {
        m_timer.stop();
        ask();
    }
    Q_EMIT walkingChanged(isWalking);
}

void LatentExplorer::step()
{
    m_walked += kWalkStep;
    ask();
}

void LatentExplorer::ask()
{
    showPlace();
    if (m_latentSize == 0)
        return;
    std::vector<float> latents = isWalking()
        ? core::walkedLatent(m_start.seed, m_latentSize, m_start.truncation, m_walked)
        : latentAt(fraction());
    append(latents, latentOfEnd(m_start));
    append(latents, latentOfEnd(m_end));
    for (int i = 0; i < kFilmLength; ++i)
        append(latents, latentAt(static_cast<double>(i) / (kFilmLength - 1)));
    Q_EMIT picturesWanted(latents, std::vector<int>(kFilmLength + 3, digit()));
}

void LatentExplorer::setPictures(const std::vector<core::GrayImage>& pictures)
{
    if (pictures.size() != kFilmLength + 3)
        return;
    m_sheet->setImage(pictures[0]);
    m_startSheet->setImage(pictures[1]);
    m_endSheet->setImage(pictures[2]);
    m_film->setDigits({pictures.begin() + 3, pictures.end()});
}

void LatentExplorer::showPlace()
{
    m_startText->setText(tr("start · seed %1").arg(m_start.seed));
    m_endText->setText(tr("end · seed %1").arg(m_end.seed));
    m_place->setText(isWalking() ? tr("walking from seed to seed")
                                 : tr("%1 of the way").arg(percentText(fraction(), 0)));
}

void LatentExplorer::requestAnimation()
{
    if (m_latentSize == 0)
        return;
    std::vector<float> latents;
    int count = 0;
    if (isWalking()) {
        count = static_cast<int>(kStations / kWalkStep);
        for (int i = 0; i < count; ++i)
            append(latents,
                core::walkedLatent(m_start.seed, m_latentSize, m_start.truncation, i * kWalkStep));
    } else {
        count = 2 * kHalfFrames;
        for (int i = 0; i < count; ++i) {
            const int place = i <= kHalfFrames ? i : count - i;
            append(latents, latentAt(static_cast<double>(place) / kHalfFrames));
        }
    }
    Q_EMIT animationWanted(latents, std::vector<int>(static_cast<std::size_t>(count), digit()));
}

void LatentExplorer::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    setWalking(false); // nobody watches
}

} // namespace studio::ui

#include "moc_latentexplorer.cpp"
