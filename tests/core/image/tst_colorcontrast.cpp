// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colorcontrast.h"

#include <QTest>

#include <array>

using namespace studio::core;

namespace {

using Rgb = std::array<std::uint8_t, 3>;

/// Ten by ten pixels of paper with a stroke of the pen, two columns wide.
GrayImage grayOf(Rgb paper, Rgb pen)
{
    std::vector<std::uint8_t> rgb;
    for (int i = 0; i < 100; ++i) {
        const Rgb& color = i % 10 / 2 == 2 ? pen : paper;
        rgb.insert(rgb.end(), color.begin(), color.end());
    }
    return grayByContrast(10, 10, rgb);
}

int contrastOf(const GrayImage& gray)
{
    return int(gray.at(0, 0)) - int(gray.at(4, 0));
}

} // namespace

class TestColorContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greyStaysAsItIs()
    {
        const GrayImage gray = grayOf({200, 200, 200}, {30, 30, 30});
        QCOMPARE(int(gray.at(0, 0)), 200);
        QCOMPARE(int(gray.at(4, 0)), 30);
    }

    void lightAndDarkColoursBecomeTheirLuminance()
    {
        const GrayImage gray = grayOf({255, 255, 255}, {0, 0, 255});
        QCOMPARE(int(gray.at(0, 0)), 255);
        QCOMPARE(int(gray.at(4, 0)), 29);
    }

    void aPenAsLightAsItsPaperStandsOutToo()
    {
        QVERIFY(std::abs(contrastOf(grayOf({200, 60, 60}, {30, 130, 100}))) > 100);
        QVERIFY(std::abs(contrastOf(grayOf({0, 130, 0}, {255, 0, 0}))) > 100);
    }

    void onePixelAndNoneAreFine()
    {
        const std::array<std::uint8_t, 3> pixel{255, 0, 0};
        QCOMPARE(grayByContrast(1, 1, pixel).pixels.size(), 1U);
        QVERIFY(grayByContrast(0, 0, {}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestColorContrast)
#include "tst_colorcontrast.moc"
