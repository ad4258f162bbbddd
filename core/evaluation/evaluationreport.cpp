// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationreport.h"

#include "core/checkpoint/durablefile.h"
#include "core/evaluation/classscores.h"
#include "core/evaluation/interval.h"
#include "core/evaluation/reportcharts.h"
#include "core/image/png.h"
#include "core/text.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kMistakesShown = 120;

constexpr const char* kStyle = R"(
:root { --ground: #f6f7f9; --card: #fff; --text: #16181d; --quiet: #5c6370; --line: #d9dde3;
  --series: #0072b2; --other: #d55e00; --shade: 0, 114, 178; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181d; --card: #1f2229; --text: #e8eaee;
  --quiet: #9aa3b2; --line: #383d47; --series: #56b4e9; --other: #e69f00; --shade: 86, 180, 233; } }
body { background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif;
  max-width: 960px; margin: 32px auto; padding: 0 16px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  padding: 16px 20px; margin: 16px 0; overflow-x: auto; }
h1 { font-size: 24px; margin: 0; } h2 { font-size: 16px; margin: 0 0 12px; }
p, figcaption { color: var(--quiet); margin: 4px 0 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 10px; text-align: right; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; } td.wrong { font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: 12px; } figure { margin: 0; text-align: center; }
.sheet img { width: 56px; height: 56px; image-rendering: pixelated; border: 1px solid var(--line);
  filter: invert(1); } svg { max-width: 100%; }
@media (prefers-color-scheme: dark) { .sheet img { filter: none; } }
svg text { fill: var(--quiet); font-size: 11px; } .axis { stroke: var(--line); }
.ideal { stroke: var(--quiet); stroke-dasharray: 5 4; } .bar { fill: var(--series); }
.few { fill: var(--series); opacity: .4; }
polyline { fill: none; stroke: var(--series); stroke-width: 2; }
polyline.second { stroke: var(--other); stroke-dasharray: 6 4; }
)";

/// Puts the sections together.
class Writer
{
public:
    Writer(const EvaluationResult& result, Translator translate)
        : m_result(result)
        , m_translate(std::move(translate))
    {
    }

    std::string write()
    {
        const std::string title = say(translatable("core", "Evaluation"));
        m_html = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width\">\n"
                 "<meta name=\"generator\" content=\"Digit Studio " STUDIO_VERSION "\">\n<title>"
            + title + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<h1>" + title
            + "</h1>\n<p>"
            + say(translatable("core", "%1 on %2"),
                {m_result.model.name, m_translate(m_result.data->name.c_str())})
            + "</p>\n";
        writeFigures();
        writeModel(m_result.model);
        if (m_result.other)
            writeModel(*m_result.other);
        writeRobustness();
        writeMistakes();
        return m_html + "</body>\n</html>\n";
    }

private:
    std::string say(const char* english, std::initializer_list<std::string> arguments = {}) const
    {
        return sentence(m_translate, english, arguments);
    }

    void begin(const std::string& title) { m_html += "<section>\n<h2>" + title + "</h2>\n"; }
    void end() { m_html += "</section>\n"; }

    void writeFigures();
    void writeFigureRow(const JudgedModel& model);
    void writeModel(const JudgedModel& model);
    void writeScores(const Evaluation& evaluation);
    void writeConfusion(const Evaluation& evaluation);
    void writeRobustness();
    void writeMistakes();

    const EvaluationResult& m_result;
    Translator m_translate;
    std::string m_html;
};

std::string orDash(const std::optional<double>& share)
{
    return share ? percentNumber(*share) : "\u2013";
}

std::string headerOf(const std::vector<std::string>& names)
{
    std::string row = "<tr>";
    for (const std::string& name : names)
        row += "<th scope=\"col\">" + name + "</th>";
    return row + "</tr>\n";
}

void Writer::writeFigures()
{
    begin(say(translatable("core", "Figures")));
    std::vector<std::string> names{say(translatable("core", "Model")),
        say(translatable("core", "Accuracy")), say(translatable("core", "95 % interval")),
        say(translatable("core", "Errors")), say(translatable("core", "Calibration error")),
        say(translatable("core", "Loss"))};
    if (m_result.model.evaluation.nonDigitsRejected) {
        names.push_back(say(translatable("core", "Digits accepted")));
        names.push_back(say(translatable("core", "Others refused")));
    }
    m_html += "<table>\n" + headerOf(names);
    writeFigureRow(m_result.model);
    if (m_result.other)
        writeFigureRow(*m_result.other);
    m_html += "</table>\n";
    if (m_result.difference) {
        const McNemar& test = *m_result.difference;
        m_html += "<p>" + say(sentenceOf(test), {probabilityText(test.p)}) + ". "
            + say(translatable("core",
                      "Only the first model reads %1 images rightly, only the second %2 "
                      "(McNemar's test)"),
                {std::to_string(test.onlyFirst), std::to_string(test.onlySecond)})
            + ".</p>\n";
    }
    end();
}

