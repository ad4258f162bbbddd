// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio::core;

namespace {

using Rule = QStringList (*)(const QList<SourceFile>&);

const QString kLicence = u"// SPDX-FileCopyrightText: 2026 A\n"
                         "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

/// How many breaches the rule finds in one file of that text.
qsizetype breaches(Rule rule, const QString& path, const QString& text)
{
    return rule({{path, text}}).size();
}

/// The same for a file that includes only this, in quotes.
qsizetype including(Rule rule, const QString& path, const QString& include)
{
    return breaches(rule, path, u"int a;\n#include \"%1\"\nint b;\n"_s.arg(include));
}

} // namespace

/// Holds the sources to ARCHITECTURE.md. Each rule is also shown to find what it is there to find.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sources = readSources(qEnvironmentVariable("STUDIO_SOURCE_DIR"));
        const auto isThere = [this](const QString& path) {
            return std::any_of(m_sources.begin(), m_sources.end(),
                [&path](const SourceFile& source) { return source.path == path; });
        };
        QVERIFY2(isThere(u"core/run/runconfig.h"_s) && isThere(u"models/families.cpp"_s)
                && isThere(u"tests/architecture/rules.cpp"_s) && isThere(u"app/main.cpp"_s),
            "STUDIO_SOURCE_DIR does not lead to the sources");
    }

    void coreIncludesOnlyItsLeaves()
    {
        const Rule rule = studio::core::coreIncludesOnlyItsLeaves;
        verifyHolds(rule);
        for (const QString& wrong : {u"QString"_s, u"QtCore/QString"_s, u"torch/torch.h"_s,
                 u"models/families.h"_s, u"ui/theme/theme.h"_s, u"app/startup.h"_s, u"glob.h"_s,
                 u"boost/asio.hpp"_s, u"../run/runconfig.h"_s})
            QCOMPARE(including(rule, u"core/a.cpp"_s, wrong), 1);
        for (const QString& right : {u"vector"_s, u"string_view"_s, u"core/error.h"_s, u"zlib.h"_s,
                 u"sys/stat.h"_s, u"openssl/evp.h"_s, u"nlohmann/json.hpp"_s})
            QCOMPARE(including(rule, u"core/a.cpp"_s, right), 0);
        QCOMPARE(including(rule, u"core/a.h"_s, u"nlohmann/json.hpp"_s), 1);
        QCOMPARE(including(rule, u"core/a.h"_s, u"nlohmann/json_fwd.hpp"_s), 0);
        QCOMPARE(including(rule, u"ui/a.cpp"_s, u"QString"_s), 0);
    }

    void torchStaysInModels()
    {
        const Rule rule = studio::core::torchStaysInModels;
        verifyHolds(rule);
        for (const QString& header :
            {u"torch/torch.h"_s, u"ATen/ATen.h"_s, u"c10/core/Device.h"_s}) {
            QCOMPARE(including(rule, u"models/a.cpp"_s, header), 0);
            QCOMPARE(including(rule, u"tests/models/a.cpp"_s, header), 0);
            for (const QString& path :
                {u"core/a.h"_s, u"app/a.cpp"_s, u"ui/a.cpp"_s, u"tests/ui/a.cpp"_s})
                QCOMPARE(including(rule, path, header), 1);
        }
        for (const QString& above :
            {u"QString"_s, u"qglobal.h"_s, u"ui/theme/theme.h"_s, u"app/startup.h"_s})
            QCOMPARE(including(rule, u"models/a.cpp"_s, above), 1);
    }

    void controllersKnowNoWidgets()
    {
        const Rule rule = studio::core::controllersKnowNoWidgets;
        verifyHolds(rule);
        for (const QString& wrong : {u"ui/theme/theme.h"_s, u"QWidget"_s, u"QApplication"_s,
                 u"QPushButton"_s, u"QVBoxLayout"_s, u"QMessageBox"_s, u"QFileDialog"_s,
                 u"QtWidgets/QLabel"_s, u"QTreeView"_s, u"QLineSeries"_s})
            QCOMPARE(including(rule, u"app/controllers/a.h"_s, wrong), 1);
        for (const QString& right : {u"QObject"_s, u"QGuiApplication"_s, u"QStringView"_s,
                 u"QAction"_s, u"QImage"_s, u"QSettings"_s, u"core/error.h"_s})
            QCOMPARE(including(rule, u"app/controllers/a.h"_s, right), 0);
        QCOMPARE(including(rule, u"ui/a.h"_s, u"QWidget"_s), 0);
    }

    void uiKnowsNoModels()
    {
        const Rule rule = studio::core::uiKnowsNoModels;
        verifyHolds(rule);
        QCOMPARE(including(rule, u"ui/train/a.cpp"_s, u"models/families.h"_s), 1);
        QCOMPARE(including(rule, u"ui/train/a.cpp"_s, u"core/error.h"_s), 0);
    }

    void onlyTheRootKnowsEverything()
    {
        const Rule rule = studio::core::onlyTheRootKnowsEverything;
        verifyHolds(rule);
        for (const QString& part : {u"models/families.h"_s, u"ui/window/mainwindow.h"_s}) {
            QCOMPARE(including(rule, u"app/application.cpp"_s, part), 0);
            QCOMPARE(including(rule, u"app/cli/main.cpp"_s, part), 0);
            QCOMPARE(including(rule, u"app/startup.cpp"_s, part), 1);
            QCOMPARE(including(rule, u"app/cli/output.cpp"_s, part), 1);
            QCOMPARE(including(rule, u"core/error.cpp"_s, part), 1);
        }
        QCOMPARE(including(rule, u"ui/window/a.cpp"_s, u"app/application.h"_s), 1);
        QCOMPARE(including(rule, u"app/main.cpp"_s, u"app/application.h"_s), 0);
        QCOMPARE(including(rule, u"app/cli/output.cpp"_s, u"QString"_s), 1);
    }

    void pagesAreStrangers()
    {
        const Rule rule = studio::core::pagesAreStrangers;
        verifyHolds(rule);
        const QString page = u"ui/train/trainpage.h"_s;
        QCOMPARE(including(rule, u"ui/runs/runspage.cpp"_s, page), 1);
        QCOMPARE(including(rule, u"ui/train/parameterform.cpp"_s, page), 1);
        QCOMPARE(including(rule, u"ui/train/trainpage.cpp"_s, page), 0);
        QCOMPARE(including(rule, u"ui/train/trainpage_charts.cpp"_s, page), 0);
        QCOMPARE(including(rule, u"ui/window/mainwindow.cpp"_s, page), 0);
    }

    void familyIdsStayAtHome()
    {
        const Rule rule = studio::core::familyIdsStayAtHome;
        verifyHolds(rule);
        const QString text = u"if (family == \"cnn\")"_s;
        QCOMPARE(breaches(rule, u"ui/train/trainpage.cpp"_s, text), 1);
        QCOMPARE(breaches(rule, u"models/dcgan/a.cpp"_s, text), 1);
        QCOMPARE(breaches(rule, u"models/families.cpp"_s, u"u\"dcgan\"_s"_s), 1);
        QCOMPARE(breaches(rule, u"models/cnn/cnnfamily.cpp"_s, text), 0);
        QCOMPARE(breaches(rule, u"tests/app/a.cpp"_s, text), 0);
        QCOMPARE(breaches(rule, u"ui/a.cpp"_s, u"\"cnn-like\" cnn"_s), 0);
    }

    void filesAreShort()
    {
        const Rule rule = studio::core::filesAreShort;
        verifyHolds(rule);
        QCOMPARE(breaches(rule, u"core/a.h"_s, QString(150, u'\n')), 0);
        QCOMPARE(breaches(rule, u"core/a.h"_s, QString(151, u'\n')), 1);
        QCOMPARE(breaches(rule, u"core/a.cpp"_s, QString(400, u'\n')), 0);
        QCOMPARE(breaches(rule, u"core/a.cpp"_s, QString(401, u'\n')), 1);
        QCOMPARE(breaches(rule, u"core/CMakeLists.txt"_s, QString(101, u'\n')), 1);
    }

    void licenceIsNamed()
    {
        const Rule rule = studio::core::licenceIsNamed;
        verifyHolds(rule);
        QCOMPARE(breaches(rule, u"core/a.h"_s, kLicence), 0);
        QCOMPARE(breaches(rule, u"tests/a.py"_s, u"#!/usr/bin/env python3\n"_s + kLicence), 0);
        QCOMPARE(breaches(rule, u"core/a.h"_s, u"#pragma once\n"_s), 1);
        QCOMPARE(breaches(rule, u"core/a.h"_s, kLicence.section(u'\n', 0, 0)), 1);
        QCOMPARE(breaches(rule, u"core/a.h"_s, QString(5, u'\n') + kLicence), 1);
    }

    void nothingIsLeftToDo()
    {
        const Rule rule = studio::core::nothingIsLeftToDo;
        verifyHolds(rule);
        QCOMPARE(breaches(rule, u"core/a.h"_s, u"int a; // TODO later"_s), 1);
        QCOMPARE(breaches(rule, u"core/a.h"_s, u"/* FIXME */"_s), 1);
        QCOMPARE(breaches(rule, u"core/a.h"_s, u"int autodoTODOS = 0;"_s), 0);
    }

private:
    /// Fails the test with all breaches.
    void verifyHolds(Rule rule) const
    {
        const QStringList found = rule(m_sources);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    QList<SourceFile> m_sources;
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
