// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/generatewiring.h"

#include "app/controllers/checkpointcontroller.h"
#include "app/controllers/errortext.h"
#include "core/runs/runfolder.h"
#include "ui/canvas/digitimage.h"
#include "ui/canvas/drawpanel.h"
#include "ui/generate/digitdetail.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/generate/digitspanel.h"
#include "ui/generate/generateform.h"
#include "ui/generate/generatepage.h"
#include "ui/generate/latentexplorer.h"
#include "ui/generate/samplegallery.h"
#include "ui/text/modelphrase.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using Preview = app::GenerationController::Preview;

constexpr int kCopiedScale = 10; ///< a 28x28 picture is hardly visible when pasted

QString withSuffix(const QString& file, const QString& suffix)
{
    return file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix;
}

} // namespace

GenerateWiring::GenerateWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectGenerator();
    connectDigits();
    connectDetail();
    connectExplorer();
    connectFiles();
    showGenerator();
}

void GenerateWiring::connectGenerator()
{
    auto* generation = &m_services.generation;
    auto* digits = &m_parts.page.digits();
    connect(generation, &app::GenerationController::generatorChanged, this,
        &GenerateWiring::showGenerator);
    connect(generation, &app::GenerationController::begun, digits, &DigitsPanel::begin);
    connect(generation, &app::GenerationController::arrived, digits, &DigitsPanel::add);
    connect(generation, &app::GenerationController::ended, digits, &DigitsPanel::end);
    connect(
        generation, &app::GenerationController::previewReady, this, &GenerateWiring::takePreview);
    connect(generation, &app::GenerationController::failed, this, [this](const QString& reason) {
        Q_EMIT noticed({Notice::Kind::Error, u"generate"_s, tr("No digits were written"),
            tr("%1.").arg(reason), {}});
    });
}

void GenerateWiring::showGenerator()
{
    const auto& generation = m_services.generation;
    auto& form = m_parts.page.digits().form();
    if (!generation.hasGenerator()) {
        form.setNoModel(tr("No model yet that writes digits"));
        return;
    }
    form.setModel(
        writerPhrase(generation.origin(), generation.modelName()), generation.isConditional());
    m_parts.page.explorer().setModel(generation.latentSize(), generation.isConditional());
    askForNumber();
}

void GenerateWiring::connectDigits()
{
    auto* form = &m_parts.page.digits().form();
    auto* generation = &m_services.generation;
    connect(
        form, &GenerateForm::generateRequested, generation, &app::GenerationController::generate);
    connect(form, &GenerateForm::stopRequested, generation, &app::GenerationController::stop);
    connect(form, &GenerateForm::openRequested, this, &GenerateWiring::open);
    connect(form, &GenerateForm::changed, this, &GenerateWiring::askForNumber);
    connect(
        &m_parts.page.digits(), &DigitsPanel::exportRequested, this, &GenerateWiring::exportDigits);
    connect(&m_parts.page.gallery(), &SampleGallery::openFolderRequested, this,
        &GenerateWiring::openFolderRequested);
}

void GenerateWiring::askForNumber()
{
    const auto request = m_parts.page.digits().form().request();
    if (request.digits.empty() || !m_services.generation.isConditional()) {
        m_parts.page.digits().setNumber({});
        return;
    }
    std::vector<float> latents;
    for (std::size_t i = 0; i < request.digits.size(); ++i) {
        const auto latent = core::latentOf(
            request.firstSeed + i, m_services.generation.latentSize(), request.truncation);
        latents.insert(latents.end(), latent.begin(), latent.end());
    }
    m_services.generation.preview(Preview::Number, std::move(latents), request.digits);
}

void GenerateWiring::takePreview(Preview kind, const std::vector<core::GrayImage>& digits)
{
    switch (kind) {
    case Preview::Number:
        // The field may have been emptied meanwhile.
        if (!m_parts.page.digits().form().request().digits.empty())
            m_parts.page.digits().setNumber(digits);
        break;
    case Preview::Between:
        m_parts.page.explorer().setPictures(digits);
        break;
    case Preview::Animation:
        m_files.writeGif(digits, m_animationFile);
        break;
    }
}

void GenerateWiring::connectDetail()
{
    auto* detail = &m_parts.page.digits().detail();
    connect(detail, &DigitDetail::copyRequested, this, &GenerateWiring::copyDigit);
    connect(detail, &DigitDetail::saveRequested, this, &GenerateWiring::saveDigit);
    connect(detail, &DigitDetail::canvasRequested, this, &GenerateWiring::readDigit);
    connect(detail, &DigitDetail::startRequested, this, [this, detail] {
        const auto& digit = detail->digit();
        m_parts.page.explorer().setStart(
            {digit.seeds.at(0), digit.truncation}, digit.digits.labels.at(0));
        Q_EMIT noted(tr("The way begins at seed %1").arg(digit.seeds.at(0)));
    });
    connect(detail, &DigitDetail::endRequested, this, [this, detail] {
        const auto& digit = detail->digit();
        m_parts.page.explorer().setEnd({digit.seeds.at(0), digit.truncation});
        Q_EMIT noted(tr("The way ends at seed %1").arg(digit.seeds.at(0)));
    });
}

