// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/errortext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace studio::app {

QString coreText(const std::string& english)
{
    return QCoreApplication::translate("core", english.c_str());
}

QString messageText(const core::Message& message)
{
    // Core's own filling is used: QString::arg() would also replace a "%1" inside a file's name.
    const auto sentence = coreText(message.text).toStdString();
    return QString::fromStdString(core::Message{sentence, message.arguments}.english());
}

QString errorText(const core::Error& error)
{
    const auto reason = messageText(error.reason());
    if (error.file().empty())
        return reason;
    //: An error message: %1 is a file or folder, %2 what is wrong with it.
    const auto pattern = QCoreApplication::translate("studio::app::errorText", "%1: %2");
    return pattern.arg(displayPath(error.file()), reason);
}

QString displayPath(const std::filesystem::path& path)
{
    const auto text = QDir::toNativeSeparators(toQString(path));
    const auto home = QDir::toNativeSeparators(QDir::homePath());
    if (home.size() > 1 && text.startsWith(home + QDir::separator()))
        return u'~' + text.mid(home.size());
    return text;
}

QString toQString(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

std::filesystem::path toPath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace studio::app