void Writer::writeFigureRow(const JudgedModel& model)
{
    const Evaluation& evaluation = model.evaluation;
    const Interval interval = wilsonInterval(evaluation.correct, evaluation.count);
    std::vector<std::string> cells{percentNumber(evaluation.accuracy()),
        percentNumber(interval.low) + " \u2013 " + percentNumber(interval.high),
        say(translatable("core", "%1 of %2"),
            {std::to_string(evaluation.count - evaluation.correct),
                std::to_string(evaluation.count)}),
        fixedNumber(evaluation.calibration.value(), 4), fixedNumber(evaluation.meanLoss, 4)};
    if (evaluation.nonDigitsRejected) {
        cells.push_back(orDash(evaluation.digitsAccepted));
        cells.push_back(orDash(evaluation.nonDigitsRejected));
    }
    m_html += "<tr><th scope=\"row\">" + escaped(model.name) + "</th>";
    for (const std::string& cell : cells)
        m_html += "<td>" + cell + "</td>";
    m_html += "</tr>\n";
}

void Writer::writeModel(const JudgedModel& model)
{
    begin(escaped(model.name));
    writeScores(model.evaluation);
    m_html += "<p>"
        + say(translatable("core", "How often each digit (row) was read as which (column)"))
        + "</p>\n";
    writeConfusion(model.evaluation);
    m_html += reliabilitySvg(reliabilityBins(model.evaluation.calibration), m_translate);
    end();
}

void Writer::writeScores(const Evaluation& evaluation)
{
    m_html += "<table>\n"
        + headerOf({say(translatable("core", "Digit")), say(translatable("core", "Images")),
            say(translatable("core", "Precision")), say(translatable("core", "Recall")), "F1"});
    const ClassScores scores = classScores(evaluation);
    for (std::size_t digit = 0; digit < scores.size(); ++digit) {
        const ClassScore& score = scores[digit];
        m_html += "<tr><th scope=\"row\">" + escaped(m_result.data->classNames.at(digit))
            + "</th><td>" + std::to_string(score.count) + "</td><td>" + orDash(score.precision)
            + "</td><td>" + orDash(score.recall) + "</td><td>" + orDash(score.f1) + "</td></tr>\n";
    }
    m_html += "</table>\n";
}

void Writer::writeConfusion(const Evaluation& evaluation)
{
    std::vector<std::string> names{""};
    for (const std::string& name : m_result.data->classNames)
        names.push_back(escaped(name));
    m_html += "<table>\n" + headerOf(names);
    for (std::size_t truth = 0; truth < evaluation.confusion.size(); ++truth) {
        m_html += "<tr><th scope=\"row\">" + names[truth + 1] + "</th>";
        for (std::size_t answer = 0; answer < evaluation.confusion.size(); ++answer) {
            const std::size_t count = evaluation.confusion[truth][answer];
            const double share = evaluation.countOf[truth] > 0
                ? static_cast<double>(count) / static_cast<double>(evaluation.countOf[truth])
                : 0;
            const bool isWrong = truth != answer && count > 0;
            m_html += "<td" + std::string(isWrong ? " class=\"wrong\"" : "")
                + " style=\"background: rgba(var(--shade), " + fixedNumber(share * 0.6, 3) + ")\">"
                + (count > 0 ? std::to_string(count) : "\u00b7") + "</td>";
        }
        m_html += "</tr>\n";
    }
    m_html += "</table>\n";
}

void Writer::writeRobustness()
{
    if (m_result.model.robustness.empty())
        return;
    begin(say(translatable("core", "Accuracy of disturbed digits")));
    m_html += "<div class=\"row\">"
        + robustnessHtml(m_result.model.robustness,
            m_result.other ? m_result.other->robustness : Robustness(), m_translate)
        + "</div>\n";
    if (m_result.other)
        m_html += "<p>"
            + say(translatable("core", "Solid: %1. Dashed: %2"),
                {m_result.model.name, m_result.other->name})
            + ".</p>\n";
    end();
}

void Writer::writeMistakes()
{
    const Evaluation& evaluation = m_result.model.evaluation;
    const auto worst = worstMistakes(evaluation, kMistakesShown);
    if (worst.empty())
        return;
    begin(say(translatable("core", "Mistakes, the worst first (true \u2192 read as)")));
    m_html += "<div class=\"row sheet\">\n";
    for (const std::size_t place : worst) {
        const EvaluatedImage& image = evaluation.images[place];
        const auto png = encodePng(m_result.data->images.image(image.index));
        const std::string answer =
            image.reading.digit < 0 ? "?" : std::to_string(image.reading.digit);
        const std::string text = std::to_string(image.truth) + " \u2192 " + answer;
        m_html.append("<figure><img alt=\"").append(text);
        m_html.append("\" title=\"#").append(std::to_string(image.index));
        m_html.append("\" src=\"data:image/png;base64,").append(base64(png));
        m_html.append("\"><figcaption>").append(text).append("</figcaption></figure>\n");
    }
    m_html += "</div>\n";
    end();
}

} // namespace

std::vector<std::size_t> worstMistakes(const Evaluation& evaluation, std::size_t count)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < evaluation.images.size(); ++i) {
        if (evaluation.images[i].isDigit() && !evaluation.images[i].isRight())
            places.push_back(i);
    }
    std::stable_sort(places.begin(), places.end(), [&evaluation](std::size_t a, std::size_t b) {
        return evaluation.images[a].loss > evaluation.images[b].loss;
    });
    places.resize(std::min(places.size(), count));
    return places;
}

std::string evaluationHtml(const EvaluationResult& result, const Translator& translate)
{
    return Writer(
        result, translate ? translate : [](const char* english) { return std::string(english); })
        .write();
}

void writeEvaluationHtml(
    const std::filesystem::path& file, const EvaluationResult& result, const Translator& translate)
{
    writeFileDurably(file, std::string_view(evaluationHtml(result, translate)));
}

} // namespace studio::core
