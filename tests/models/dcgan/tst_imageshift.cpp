// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/imageshift.h"

#include <QTest>

#include <ATen/CPUGeneratorImpl.h>

namespace studio::models {

class ImageShiftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyImageMovesAsAWhole();
    void allMovesUpToTheMostOccur();
    void whatComesInIsPaper();
    void gradientsMoveBack();
    void zeroLeavesImagesAlone();

private:
    static at::Generator random() { return at::make_generator<at::CPUGeneratorImpl>(1); }
    static torch::Tensor paper(std::int64_t count)
    {
        return torch::full({count, 1, 28, 28}, -1.0F);
    }
};

void ImageShiftTest::everyImageMovesAsAWhole()
{
    auto images = paper(8);
    images.slice(2, 10, 14).slice(3, 10, 14).fill_(1);
    auto generator = random();
    const auto moved = shifted(images, 3, generator);
    QCOMPARE(moved.sizes().vec(), images.sizes().vec());
    for (std::int64_t i = 0; i < 8; ++i) {
        const auto places = (moved[i][0] > 0).nonzero();
        QCOMPARE(places.size(0), std::int64_t{16});
        const auto extent =
            std::get<0>(places.max(0)) - std::get<0>(places.min(0)); // 4 pixels wide and high
        QCOMPARE(extent[0].item<std::int64_t>(), std::int64_t{3});
        QCOMPARE(extent[1].item<std::int64_t>(), std::int64_t{3});
    }
}

void ImageShiftTest::allMovesUpToTheMostOccur()
{
    auto images = paper(500);
    images.slice(2, 14, 15).slice(3, 14, 15).fill_(1);
    auto generator = random();
    const auto places = (shifted(images, 2, generator) > 0).nonzero().slice(1, 2, 4);
    for (const auto axis : {0, 1}) {
        const auto counts = torch::bincount(places.select(1, axis) - 12);
        QCOMPARE(counts.size(0), std::int64_t{5});
        QVERIFY(counts.min().item<std::int64_t>() > 60); // 100 each on average
    }
}

void ImageShiftTest::whatComesInIsPaper()
{
    const auto images = torch::ones({64, 1, 28, 28});
    auto generator = random();
    const auto moved = shifted(images, 2, generator);
    QVERIFY(((moved == 1) | (moved == -1)).all().item<bool>());
    QVERIFY((moved == -1).any().item<bool>());
}

void ImageShiftTest::gradientsMoveBack()
{
    const auto images = torch::zeros({4, 1, 28, 28}, torch::requires_grad());
    auto generator = random();
    shifted(images, 2, generator).slice(2, 10, 12).slice(3, 10, 12).sum().backward();
    QCOMPARE(images.grad().sum().item<float>(), 16.0F);
}

void ImageShiftTest::zeroLeavesImagesAlone()
{
    auto generator = random();
    const auto images = torch::rand({2, 1, 28, 28});
    QVERIFY(shifted(images, 0, generator).is_same(images));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::ImageShiftTest)
#include "tst_imageshift.moc"
