// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/finetuning.h"

#include "core/data/workprogress.h"
#include "core/infer/evaluation.h"
#include "core/ink/inkrasterizer.h"
#include "core/runs/rehearsaldata.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <optional>
#include <span>

namespace studio::core {

namespace {

constexpr double kMostLost = 0.001; ///< accuracy on the validation images
constexpr std::array kShares{0.25, 0.5, 0.75, 1.0}; ///< of the way to the new weights
constexpr double kLoaded = 0.1; ///< share of the work
constexpr double kMeasured = 0.4;
constexpr double kTrained = 0.8;

DigitSet lessonsOf(const std::vector<InkRecord>& drawings)
{
    DigitSet lessons;
    for (const InkRecord& drawing : drawings) {
        if (drawing.truth == InkTruth::Unlabelled || drawing.ink.isBlank())
            continue;
        const GrayImage image = rasterizeInk(drawing.ink);
        lessons.pixels.insert(lessons.pixels.end(), image.pixels.begin(), image.pixels.end());
        lessons.labels.push_back(drawing.truth == InkTruth::Digit
                ? static_cast<std::uint8_t>(drawing.label)
                : kNotADigit);
    }
    if (lessons.isEmpty())
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core", "There is no drawing with a label to learn from"));
    return lessons;
}

/// A digit must be read as it is meant; what is none must be refused.
std::size_t countRight(Classifier& classifier, const DigitSet& lessons)
{
    const std::vector<Reading> readings = classifier.classify(lessons.pixels);
    std::size_t count = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& reading = readings[i];
        const bool isRight = lessons.labels[i] == kNotADigit
            ? !reading.isDigit
            : reading.isDigit && reading.digit == lessons.labels[i];
        count += isRight ? 1 : 0;
    }
    return count;
}

/// `from` with `share` (0..1) of the way to the weights of `to`; the rest is `to`'s.
Checkpoint blend(const Checkpoint& from, const Checkpoint& to, double share)
{
    Checkpoint result = to;
    for (TensorData& tensor : result.tensors) {
        const TensorData* old = from.find(tensor.name);
        if (tensor.type != TensorType::F32 || old == nullptr
            || old->bytes.size() != tensor.bytes.size())
            continue;
        for (std::size_t place = 0; place < tensor.bytes.size(); place += sizeof(float)) {
            float before = 0;
            float after = 0;
            std::memcpy(&before, &old->bytes[place], sizeof(float));
            std::memcpy(&after, &tensor.bytes[place], sizeof(float));
            after = before + static_cast<float>(share) * (after - before);
            std::memcpy(&tensor.bytes[place], &after, sizeof(float));
        }
    }
    return result;
}

/// Measures models of one family on one task.
class Judge
{
public:
    Judge(const ModelFamily& family, const FineTuningTask& task)
        : m_family(family)
        , m_task(task)
    {
    }

    std::size_t lessonsRight(const Checkpoint& model) const
    {
        return countRight(*open(model), m_task.lessons);
    }

    double validationAccuracy(const Checkpoint& model, const WorkControl& control) const
    {
        const auto report = [&control](double fraction) {
            throwIfCancelled(control);
            reportProgress(control, fraction);
        };
        return evaluate(*open(model), m_task.rehearsal->validation, m_task.threads, report)
            .accuracy();
    }

private:
    std::unique_ptr<Classifier> open(const Checkpoint& model) const
    {
        OpenedModel opened = m_family.open(model);
        if (!opened.classifier)
            throw Error(ErrorCode::UnusableInput, {},
                translatable("core", "This model does not read digits"));
        return std::move(opened.classifier);
    }

    const ModelFamily& m_family;
    const FineTuningTask& m_task;
};

/// Goes no further from `old` towards `learned` than the lessons need, and back if that costs too
/// much: fills in the model and what is said of it. `result` is that of no change.
void keepWhatPays(const Checkpoint& old, const Checkpoint& learned, const Judge& judge,
    const WorkControl& control, FineTuningResult& result)
{
    std::array<std::size_t, kShares.size()> right{};
    for (std::size_t i = 0; i < kShares.size(); ++i)
        right.at(i) = judge.lessonsRight(blend(old, learned, kShares.at(i)));
    const auto best = std::max_element(right.begin(), right.end()) - right.begin();
    for (auto i = best; i >= 0; --i) {
        const auto place = static_cast<std::size_t>(i);
        Checkpoint model = blend(old, learned, kShares.at(place));
        const double accuracy = judge.validationAccuracy(model, control);
        if (accuracy < result.validationBefore - kMostLost)
            continue;
        result.model = std::move(model);
        result.share = kShares.at(place);
        result.lessonsAfter = right.at(place);
        result.validationAfter = accuracy;
        return;
    }
}

} // namespace

FineTuningResult fineTune(
    const FamilyCatalog& catalog, const FineTuningRequest& request, const WorkControl& control)
{
    const auto begin = std::chrono::steady_clock::now();
    const Checkpoint& old = *request.model;
    const ModelFamily& family = catalog.family(old.config.family);
    FineTuningTask task{lessonsOf(request.drawings), nullptr, request.threads, request.seed};
    task.rehearsal = std::make_shared<const Dataset>(
        rehearsalData(catalog, request.data.empty() ? old.config.data : request.data,
            !request.data.empty(), request.threads, partOfWork(control, 0, kLoaded)));
    const Judge judge(family, task);

    FineTuningResult result;
    result.rehearsal = task.rehearsal->name;
    result.lessons = task.lessons.size();
    result.validationCount = task.rehearsal->validation.size();
    result.model = old;
    result.lessonsBefore = result.lessonsAfter = judge.lessonsRight(old);
    result.validationBefore = result.validationAfter =
        judge.validationAccuracy(old, partOfWork(control, kLoaded, kMeasured));
    const std::optional<Checkpoint> learned =
        family.fineTune(old, task, partOfWork(control, kMeasured, kTrained));
    if (!learned)
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core", "A model of this kind cannot learn single drawings"));
    keepWhatPays(old, *learned, judge, partOfWork(control, kTrained, 1), result);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    result.seconds = taken.count();
    return result;
}

} // namespace studio::core
