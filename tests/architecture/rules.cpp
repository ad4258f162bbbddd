// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace studio::core {

namespace {

/// True if `text` as a whole fits the pattern.
bool fits(const QString& text, const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isQt(const QString& include)
{
    return fits(include, u"Q[A-Z][A-Za-z0-9]*|Qt[A-Z][A-Za-z0-9]*/.*|q[a-z0-9]+\\.h"_s);
}

bool isTorch(const QString& include)
{
    return fits(include, u"(torch|ATen|c10|caffe2)/.*"_s);
}

bool isWidgets(const QString& include)
{
    static const QString s_pattern =
        u"Qt(Widgets|Charts)(/.*)?|Q(Application|MainWindow|Frame|Label|Slider|Splitter|Style|Menu)"
        "|Q\\w*(Widget|Dialog|MessageBox|Button|Layout|Edit|ComboBox|SpinBox|CheckBox|GroupBox)"
        "|Q\\w*(MenuBar|ToolBar|StatusBar|ProgressBar|ScrollBar|ScrollArea)"
        "|Q(Chart|Legend|\\w+Series|\\w+Axis)"
        "|Q(List|Tree|Table|Column|Graphics|AbstractItem|Chart)View"_s;
    return fits(include, s_pattern);
}

bool isCompositionRoot(const SourceFile& source)
{
    return fits(source.path, u"app/application(_wiring)?\\.(h|cpp)|app/cli/main\\.cpp"_s);
}

/// A line for each include for which `isWrong` says so.
QStringList wrongIncludes(const QList<SourceFile>& sources,
    const std::function<bool(const SourceFile&, const QString&)>& isWrong)
{
    QStringList result;
    for (const SourceFile& source : sources) {
        for (const QString& include : source.includes()) {
            if (isWrong(source, include))
                result += u"%1: includes %2"_s.arg(source.path, include);
        }
    }
    return result;
}

} // namespace

QStringList coreIncludesOnlyItsLeaves(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        // Standard headers have neither ending nor folder; the rest is named one by one.
        static const QString s_allowed =
            u"core/.*|[a-z_]+|(fcntl|unistd|dirent|pthread|sched)\\.h|sys/[a-z]+\\.h"
            "|(zlib|png|gif_lib)\\.h|Eigen/Dense|curl/curl\\.h|openssl/[a-z]+\\.h"_s;
        const bool isJson = include == "nlohmann/json_fwd.hpp"_L1
            || (include == "nlohmann/json.hpp"_L1 && !source.isHeader());
        return source.isUnder(u"core"_s) && !fits(include, s_allowed) && !isJson;
    });
}

QStringList torchStaysInModels(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        const bool isModel = source.isUnder(u"models"_s);
        const bool mayUseTorch =
            isModel || source.isUnder(u"tests/models"_s) || source.isUnder(u"tests/benchmarks"_s);
        const bool isAbove = isQt(include) || fits(include, u"(app|ui)/.*"_s);
        return (isTorch(include) && !mayUseTorch) || (isModel && isAbove);
    });
}

QStringList controllersKnowNoWidgets(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        return source.isUnder(u"app/controllers"_s)
            && (isWidgets(include) || fits(include, u"ui/.*"_s));
    });
}

QStringList uiKnowsNoModels(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        return source.isUnder(u"ui"_s) && fits(include, u"models/.*"_s);
    });
}

QStringList onlyTheRootKnowsEverything(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        if (source.isUnder(u"tests"_s) || isCompositionRoot(source))
            return false;
        const bool isModels = fits(include, u"models/.*"_s) && !source.isUnder(u"models"_s);
        const bool isUi = fits(include, u"ui/.*"_s) && !source.isUnder(u"ui"_s);
        const bool isRoot =
            include == "app/application.h"_L1 && !fits(source.path, u"app/(main|startup)\\.cpp"_s);
        const bool isQtInCli = source.isUnder(u"app/cli"_s) && isQt(include);
        return isModels || isUi || isRoot || isQtInCli;
    });
}

QStringList pagesAreStrangers(const QList<SourceFile>& sources)
{
    return wrongIncludes(sources, [](const SourceFile& source, const QString& include) {
        if (!source.isUnder(u"ui"_s) || source.isUnder(u"ui/window"_s))
            return false;
        const QString stem = SourceFile{include, {}}.stem();
        return stem.endsWith("page"_L1) && !source.stem().startsWith(stem);
    });
}

QStringList familyIdsStayAtHome(const QList<SourceFile>& sources)
{
    QStringList result;
    for (const SourceFile& source : sources) {
        if (source.isUnder(u"tests"_s))
            continue;
        for (const QString& id : {u"cnn"_s, u"dcgan"_s}) {
            if (!source.isUnder(u"models/"_s + id) && source.text.contains(u'"' + id + u'"'))
                result += u"%1: names the family \"%2\""_s.arg(source.path, id);
        }
    }
    return result;
}

QStringList filesAreShort(const QList<SourceFile>& sources)
{
    QStringList result;
    for (const SourceFile& source : sources) {
        const bool isCMake = source.path.endsWith("CMakeLists.txt"_L1);
        const qsizetype limit = isCMake ? 100 : source.isHeader() ? 150 : 400;
        const qsizetype lines = source.text.count(u'\n');
        if (lines > limit)
            result += u"%1: %2 lines, allowed are %3"_s.arg(source.path).arg(lines).arg(limit);
    }
    return result;
}

QStringList licenceIsNamed(const QList<SourceFile>& sources)
{
    QStringList result;
    for (const SourceFile& source : sources) {
        const QString head = source.text.section(u'\n', 0, 3); // a script's first line is another
        const bool isNamed = head.contains("SPDX-FileCopyrightText: "_L1)
            && head.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1);
        if (!isNamed)
            result += u"%1: lacks the two SPDX lines"_s.arg(source.path);
    }
    return result;
}

QStringList nothingIsLeftToDo(const QList<SourceFile>& sources)
{
    static const QRegularExpression s_mark(u"\\b(TODO|FIXME|XXX)\\b"_s);
    QStringList result;
    for (const SourceFile& source : sources) {
        const auto match = s_mark.match(source.text);
        if (match.hasMatch() && !source.isUnder(u"tests/architecture"_s))
            result += u"%1: has a note %2"_s.arg(source.path, match.captured());
    }
    return result;
}

} // namespace studio::core
