// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/errortext.h"

#include <QDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// Knows one sentence of core in "German".
class OneSentence final : public QTranslator
{
public:
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        const bool isKnown =
            qstrcmp(context, "core") == 0 && qstrcmp(text, "The label %1 is above %2") == 0;
        return isKnown ? u"Über %2 liegt die Klasse %1"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

core::Error labelError(const std::filesystem::path& file, const std::string& label = "12")
{
    return {core::ErrorCode::UnusableInput, file, "The label %1 is above %2", {label, "9"}};
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonIsFilledInAfterTheFile()
    {
        QCOMPARE(
            app::errorText(labelError("/data/labels")), u"/data/labels: The label 12 is above 9"_s);
    }

    void errorWithoutFileIsJustTheReason()
    {
        QCOMPARE(app::errorText(labelError({})), u"The label 12 is above 9"_s);
    }

    void translatedSentenceMayTurnItsArgumentsRound()
    {
        OneSentence german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        QCOMPARE(app::errorText(labelError({})), u"Über 9 liegt die Klasse 12"_s);
        QCoreApplication::removeTranslator(&german);
    }

    void percentSignInAnArgumentStaysAsItIs()
    {
        QCOMPARE(
            app::errorText(labelError("/tmp/%2", "%2")), u"/tmp/%2: The label %2 is above 9"_s);
    }

    void homeFolderIsShortened()
    {
        const auto home = QDir::homePath();
        QCOMPARE(app::displayPath(app::toPath(home + u"/a b/ü.gz"_s)), u"~/a b/ü.gz"_s);
        QCOMPARE(app::displayPath(app::toPath(home + u"work"_s)), home + u"work"_s);
    }

    void pathsSurviveTheWayThereAndBack()
    {
        const std::filesystem::path path("/tmp/Zahlen – 数字/x");
        QCOMPARE(app::toPath(app::toQString(path)), path);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
