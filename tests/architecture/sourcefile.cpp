// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio::core {

bool SourceFile::isUnder(const QString& folder) const
{
    return path.startsWith(folder + u'/');
}

bool SourceFile::isHeader() const
{
    return path.endsWith(".h"_L1);
}

QString SourceFile::stem() const
{
    return QFileInfo(path).completeBaseName();
}

QStringList SourceFile::includes() const
{
    static const QRegularExpression s_include(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList result;
    for (auto match = s_include.globalMatch(text); match.hasNext();)
        result += match.next().captured(1);
    return result;
}

QList<SourceFile> readSources(const QString& projectFolder)
{
    const QStringList kinds{u"*.h"_s, u"*.cpp"_s, u"*.py"_s, u"CMakeLists.txt"_s};
    const QDir root(projectFolder);
    QList<SourceFile> sources;
    for (const QString& folder : {u"core"_s, u"models"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator files(root.filePath(folder), kinds, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                sources.append(
                    {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
            }
        }
    }
    return sources;
}

} // namespace studio::core
