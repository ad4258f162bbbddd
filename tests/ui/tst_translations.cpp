// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

void readMessage(QXmlStreamReader& xml, Message& message)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (!xml.atEnd()
                && !(xml.readNext() == QXmlStreamReader::EndElement
                    && xml.name() == u"translation")) {
                if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        if (xml.name() == u"message") {
            Message message;
            message.context = context;
            readMessage(xml, message);
            messages.append(message);
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%(\\d|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QStringList keysOf(const QList<Message>& messages)
{
    QStringList keys;
    for (const auto& message : messages)
        keys.append(message.context + u" | "_s + message.source);
    keys.sort();
    return keys;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_source = QDir(qEnvironmentVariable("STUDIO_SOURCE_DIR"));
        QVERIFY(m_source.exists(u"translations"_s));
    }
    void everyTextOfTheSourceIsTranslated_data() { languages(); }
    void everyTextOfTheSourceIsTranslated();
    void placeholdersSurviveTranslation_data() { languages(); }
    void placeholdersSurviveTranslation();
    void compiledTextsAreInTheProgram_data() { languages(); }
    void compiledTextsAreInTheProgram();
    void textsStartAndEndAsInEnglish();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isPluralOnly");
        QTest::newRow("German") << u"de"_s << false;
        QTest::newRow("English") << u"en"_s << true;
    }
    QString file(const QString& language) const
    {
        return m_source.filePath(u"translations/digitstudio_%1.ts"_s.arg(language));
    }

    QDir m_source;
};

void TranslationsTest::everyTextOfTheSourceIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(bool, isPluralOnly);
    const QTemporaryDir folder;
    const auto copy = folder.filePath(u"copy_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(file(language), copy));
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s,
        u"."_s, u"-tr-function-alias"_s, u"QT_TRANSLATE_NOOP+=translatable"_s};
    if (isPluralOnly)
        arguments << u"-pluralonly"_s;
    arguments << u"app"_s << u"core"_s << u"models"_s << u"ui"_s << u"-ts"_s << copy;
    QProcess lupdate;
    lupdate.setWorkingDirectory(m_source.path());
    lupdate.start(QStringLiteral(STUDIO_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    const auto wanted = readMessages(copy);
    QVERIFY(!wanted.isEmpty());
    QStringList unfinished;
    for (const auto& message : wanted) {
        if (!message.isFinished || message.translations.contains(QString()))
            unfinished.append(message.context + u" | "_s + message.source);
    }
    QVERIFY2(unfinished.isEmpty(),
        qPrintable(u"Run ./dev update-translations and translate:\n"_s + unfinished.join(u'\n')));
    // What is in the file but no longer in the source would only lie about.
    QCOMPARE(keysOf(readMessages(file(language))), keysOf(wanted));
}

void TranslationsTest::placeholdersSurviveTranslation()
{
    QFETCH(QString, language);
    for (const auto& message : readMessages(file(language))) {
        const bool isPlural = message.translations.size() > 1;
        for (const auto& translation : message.translations) {
            auto found = placeholders(translation);
            auto expected = placeholders(message.source);
            if (isPlural) { // "one drawing" needs no number
                found.removeAll(u"%n"_s);
                expected.removeAll(u"%n"_s);
            }
            QVERIFY2(found == expected, qPrintable(message.source + u" -> "_s + translation));
        }
    }
}

void TranslationsTest::compiledTextsAreInTheProgram()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"digitstudio"_s, u"_"_s, u":/i18n"_s));
    const auto text =
        translator.translate("studio::ui::StudioStatusBar", "CPU · %n thread(s)", nullptr, 2);
    QCOMPARE(text, language == u"de" ? u"CPU · %n Threads"_s : u"CPU · %n threads"_s);
}

void TranslationsTest::textsStartAndEndAsInEnglish()
{
    for (const auto& message : readMessages(file(u"de"_s))) {
        for (const auto& translation : message.translations) {
            const QString hint = message.source + u" -> "_s + translation;
            for (const auto mark : {u'.', u'…', u'?'})
                QVERIFY2(
                    message.source.endsWith(mark) == translation.endsWith(mark), qPrintable(hint));
            QVERIFY2(message.source.contains(u'&') == translation.contains(u'&'), qPrintable(hint));
        }
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
