// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "app/controllers/metricsstore.h"

#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace studio::ui {

QByteArray toCsv(const app::MetricsStore& store, const ChartSpec& spec)
{
    const auto number = [](double value) {
        return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    };
    const std::size_t columns = spec.series.size();
    std::map<double, std::vector<QByteArray>> rows;
    QByteArray csv = QByteArrayLiteral("step,epoch,seconds");
    for (std::size_t i = 0; i < columns; ++i) {
        const QString& id = spec.series[i].metricId;
        csv += ',' + id.toUtf8();
        const auto cell = [&rows, columns, i](double step) -> QByteArray& {
            std::vector<QByteArray>& row = rows[step];
            row.resize(columns);
            return row[i];
        };
        for (const QPointF& point : store.series(id))
            cell(point.x()) = number(point.y());
        for (const double step : store.notFinite(id))
            cell(step) = QByteArrayLiteral("nan");
    }
    csv += '\n';
    for (const auto& [step, values] : rows) {
        csv +=
            number(step) + ',' + number(store.epochAt(step)) + ',' + number(store.secondsAt(step));
        for (const QByteArray& value : values)
            csv += ',' + value;
        csv += '\n';
    }
    return csv;
}

QByteArray toCsv(const std::vector<const app::MetricsStore*>& stores, const ChartSpec& spec)
{
    const bool isOneRun = std::all_of(stores.begin(), stores.end(),
        [&stores](const app::MetricsStore* store) { return store == stores.front(); });
    if (isOneRun && !stores.empty())
        return toCsv(*stores.front(), spec);
    QByteArray csv;
    for (std::size_t i = 0; i < stores.size(); ++i) {
        ChartSpec line = spec;
        line.series = {spec.series[i]};
        const QByteArray block = toCsv(*stores[i], line);
        const qsizetype headerEnd = block.indexOf('\n') + 1;
        if (i == 0)
            csv = "run," + block.first(headerEnd);
        QString name = spec.series[i].label;
        const QByteArray quoted = '"' + name.replace(u'"', u"\"\""_s).toUtf8() + '"';
        for (const QByteArray& row : block.mid(headerEnd).split('\n')) {
            if (!row.isEmpty())
                csv += quoted + ',' + row + '\n';
        }
    }
    return csv;
}

} // namespace studio::ui
