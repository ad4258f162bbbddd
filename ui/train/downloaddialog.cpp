// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/downloaddialog.h"

#include "app/controllers/datacontroller.h"
#include "app/controllers/errortext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kProgressSteps = 1000;

qint64 largestSize(const core::RemoteDataset& dataset)
{
    qint64 bytes = 0;
    for (const auto& file : dataset.files)
        bytes += static_cast<qint64>(file.sizeLimit);
    return bytes;
}

} // namespace

DownloadDialog::DownloadDialog(
    app::DataController& controller, const core::RemoteDataset& dataset, QWidget* parent)
    : QDialog(parent)
    , m_data(controller)
    , m_id(QString::fromStdString(dataset.id))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    const auto name = QString::fromStdString(dataset.name);
    setObjectName(u"downloadDialog"_s);
    setWindowTitle(tr("Download %1").arg(name));
    setMinimumWidth(460);
    auto* title = new QLabel(tr("Download %1").arg(name), this);
    title->setProperty("role", u"section"_s);
    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    const auto addFact = [this, facts](const QString& caption, const QString& value) {
        auto* label = new QLabel(value, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* captionLabel = new QLabel(caption, this);
        captionLabel->setProperty("role", u"quiet"_s);
        facts->addRow(captionLabel, label);
    };
    addFact(tr("Size"), tr("at most %1").arg(QLocale().formattedDataSize(largestSize(dataset))));
    addFact(tr("Folder"), app::displayPath(core::defaultDatasetFolder(dataset.id)));
    m_message->setObjectName(u"downloadMessage"_s);
    m_message->setWordWrap(true);
    m_progress->setObjectName(u"downloadProgress"_s);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the download"));

    auto* buttons = new QDialogButtonBox(this);
    m_start = new QPushButton(tr("Download"), this);
    m_start->setObjectName(u"downloadStart"_s);
    m_start->setProperty("role", u"primary"_s); // before the box shows it to the style
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"downloadCancel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addLayout(facts);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(buttons);

    connect(m_start, &QPushButton::clicked, this, &DownloadDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &DownloadDialog::reject);
    connect(&m_data, &app::DataController::downloadProgress, this,
        [this](const QString&, double fraction) {
            m_progress->setValue(static_cast<int>(std::lround(fraction * kProgressSteps)));
        });
    connect(&m_data, &app::DataController::downloadFinished, this,
        [this](const QString&, const QString& source) {
            Q_EMIT downloaded(source);
            accept();
        });
    connect(&m_data, &app::DataController::downloadFailed, this,
        [this](const QString&, const core::Error& error) { onFailed(error); });
    connect(&m_data, &app::DataController::downloadCancelled, this, [this] { QDialog::reject(); });
    showIdle();
}

void DownloadDialog::showIdle()
{
    m_start->setEnabled(true);
    m_progress->hide();
    m_message->setProperty("role", u"quiet"_s);
    m_message->setText(
        tr("An interrupted download goes on where it broke off. Each file is checked against its "
           "SHA-256 sum."));
}

void DownloadDialog::start()
{
    showIdle();
    if (!m_data.download(m_id)) {
        m_message->setText(tr("Another download is under way."));
        return;
    }
    m_start->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
}

void DownloadDialog::onFailed(const core::Error& error)
{
    m_start->setEnabled(true);
    m_start->setText(tr("Try again"));
    m_progress->hide();
    m_message->setText(tr("%1. What has arrived is kept; try again later, or choose a folder with "
                          "the files.")
                           .arg(app::errorText(error)));
}

void DownloadDialog::reject()
{
    if (m_data.isDownloading()) {
        m_cancel->setEnabled(false);
        m_data.cancelDownload();
        return;
    }
    QDialog::reject();
}

} // namespace studio::ui
