// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QDir>
#include <QString>

#include <functional>

namespace studio::app {

/// Leads a real studio through a short run and writes pictures of what people see on the way:
/// every page, banner, menu and dialog, light and dark, at the usual and at the smallest size. GUI
/// thread.
class ScreenshotTour final
{
public:
    /// `language` only names the files; `application` must outlive the tour.
    ScreenshotTour(Application& application, const QDir& folder, const QString& language);

    /// False if the engine or the run did not get anywhere.
    bool run();
    int pictureCount() const { return m_count; }

private:
    static constexpr int kEngineSeconds = 300; ///< at most, on a machine that has much to do
    static constexpr int kRunSeconds = 300;

    static core::Ink crossedSeven();

    bool prepare();
    bool trainHalfWay();
    bool trainToTheEnd();
    void showFaults();
    bool showComparing();
    bool showGenerating();
    bool showRuns();
    bool showReading();
    bool showInspecting();
    bool showNetwork();
    bool showMap();
    bool showEvaluating();
    bool showMyDigits();
    bool showTuning();
    bool showQueue();
    void shootDialogs();
    void shootMenus();
    void shoot(const QString& name);
    void shootWidget(QWidget* widget, const QString& name);
    void save(QWidget* widget, const QString& name);
    void settle(int milliseconds = 120);
    bool waitFor(const std::function<bool()>& condition, int seconds);

    Application& m_application;
    QDir m_folder;
    QString m_language;
    int m_count = 0;
};

} // namespace studio::app
