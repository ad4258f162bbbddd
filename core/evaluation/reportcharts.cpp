// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/reportcharts.h"

#include "core/text.h"

namespace studio::core {

namespace {

constexpr double kLeft = 44; ///< room for the numbers at the axis
constexpr double kTop = 8;
constexpr double kBottom = 36;

/// A frame of 0..1 on both axes inside an SVG of `width` x `height`.
class Frame
{
public:
    Frame(double width, double height)
        : m_width(width)
        , m_height(height)
    {
    }

    double x(double share) const { return kLeft + share * (m_width - kLeft - kTop); }
    double y(double share) const { return kTop + (1 - share) * (m_height - kTop - kBottom); }

    std::string begin(const std::string& label) const
    {
        std::string svg = R"(<svg role="img" aria-label=")" + label + R"(" viewBox="0 0 )"
            + fixedNumber(m_width, 0) + " " + fixedNumber(m_height, 0) + "\" width=\""
            + fixedNumber(m_width, 0) + "\">\n";
        for (const double share : {0.0, 0.5, 1.0}) {
            svg += line("axis", x(0), y(share), x(1), y(share));
            svg += text(kLeft - 6, y(share) + 4, "end", fixedNumber(100 * share, 0) + " %");
        }
        return svg;
    }

    static std::string line(const char* style, double x1, double y1, double x2, double y2)
    {
        return "<line class=\"" + std::string(style) + "\" x1=\"" + fixedNumber(x1, 1) + "\" y1=\""
            + fixedNumber(y1, 1) + "\" x2=\"" + fixedNumber(x2, 1) + "\" y2=\"" + fixedNumber(y2, 1)
            + "\"/>\n";
    }

    static std::string text(double x, double y, const char* anchor, const std::string& content)
    {
        return "<text x=\"" + fixedNumber(x, 1) + "\" y=\"" + fixedNumber(y, 1)
            + "\" text-anchor=\"" + anchor + "\">" + content + "</text>\n";
    }

    std::string caption(const std::string& content) const
    {
        return text(x(0.5), m_height - 4, "middle", content);
    }

private:
    double m_width;
    double m_height;
};

std::string lineOf(const Frame& frame, const Robustness& robustness, Disturbance disturbance,
    const std::string& style)
{
    const auto& strengths = strengthsOf(disturbance);
    std::string points;
    for (const RobustnessPoint& point : robustness) {
        if (point.disturbance == disturbance)
            points += fixedNumber(frame.x(point.strength / strengths.back()), 1) + ","
                + fixedNumber(frame.y(point.accuracy()), 1) + " ";
    }
    return points.empty() ? points
                          : "<polyline class=\"" + style + "\" points=\"" + points + "\"/>\n";
}

std::string chartOf(Disturbance disturbance, const Robustness& first, const Robustness& second,
    const Translator& translate)
{
    const Frame frame(240, 180);
    const auto& strengths = strengthsOf(disturbance);
    const std::string label = escaped(translate(labelOf(disturbance)));
    std::string html = "<figure><figcaption>" + label + "</figcaption>" + frame.begin(label);
    for (const double strength : strengths)
        html += Frame::text(
            frame.x(strength / strengths.back()), frame.y(0) + 14, "middle", shortNumber(strength));
    html += lineOf(frame, first, disturbance, "first");
    html += lineOf(frame, second, disturbance, "second");
    return html + frame.caption(escaped(translate(unitOf(disturbance)))) + "</svg></figure>\n";
}

} // namespace

std::string reliabilitySvg(const ReliabilityBins& bins, const Translator& translate)
{
    constexpr std::size_t kFew = 10;
    const Frame frame(360, 320);
    std::string svg = frame.begin(escaped(translate(translatable("core", "Reliability diagram"))));
    for (const ReliabilityBin& bin : bins) {
        if (bin.count == 0)
            continue;
        svg += "<rect class=\"" + std::string(bin.count < kFew ? "few" : "bar") + "\" x=\""
            + fixedNumber(frame.x(bin.low) + 1, 1) + "\" y=\""
            + fixedNumber(frame.y(bin.accuracy), 1) + "\" width=\""
            + fixedNumber(frame.x(bin.high) - frame.x(bin.low) - 2, 1) + "\" height=\""
            + fixedNumber(frame.y(0) - frame.y(bin.accuracy), 1) + "\"><title>"
            + percentNumber(bin.confidence, 1) + " / " + percentNumber(bin.accuracy, 1) + " ("
            + std::to_string(bin.count) + ")</title></rect>\n";
    }
    svg += Frame::line("ideal", frame.x(0), frame.y(0), frame.x(1), frame.y(1));
    for (const double share : {0.0, 0.5, 1.0})
        svg += Frame::text(
            frame.x(share), frame.y(0) + 16, "middle", fixedNumber(100 * share, 0) + " %");
    return svg
        + frame.caption(
            escaped(translate(translatable("core", "Confidence, and how often it is right"))))
        + "</svg>\n";
}

std::string robustnessHtml(
    const Robustness& first, const Robustness& second, const Translator& translate)
{
    std::string html;
    for (const Disturbance disturbance : kAllDisturbances)
        html += chartOf(disturbance, first, second, translate);
    return html;
}

} // namespace studio::core