void GenerateWiring::connectExplorer()
{
    auto* explorer = &m_parts.page.explorer();
    connect(explorer, &LatentExplorer::picturesWanted, this,
        [this](const std::vector<float>& latents, const std::vector<int>& digits) {
            m_services.generation.preview(Preview::Between, latents, digits);
        });
    connect(explorer, &LatentExplorer::animationWanted, this,
        [this](const std::vector<float>& latents, const std::vector<int>& digits) {
            m_parts.prompts.saveFile(&m_parts.window,
                {tr("Save the way as an animation"), tr("Animations (*.gif)"), u"digits.gif"_s},
                [this, latents, digits](const QString& file) {
                    m_animationFile = withSuffix(file, u".gif"_s);
                    m_services.generation.preview(Preview::Animation, latents, digits);
                });
        });
}

void GenerateWiring::connectFiles()
{
    auto* digits = &m_parts.page.digits();
    connect(&m_files, &DigitFiles::busyChanged, digits,
        [digits](bool isBusy) { digits->setExportProgress(isBusy ? 0 : 1); });
    connect(&m_files, &DigitFiles::progressed, digits, &DigitsPanel::setExportProgress);
    connect(digits, &DigitsPanel::exportCancelled, &m_files, &DigitFiles::cancel);
    connect(&m_files, &DigitFiles::written, this, [this](const QString& target) {
        Q_EMIT noted(tr("Saved as %1").arg(QFileInfo(target).fileName()));
    });
    connect(&m_files, &DigitFiles::failed, this, [this](const QString& reason) {
        Q_EMIT noticed({Notice::Kind::Error, u"digits"_s, tr("The digits were not saved"),
            tr("%1. Nothing was left under the chosen name.").arg(reason), {}});
    });
}

void GenerateWiring::exportDigits(core::ExportKind kind)
{
    if (m_parts.page.digits().model().arrivedCount() == 0 || m_files.isBusy())
        return;
    Prompts::FileQuestion question{tr("Save all digits"), {}, {}};
    switch (kind) {
    case core::ExportKind::Idx:
        question.filter = tr("Data sets (*images-idx3-ubyte.gz *images-idx3-ubyte)");
        question.suggestion = u"train-images-idx3-ubyte.gz"_s;
        break;
    case core::ExportKind::PictureFolder:
        question.filter = tr("A new folder (*)");
        question.suggestion = u"digits"_s;
        break;
    case core::ExportKind::Grid:
        question.filter = tr("PNG pictures (*.png)");
        question.suggestion = u"digits.png"_s;
        break;
    }
    m_parts.prompts.saveFile(&m_parts.window, question, [this](const QString& target) {
        m_files.exportDigits(m_parts.page.digits().model().digits(), target);
    });
}

void GenerateWiring::saveDigit()
{
    const auto digit = m_parts.page.digits().detail().digit();
    if (digit.seeds.empty())
        return;
    m_parts.prompts.saveFile(&m_parts.window,
        {tr("Save the digit"), tr("PNG pictures (*.png)"),
            u"%1-seed-%2.png"_s.arg(digit.digits.labels[0]).arg(digit.seeds[0])},
        [this, digit](
            const QString& file) { m_files.writePng(digit, withSuffix(file, u".png"_s)); });
}

void GenerateWiring::copyDigit()
{
    const auto& digit = m_parts.page.digits().detail().digit();
    if (digit.seeds.empty())
        return;
    const auto picture = digitImage(digit.digits.image(0), m_parts.window.palette());
    QGuiApplication::clipboard()->setImage(picture.scaled(picture.size() * kCopiedScale));
    Q_EMIT noted(tr("The picture is in the clipboard"));
}

void GenerateWiring::readDigit()
{
    const auto& digit = m_parts.page.digits().detail().digit();
    if (digit.seeds.empty())
        return;
    m_parts.drawPanel.beginPicture();
    m_services.inference.read(digit.digits.image(0));
}

void GenerateWiring::open()
{
    m_parts.prompts.openFile(&m_parts.window,
        {tr("Open a model that writes digits"), tr("Checkpoints (*.safetensors)"),
            app::toQString(core::defaultRunsRoot())},
        [this](const QString& file) { m_services.checkpoints.openGenerator(file); });
}

} // namespace studio::ui

#include "moc_generatewiring.cpp"
