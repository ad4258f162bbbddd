// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/layertext.h"

#include "ui/text/quantitytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

class LayerTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::LayerTexts)
};

using core::LayerKind;

} // namespace

QString layerName(const core::LayerDescription& layer)
{
    switch (layer.kind) {
    case LayerKind::Convolution:
        return LayerTexts::tr("Convolution %1×%1").arg(layer.kernel);
    case LayerKind::MaxPooling:
        return LayerTexts::tr("Max pooling %1×%1").arg(layer.kernel);
    case LayerKind::BatchNorm:
        return LayerTexts::tr("Normalisation");
    case LayerKind::Relu:
        return LayerTexts::tr("ReLU");
    case LayerKind::Flatten:
        return LayerTexts::tr("All in one row");
    case LayerKind::Linear:
        return LayerTexts::tr("Dense layer");
    }
    return {};
}

QString shapeText(const core::LayerShape& shape)
{
    const QString channels = countText(static_cast<double>(shape.channels));
    return shape.height == 1 && shape.width == 1
        ? channels
        : u"%1 × %2 × %3"_s.arg(channels).arg(shape.height).arg(shape.width);
}

QString layerExplanation(const core::LayerDescription& layer)
{
    switch (layer.kind) {
    case LayerKind::Convolution:
        return LayerTexts::tr("Each of the %1 channels has a filter of its own that slides over "
                              "the input: its map is far from zero where the input looks like the "
                              "filter or like its opposite.")
            .arg(layer.output.channels);
    case LayerKind::MaxPooling:
        return LayerTexts::tr("Of each square of %1×%1 numbers only the largest goes on: where "
                              "exactly something was found matters less from here on.")
            .arg(layer.kernel);
    case LayerKind::BatchNorm:
        return LayerTexts::tr("Each channel is multiplied by one number and shifted by another, "
                              "so that all channels have a similar range.");
    case LayerKind::Relu:
        return LayerTexts::tr("What is below zero becomes zero: a channel either found what it "
                              "looks for or says nothing.");
    case LayerKind::Flatten:
        return LayerTexts::tr("The same numbers, in one row for the layer behind it.");
    case LayerKind::Linear:
        return LayerTexts::tr("Each score is the sum of all %1 numbers, each multiplied by a "
                              "weight. The highest score is the answer.")
            .arg(countText(static_cast<double>(layer.input.size())));
    }
    return {};
}

} // namespace studio::ui
