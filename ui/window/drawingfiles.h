// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/image/grayimage.h"
#include "core/ink/ink.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace studio::ui {

/// Reads and writes drawings and reads pictures of digits off the GUI thread; the answers come by
/// signal. GUI thread; destruction waits for the file at work.
class DrawingFiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrawingFiles)

public:
    explicit DrawingFiles(QObject* parent = nullptr);
    ~DrawingFiles() override;

    /// The first drawing of an ink file, if the canvas can take it.
    void openDrawing(const QString& file);
    void saveDrawing(const QString& file, const core::Ink& ink);
    /// As PNG.
    void savePicture(const QString& file, const QImage& picture);
    /// A picture of digits in any format that Qt reads, up to 64 MB unpacked.
    void openPicture(const QString& file);
    /// The same for one that is in memory, from the clipboard for instance.
    void usePicture(const QImage& picture);

Q_SIGNALS:
    /// `count` is the number of drawings in the file.
    void drawingOpened(const studio::core::Ink& ink, int count);
    void drawingSaved(const QString& file);
    void pictureOpened(const studio::core::GrayImage& picture);
    void failed(const studio::core::Error& error);

private:
    void work(const std::function<void()>& job);

    QThreadPool m_pool; ///< one thread
};

} // namespace studio::ui
