// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/themetokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

QString iconPath(const QString& name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// Renders one SVG in the colours that the palette has when it is painted.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const QString& name, IconTone tone, std::optional<QPalette> palette)
        : m_name(name)
        , m_tone(tone)
        , m_palette(std::move(palette))
    {
    }

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State state) override
    {
        QSvgRenderer renderer(iconSvg(m_name, colour(mode, state)));
        painter->setRenderHint(QPainter::Antialiasing);
        // The icons are square: keep them so in any box.
        const qreal side = std::min(box.width(), box.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(box).center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels already.
    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override
    {
        const QString key =
            u"studio-icon/%1/%2/%3x%4"_s.arg(m_name, colour(mode, state).name(QColor::HexArgb),
                QString::number(size.width()), QString::number(size.height()));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QString iconName() override { return m_name; }
    QString key() const override { return u"studio-line-icon"_s; }
    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = m_palette.value_or(QGuiApplication::palette());
        const ThemeTokens& tokens = ThemeTokens::fromPalette(palette);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_tone == IconTone::OnAccent)
            return tokens.onAccent;
        if (state == QIcon::On || m_tone == IconTone::Accent)
            return tokens.accent;
        return m_tone == IconTone::Quiet ? tokens.quietText : tokens.text;
    }

    QString m_name;
    IconTone m_tone;
    std::optional<QPalette> m_palette;
};

QIcon makeIcon(const QString& name, IconTone tone, std::optional<QPalette> palette)
{
    if (!QFile::exists(iconPath(name)))
        return {};
    return QIcon(new LineIconEngine(name, tone, std::move(palette)));
}

} // namespace

QIcon themedIcon(const QString& name, IconTone tone)
{
    return makeIcon(name, tone, std::nullopt);
}

QIcon themedIcon(const QString& name, const QPalette& palette)
{
    return makeIcon(name, IconTone::Text, palette);
}

QByteArray iconSvg(const QString& name, const QColor& colour)
{
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray opacity = QByteArrayLiteral("stroke-opacity=\"")
        + QByteArray::number(colour.alphaF()) + QByteArrayLiteral("\" stroke=\"")
        + colour.name().toLatin1() + '"';
    return file.readAll().replace("stroke=\"currentColor\"", opacity);
}

} // namespace studio::ui
