// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/infodialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kLargestHeight = 560;
constexpr int kFrame = 44; ///< margins left and right of the text
constexpr int kHeightOfTheRest = 124; ///< heading, buttons, margins

} // namespace

InfoDialog::InfoDialog(const QString& title, const QString& html, QWidget* parent)
    : QDialog(parent)
    , m_browser(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* heading = new QLabel(title, this);
    heading->setProperty("role", u"section"_s);
    m_browser->setObjectName(u"infoText"_s);
    m_browser->setOpenExternalLinks(true);
    m_browser->document()->setDocumentMargin(12);
    m_browser->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"infoButtons"_s);
    auto* close = buttons->button(QDialogButtonBox::Close);
    close->setIcon({});
    close->setText(tr("Close"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(m_browser, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setTabOrder(close, m_browser);
    QTextDocument page;
    page.setDefaultFont(m_browser->font());
    page.setDocumentMargin(m_browser->document()->documentMargin());
    page.setHtml(html);
    page.setTextWidth(kWidth - kFrame);
    const auto height = static_cast<int>(page.size().height());
    resize(kWidth, std::min(height + kHeightOfTheRest, kLargestHeight));
}

void InfoDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    findChild<QDialogButtonBox*>(u"infoButtons"_s)->button(QDialogButtonBox::Close)->setFocus();
}

void InfoDialog::addCopyButton()
{
    auto* buttons = findChild<QDialogButtonBox*>(u"infoButtons"_s);
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
}

QString InfoDialog::text() const
{
    return m_browser->toPlainText();
}

} // namespace studio::ui
