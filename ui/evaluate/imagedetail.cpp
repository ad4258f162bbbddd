// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/imagedetail.h"

#include "ui/canvas/digitsheet.h"
#include "ui/inspect/heatsheet.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString titleOf(const core::EvaluatedImage& image)
{
    const int digit = image.reading.digit;
    if (digit < 0)
        return ImageDetail::tr("Image %1: a %2, but the picture is blank")
            .arg(image.index)
            .arg(image.truth);
    if (!image.isDigit())
        return image.reading.isDigit
            ? ImageDetail::tr("Image %1: no digit, read as a %2").arg(image.index).arg(digit)
            : ImageDetail::tr("Image %1: no digit, refused").arg(image.index);
    return image.isRight()
        ? ImageDetail::tr("Image %1: a %2, read rightly").arg(image.index).arg(digit)
        : ImageDetail::tr("Image %1: a %2, read as a %3")
              .arg(image.index)
              .arg(image.truth)
              .arg(digit);
}

/// The three likeliest digits, a line each, then the loss and whether it is taken for a digit.
QString guessesOf(const core::EvaluatedImage& image)
{
    constexpr std::size_t kShown = 3;
    if (image.reading.digit < 0)
        return ImageDetail::tr("The model gives no answer for it.");
    const auto& probabilities = image.reading.probabilities;
    std::array<std::size_t, core::kDigitClasses> order{};
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return probabilities[a] > probabilities[b]; });
    QStringList lines;
    for (std::size_t i = 0; i < kShown; ++i)
        lines +=
            u"%1 \u2003 %2"_s.arg(order[i]).arg(percentText(double(probabilities[order[i]]), 2));
    if (image.isDigit())
        lines += ImageDetail::tr("Loss %1").arg(QLocale().toString(image.loss, 'f', 3));
    lines += image.reading.isDigit ? ImageDetail::tr("Taken for a digit (%1)")
                                         .arg(percentText(double(image.reading.digitness), 1))
                                   : ImageDetail::tr("Refused: hardly a digit (%1)")
                                         .arg(percentText(double(image.reading.digitness), 1));
    return lines.join(u'\n');
}

} // namespace

ImageDetail::ImageDetail(QWidget* parent)
    : QWidget(parent)
    , m_sheet(new DigitSheet(HeatSheet::kZoom, this))
    , m_heat(new HeatSheet(this))
    , m_title(new QLabel(this))
    , m_guesses(new QLabel(this))
    , m_open(new QToolButton(this))
{
    m_title->setObjectName(u"imageTitle"_s);
    m_title->setProperty("role", u"strong"_s);
    m_title->setWordWrap(true);
    m_guesses->setObjectName(u"imageGuesses"_s);
    m_guesses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_heat->setAccessibleName(tr("What speaks for the answer (blue) and against it (orange)"));
    m_heat->setToolTip(m_heat->accessibleName());
    m_open->setObjectName(u"imageToCanvas"_s);
    m_open->setProperty("role", u"compact"_s);
    m_open->setProperty("labelled", true);
    m_open->setText(tr("Open in the canvas"));
    m_open->setIcon(themedIcon(u"draw"_s));
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setFixedHeight(30);
    connect(m_open, &QToolButton::clicked, this, &ImageDetail::canvasRequested);
    auto* const sheets = new QHBoxLayout;
    sheets->setSpacing(8);
    sheets->addWidget(m_sheet);
    sheets->addWidget(m_heat);
    sheets->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(sheets);
    column->addWidget(m_guesses);
    column->addWidget(m_open);
    column->addStretch(1);
    setFixedWidth(2 * m_sheet->sizeHint().width() + 8);
    clear();
}

void ImageDetail::setImage(const core::EvaluatedImage& image, const core::GrayImage& picture)
{
    m_picture = picture;
    m_sheet->setImage(picture);
    m_sheet->setAccessibleName(titleOf(image));
    m_heat->setNothing();
    m_title->setText(titleOf(image));
    m_guesses->setText(guessesOf(image));
    m_open->setEnabled(true);
}

void ImageDetail::setSaliency(const core::SaliencyMap& map)
{
    if (!m_picture.isEmpty())
        m_heat->setMap(m_picture, map);
}

void ImageDetail::clear()
{
    m_picture = {};
    m_sheet->setImage({});
    m_heat->setNothing();
    m_title->setText(tr("Choose an image"));
    m_guesses->clear();
    m_open->setEnabled(false);
}

} // namespace studio::ui

#include "moc_imagedetail.cpp"
