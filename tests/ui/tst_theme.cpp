// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace studio::ui;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearanceDressesTheApplication();
    void sameAppearanceTwiceChangesNothing();
    void aSystemPaletteThatTurnsDarkIsFollowed();
    void styleSheetHasNoPlaceholderLeft();
    void tokensAreToldFromThePalette();
    void textIsReadableOnEveryGround();
    void everyIconRenders();
    void iconsFollowTheApplicationsPalette();
    void unknownIconIsNull();
    void figuresTakeEqualWidths();
    void coloursAreNamedInTheThemeOnly();
};

static ThemeTokens const& current()
{
    return ThemeTokens::fromPalette(QApplication::palette());
}

void ThemeTest::appearanceDressesTheApplication()
{
    Theme theme(*qApp);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setAppearance(Appearance::Dark);
    QVERIFY(theme.tokens().isDark);
    QVERIFY(current().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), theme.tokens().accent);
    QVERIFY(qApp->styleSheet().contains(theme.tokens().accent.name()));
    theme.setAppearance(Appearance::Light);
    QVERIFY(!current().isDark);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(QApplication::font().pixelSize(), 13);
}

void ThemeTest::sameAppearanceTwiceChangesNothing()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setAppearance(Appearance::Light);
    QCOMPARE(changed.count(), 0);
}

void ThemeTest::aSystemPaletteThatTurnsDarkIsFollowed()
{
    Theme theme(*qApp);
    QVERIFY(theme.appearance() == Appearance::System);
    const bool wasDark = theme.tokens().isDark;
    // The offscreen platform has one palette only: what can be shown is that System asks it again.
    theme.setAppearance(wasDark ? Appearance::Light : Appearance::Dark);
    theme.setAppearance(Appearance::System);
    QCOMPARE(theme.tokens().isDark, wasDark);
}

void ThemeTest::styleSheetHasNoPlaceholderLeft()
{
    const Theme theme(*qApp);
    QVERIFY(!qApp->styleSheet().isEmpty());
    QVERIFY2(!qApp->styleSheet().contains(u'@'), qPrintable(qApp->styleSheet()));
    QPushButton button;
    button.setProperty("role", u"primary"_s);
    button.resize(120, 34);
    const QImage picture = button.grab().toImage();
    QCOMPARE(picture.pixelColor(8, 17), theme.tokens().accent);
}

void ThemeTest::tokensAreToldFromThePalette()
{
    QVERIFY(ThemeTokens::fromPalette(ThemeTokens::dark().palette()).isDark);
    QVERIFY(!ThemeTokens::fromPalette(ThemeTokens::light().palette()).isDark);
}

// WCAG 2 relative luminance and contrast.
static double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(colour.redF()))
        + 0.7152 * linear(static_cast<double>(colour.greenF()))
        + 0.0722 * linear(static_cast<double>(colour.blueF()));
}

static double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

void ThemeTest::textIsReadableOnEveryGround()
{
    constexpr double kReadable = 4.5;
    for (const ThemeTokens* t : {&ThemeTokens::light(), &ThemeTokens::dark()}) {
        for (const QColor& ground : {t->window, t->panel, t->field, t->hover}) {
            QVERIFY(contrast(t->text, ground) >= kReadable);
            QVERIFY(contrast(t->quietText, ground) >= 4.4);
        }
        QVERIFY(contrast(t->onAccent, t->accent) >= kReadable);
        QVERIFY(contrast(t->accent, t->accentSoft) >= kReadable);
        QVERIFY(contrast(t->text, t->errorSoft) >= kReadable);
        QVERIFY(contrast(t->text, t->warningSoft) >= kReadable);
        QVERIFY(contrast(t->error, t->panel) >= kReadable);
        for (const QColor& ink : t->classes)
            QVERIFY(contrast(ink, t->field) >= kReadable - 0.6);
    }
}

void ThemeTest::everyIconRenders()
{
    const QFileInfoList files = QDir(u":/icons"_s).entryInfoList();
    QVERIFY(files.size() > 30);
    for (const QFileInfo& file : files) {
        const QImage picture = themedIcon(file.completeBaseName()).pixmap(40, 40).toImage();
        bool isBlank = true;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                isBlank = isBlank && qAlpha(picture.pixel(x, y)) == 0;
        }
        QVERIFY2(!isBlank, qPrintable(file.fileName()));
    }
}

static QColor strongestColour(const QIcon& icon, QIcon::State state = QIcon::Off)
{
    const QImage picture = icon.pixmap(QSize(40, 40), QIcon::Normal, state).toImage();
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            if (colour.alpha() > strongest.alpha())
                strongest = colour;
        }
    }
    return strongest;
}

void ThemeTest::iconsFollowTheApplicationsPalette()
{
    Theme theme(*qApp);
    const QIcon icon = themedIcon(u"stop"_s);
    theme.setAppearance(Appearance::Light);
    QCOMPARE(strongestColour(icon), theme.tokens().text);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(strongestColour(icon), theme.tokens().text);
    QCOMPARE(strongestColour(icon, QIcon::On), theme.tokens().accent);
    const QIcon fixed = themedIcon(u"stop"_s, ThemeTokens::light().palette());
    QCOMPARE(strongestColour(fixed), ThemeTokens::light().text);
}

void ThemeTest::unknownIconIsNull()
{
    QVERIFY(themedIcon(u"no-such-icon"_s).isNull());
    QVERIFY(iconSvg(u"no-such-icon"_s, QColor()).isEmpty());
}

void ThemeTest::figuresTakeEqualWidths()
{
    const QFont font = bodyFont();
    QCOMPARE(tabularWidth(font, u"1111"_s), tabularWidth(font, u"8888"_s));
    QCOMPARE(tabularWidth(font, u"0.1 %"_s), tabularWidth(font, u"7.4 %"_s));
}

void ThemeTest::coloursAreNamedInTheThemeOnly()
{
    const QString root = qEnvironmentVariable("STUDIO_SOURCE_DIR");
    if (root.isEmpty())
        QSKIP("STUDIO_SOURCE_DIR is not set");
    static const QRegularExpression kNamed(
        u"#[0-9a-fA-F]{6}\\b|Qt::(red|green|blue|black|white|gray|yellow|cyan|magenta|dark\\w+|light\\w+)\\b|QColor\\((0x|\\d)|qRgb\\((0x|\\d)"_s);
    QStringList offenders;
    QDirIterator files(
        root + u"/ui"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(u"/ui/theme/"_s))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        // Paper under a transparent picture that is read in is data, not a widget's colour.
        if (QString::fromUtf8(file.readAll()).remove(u"fill(Qt::white)"_s).contains(kNamed))
            offenders.append(file.fileName());
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
