// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationcsv.h"
#include "core/evaluation/evaluationreport.h"
#include "tests/support/fakeclassifier.h"

#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace studio::core;
using namespace Qt::StringLiterals;

namespace {

/// Twenty digits of which the first is labelled wrongly, one is blank and one is none.
EvaluationResult result()
{
    auto data = std::make_shared<EvaluationData>();
    data->name = "Some <data> & more";
    for (std::size_t i = 0; i < 20; ++i) {
        const int digit = static_cast<int>(i % 10);
        const GrayImage image = FakeClassifier::imageOf(digit);
        data->classNames.at(i % 10) = std::to_string(digit);
        data->images.pixels.insert(
            data->images.pixels.end(), image.pixels.begin(), image.pixels.end());
        data->images.labels.push_back(static_cast<std::uint8_t>(digit));
    }
    data->images.labels[0] = 9;
    data->images.labels[1] = kNotADigit;
    std::fill_n(data->images.pixels.begin() + 5 * kDigitPixels, kDigitPixels, 0);
    FakeClassifier classifier;
    EvaluationResult whole;
    whole.data = data;
    whole.model = {"first", evaluate(classifier, data->images, 1), {}};
    return whole;
}

} // namespace

class TestEvaluationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHoldsEveryAnswer()
    {
        EvaluationResult whole = result();
        QString text = QString::fromStdString(evaluationCsv(whole));
        QStringList rows = text.split(u'\n');
        QCOMPARE(rows.size(), 22); // header, images, nothing after the last line end
        QVERIFY(rows[0].startsWith(u"index,truth,answer,is_digit,digitness,confidence,loss,p0,"_s));
        QVERIFY2(rows[1].startsWith(u"0,9,0,1,0,0.91,4.605"_s), qPrintable(rows[1]));
        QVERIFY2(rows[2].startsWith(u"1,,1,1,0,0.91,,0.01,0.91,"_s), qPrintable(rows[2]));
        QVERIFY2(rows[6].startsWith(u"5,5,,0,0,0,2.302"_s), qPrintable(rows[6]));
        whole.other = whole.model;
        text = QString::fromStdString(evaluationCsv(whole));
        QVERIFY(text.section(u'\n', 0, 0)
                    .endsWith(u",other_answer,other_is_digit,other_confidence,other_loss"_s));
        QVERIFY(text.section(u'\n', 3, 3).endsWith(u",2,1,0.91,0.09431066"_s)
            || text.section(u'\n', 3, 3).contains(u",2,1,0.91,0.0943"_s));
    }

    void reportIsOneSoundFile()
    {
        EvaluationResult whole = result();
        whole.other = whole.model;
        whole.other->name = "second";
        whole.difference = mcNemar(whole.model.evaluation, whole.other->evaluation);
        FakeClassifier classifier;
        whole.model.robustness = measureRobustness(classifier, whole.data->images, 1);
        QString html = QString::fromStdString(evaluationHtml(whole));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"src=\"http"_s));
        QVERIFY(html.contains(u"Some &lt;data&gt; &amp; more"_s));
        QVERIFY(html.contains(u"89.47 %"_s)); // 17 of 19
        QVERIFY(html.contains(u"Both models read the same images rightly"_s));
        QCOMPARE(html.count(u"<polyline"_s), 5);
        // Well formed but for the tags that HTML never closes.
        html.remove(QRegularExpression(u"<!DOCTYPE html>|<meta [^>]*>"_s));
        html.replace(QRegularExpression(u"(<img [^>]*)>"_s), u"\\1/>"_s);
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void picturesOfMistakesAreInside()
    {
        const EvaluationResult whole = result();
        QVERIFY((worstMistakes(whole.model.evaluation, 9) == std::vector<std::size_t>{0, 5}));
        const QString html = QString::fromStdString(evaluationHtml(whole));
        const QRegularExpression source(u"data:image/png;base64,([^\"]+)"_s);
        auto found = source.globalMatch(html);
        QVERIFY(found.hasNext());
        const auto bytes = QByteArray::fromBase64(found.next().captured(1).toLatin1());
        const QImage image = QImage::fromData(bytes, "PNG");
        QCOMPARE(image.size(), QSize(28, 28));
        const GrayImage shown = whole.data->images.image(0);
        for (int y = 0; y < 28; ++y) {
            for (int x = 0; x < 28; ++x)
                QCOMPARE(qGray(image.pixel(x, y)), int(shown.at(x, y)));
        }
        QVERIFY(found.hasNext());
        found.next();
        QVERIFY(!found.hasNext());
    }

    void itSpeaksTheReadersLanguage()
    {
        const auto shout = [](const char* text) {
            return QString::fromUtf8(text).toUpper().toStdString();
        };
        const auto html = evaluationHtml(result(), shout);
        QVERIFY(html.find("ACCURACY") != std::string::npos);
    }

    void filesAreWritten()
    {
        const QTemporaryDir folder;
        const auto file = [&folder](const QString& name) {
            return std::filesystem::path(folder.filePath(name).toStdString());
        };
        const EvaluationResult whole = result();
        writeEvaluationCsv(file(u"a.csv"_s), whole);
        writeEvaluationHtml(file(u"a.html"_s), whole);
        QCOMPARE(std::filesystem::file_size(file(u"a.csv"_s)), evaluationCsv(whole).size());
        QCOMPARE(std::filesystem::file_size(file(u"a.html"_s)), evaluationHtml(whole).size());
    }
};

QTEST_GUILESS_MAIN(TestEvaluationReport)
#include "tst_evaluationreport.moc"
