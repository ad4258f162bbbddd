// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/helptexts.h"

#include "app/controllers/errortext.h"
#include "core/data/download.h"
#include "core/runs/runfolder.h"

#include <QAction>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeySequence>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::HelpTexts)
};

QString section(const QString& title, const QString& text)
{
    return u"<h4>%1</h4><p>%2</p>"_s.arg(title, text);
}

QString row(const QString& left, const QString& right)
{
    return u"<tr><td style='padding:3px 24px 3px 0'>%1</td><td style='padding:3px 0'>%2</td></tr>"_s
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

} // namespace

QString guideHtml()
{
    return section(HelpTexts::tr("Train"),
               HelpTexts::tr("Choose a preset and data on the left and press Start. The built-in "
                             "digits need no download; MNIST can be fetched under Data. Pause, go "
                             "on step by step, or stop: the state is saved each time. Fields that "
                             "stay enabled can be changed during the run."))
        + section(HelpTexts::tr("Watch"),
            HelpTexts::tr("The strong lines are smoothed, the faint ones behind them are the raw "
                          "values. Drag in a chart to zoom in, double-click to see everything "
                          "again, right-click for a baseline, a range, the numbers as a table, "
                          "pictures and files. The legend hides lines and shows one alone. The "
                          "hardest validation digits show what the model still gets wrong."))
        + section(HelpTexts::tr("Compare"),
            HelpTexts::tr("Restart with the same weights after changing a setting: the curves of "
                          "the run before stay behind the new ones, dashed, and what differs comes "
                          "from the setting. A restart with a new seed shows how much is chance. "
                          "The Runs page compares any runs."))
        + section(HelpTexts::tr("Draw"),
            HelpTexts::tr("Draw a digit on the right with mouse, pen or finger. Position and size "
                          "do not matter: the small picture shows what the network sees. The line "
                          "above the sheet says which model answers: the one in training, an "
                          "opened checkpoint, or the weights that come with the studio."))
        + section(HelpTexts::tr("Correct"),
            HelpTexts::tr("Several digits side by side are read as a number, and what is no digit "
                          "is called that. If an answer is wrong, click the right bar, or press "
                          "its key on the canvas (N if it is no digit): the drawing is kept in My "
                          "digits. There the model learns your hand in seconds, and shows what "
                          "that changed; it can be undone."))
        + section(HelpTexts::tr("Look inside"),
            HelpTexts::tr("The Inspect page explains the answer while you draw: which ink speaks "
                          "for it and which against it, the smallest change that would alter it, "
                          "the training images that are most like it, what each layer finds, and "
                          "how a run's checkpoints read it."))
        + section(HelpTexts::tr("Generate"),
            HelpTexts::tr("On the Generate page type a number and see it written, or write "
                          "thousands of digits and save them as a data set. Two of them make a "
                          "way to walk along. A network that writes is trained as one that reads: "
                          "choose it under Model."))
        + section(HelpTexts::tr("Compare"),
            HelpTexts::tr("The Runs page lists every run, also those that other programs train. "
                          "Select several: their curves share a chart, and a table shows what "
                          "differs. A run can be named, tagged, exported, continued, or used as "
                          "the settings of the next one; what is deleted can be brought back."))
        + section(HelpTexts::tr("Keep"),
            HelpTexts::tr("Each run is a folder with its settings, its numbers and its "
                          "checkpoints, saved every minute. A run that was cut off can be "
                          "continued exactly where it was saved. Checkpoints, drawings, "
                          "pictures of digits and folders with data can be dropped on the "
                          "window."));
}

QString shortcutsHtml(const QList<QAction*>& actions)
{
    QString rows;
    for (const auto* action : actions) {
        auto text = action->text();
        text.remove(QRegularExpression(u"&(?!&)"_s));
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows += row(text, keys);
    }
    return u"<table>%1</table>"_s.arg(rows);
}

bool isReferenceBlas(const std::string& path)
{
    return path.find("blis") == std::string::npos && path.find("openblas") == std::string::npos
        && path.find("mkl") == std::string::npos && path.find("atlas") == std::string::npos;
}

QString diagnosticsHtml(const core::EngineInfo* engine)
{
    QString rows = row(HelpTexts::tr("Digit Studio"), QStringLiteral(STUDIO_VERSION));
    if (engine) {
        rows += row(HelpTexts::tr("LibTorch"), QString::fromStdString(engine->torchVersion));
        rows += row(HelpTexts::tr("BLAS"), QString::fromStdString(engine->blas));
        rows += row(HelpTexts::tr("Threads"), QString::number(engine->physicalThreads));
    } else {
        rows += row(HelpTexts::tr("Engine"), HelpTexts::tr("not loaded"));
    }
    rows += row(HelpTexts::tr("Qt"), QString::fromLatin1(qVersion()));
    rows += row(HelpTexts::tr("Platform"),
        u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QGuiApplication::platformName()));
    rows += row(HelpTexts::tr("Processor"), QSysInfo::currentCpuArchitecture());
    rows += row(HelpTexts::tr("Runs"), app::displayPath(core::defaultRunsRoot()));
    rows += row(HelpTexts::tr("Downloaded data"),
        app::displayPath(core::defaultDatasetFolder("mnist").parent_path()));
    auto html = u"<table>%1</table>"_s.arg(rows);
    if (engine && isReferenceBlas(engine->blas))
        html += u"<p>%1</p>"_s.arg(HelpTexts::tr(
            "The reference BLAS is in use: training takes two to three times as long as with "
            "BLIS. Install the package libblis4-openmp."));
    return html;
}

QString aboutHtml()
{
    return u"<p>%1</p><p>%2</p><p>%3</p><p>%4</p>"_s.arg(
        HelpTexts::tr("Version %1").arg(QStringLiteral(STUDIO_VERSION)),
        HelpTexts::tr("Train networks that read handwritten digits, watch them learn, draw a digit "
                      "and see the answer at once."),
        HelpTexts::tr("Copyright 2026 the Digit Studio authors. Free software under the GNU "
                      "General Public License, version 3 or later; there is no warranty."),
        HelpTexts::tr(
            "Made with Qt, Qt Charts, LibTorch, libpng, giflib, libcurl, OpenSSL, zlib, Eigen "
            "and nlohmann-json."));
}

} // namespace studio::ui
