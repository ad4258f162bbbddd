// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace studio::ui {

/// The questions that the window asks people, as functions, so that a test can answer them. None
/// waits: the answer comes by `then`, and not at all if people cancel.
struct Prompts
{
    using PathAnswer = std::function<void(const QString& path)>;

    struct FileQuestion
    {
        QString title;
        QString filter; ///< as QFileDialog takes it
        QString suggestion; ///< folder or file to begin with
    };

    struct TextQuestion
    {
        QString title;
        QString label; ///< of the line
        QString suggestion;
        std::function<bool(const QString& text)> isAcceptable;
    };
    using TextAnswer = std::function<void(const QString& text)>;

    std::function<void(QWidget* parent, const FileQuestion& question, const PathAnswer& then)>
        openFile;
    std::function<void(QWidget* parent, const FileQuestion& question, const PathAnswer& then)>
        saveFile;
    std::function<void(QWidget* parent, const FileQuestion& question, const PathAnswer& then)>
        openFolder;
    /// One line of text; what is not acceptable cannot be answered.
    std::function<void(QWidget* parent, const TextQuestion& question, const TextAnswer& then)>
        askText;
    /// A run goes on: `then` is called if it is to be stopped and saved.
    std::function<void(QWidget* parent, const std::function<void()>& then)> stopAndClose;

    /// The real dialogs.
    static Prompts dialogs();
};

} // namespace studio::ui
