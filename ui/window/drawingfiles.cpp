// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drawingfiles.h"

#include "app/controllers/errortext.h"
#include "core/image/colorcontrast.h"
#include "core/ink/inkfile.h"
#include "core/text.h"
#include "ui/canvas/drawingcanvas.h"

#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace studio::ui {

namespace {

constexpr int kImageLimitMegabytes = 64;
constexpr QRgb kWhite = 0xFFFFFFFF;
constexpr QRgb kBlack = 0xFF000000;
constexpr qint64 kMostPixels = qint64{kImageLimitMegabytes} * 1024 * 1024 / 4;

core::GrayImage onPaper(const QImage& image, QRgb paper)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(paper); // a pixel value, as in the picture
    {
        QPainter painter(&flat);
        painter.drawImage(0, 0, image);
    }
    const QImage rgb = flat.convertToFormat(QImage::Format_RGB888);
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < rgb.height(); ++y)
        bytes.insert(
            bytes.end(), rgb.constScanLine(y), rgb.constScanLine(y) + qsizetype{3} * rgb.width());
    return core::grayByContrast(rgb.width(), rgb.height(), bytes);
}

/// What is transparent counts as paper: white, unless the ink itself is.
core::GrayImage inkOf(const QImage& image)
{
    constexpr int kLittleContrast = 25;
    core::GrayImage gray = onPaper(image, kWhite);
    const auto [darkest, brightest] = std::minmax_element(gray.pixels.begin(), gray.pixels.end());
    const bool shows = gray.isEmpty() || *brightest - *darkest > kLittleContrast;
    return shows || !image.hasAlphaChannel() ? gray : onPaper(image, kBlack);
}

core::GrayImage readPicture(const QString& file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kImageLimitMegabytes);
    const QSize size = reader.size();
    if (qint64{size.width()} * size.height() > kMostPixels)
        throw core::Error(core::ErrorCode::UnusableInput, app::toPath(file),
            core::translatable("core", "The picture is too large: %1 x %2 pixels"),
            {std::to_string(size.width()), std::to_string(size.height())});
    const auto image = reader.read();
    if (image.isNull())
        throw core::Error(core::ErrorCode::UnusableInput, app::toPath(file),
            core::translatable("core", "This is not a picture that can be read"));
    return inkOf(image);
}

} // namespace

DrawingFiles::DrawingFiles(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DrawingFiles::~DrawingFiles()
{
    m_pool.waitForDone();
}

void DrawingFiles::work(const std::function<void()>& job)
{
    // The answers are queued to this object's thread; the pool is waited for before it goes.
    m_pool.start([this, job] {
        try {
            job();
        } catch (...) {
            const auto error = core::currentError();
            QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); });
        }
    });
}

void DrawingFiles::openDrawing(const QString& file)
{
    work([this, file] {
        const auto records = core::readInkFile(app::toPath(file));
        const auto drawn = std::find_if(records.begin(), records.end(),
            [](const core::InkRecord& record) { return !record.ink.isBlank(); });
        if (drawn == records.end())
            throw core::Error(core::ErrorCode::UnusableInput, app::toPath(file),
                core::translatable("core", "There is no drawing in this file"));
        if (drawn->ink.pointCount() > DrawingCanvas::kMostPoints)
            throw core::Error(core::ErrorCode::UnusableInput, app::toPath(file),
                core::translatable("core",
                    "The drawing has %1 points; the canvas takes %2 at most. The command line "
                    "reads "
                    "it: digit-studio-cli predict --ink"),
                {std::to_string(drawn->ink.pointCount()),
                    std::to_string(DrawingCanvas::kMostPoints)});
        const auto count = static_cast<int>(records.size());
        QMetaObject::invokeMethod(
            this, [this, ink = drawn->ink, count] { Q_EMIT drawingOpened(ink, count); });
    });
}

void DrawingFiles::saveDrawing(const QString& file, const core::Ink& ink)
{
    work([this, file, ink] {
        core::InkRecord record;
        record.ink = ink;
        core::writeInkFile(app::toPath(file), {record});
        QMetaObject::invokeMethod(this, [this, file] { Q_EMIT drawingSaved(file); });
    });
}

void DrawingFiles::savePicture(const QString& file, const QImage& picture)
{
    work([this, file, picture] {
        QSaveFile target(file);
        const bool isWritten = target.open(QIODevice::WriteOnly)
            && QImageWriter(&target, "png").write(picture) && target.commit();
        if (!isWritten)
            throw core::Error(core::ErrorCode::CannotWrite, app::toPath(file),
                core::translatable("core", "The picture cannot be written (%1)"),
                {target.errorString().toStdString()});
        QMetaObject::invokeMethod(this, [this, file] { Q_EMIT drawingSaved(file); });
    });
}

void DrawingFiles::usePicture(const QImage& picture)
{
    work([this, picture] {
        QMetaObject::invokeMethod(
            this, [this, ink = inkOf(picture)] { Q_EMIT pictureOpened(ink); });
    });
}

void DrawingFiles::openPicture(const QString& file)
{
    work([this, file] {
        auto picture = readPicture(file);
        QMetaObject::invokeMethod(
            this, [this, picture = std::move(picture)] { Q_EMIT pictureOpened(picture); });
    });
}

} // namespace studio::ui
