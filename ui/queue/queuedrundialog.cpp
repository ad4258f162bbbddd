// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedrundialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kUsualSize{288, 560};

} // namespace

QueuedRunDialog::QueuedRunDialog(const QString& title, const QString& acceptText,
    app::DataController& controller, QWidget* parent)
    : QDialog(parent)
    , m_settings(new RunSettings(controller, this))
{
    setObjectName(u"queuedRun"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 0, 16);
    column->addWidget(m_settings, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptQueuedRun"_s);
    m_accept->setProperty("role", u"primary"_s);
    buttons->setContentsMargins(0, 0, 16, 0);
    column->addWidget(buttons);
    resize(kUsualSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_settings->config());
        accept();
    });
    connect(m_settings, &RunSettings::changed, this, &QueuedRunDialog::updateState);
    updateState();
}

void QueuedRunDialog::updateState()
{
    m_accept->setEnabled(m_settings->isUsable());
    m_accept->setToolTip(m_settings->obstacle());
}

} // namespace studio::ui

#include "moc_queuedrundialog.cpp"
