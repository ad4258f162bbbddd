// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakewriter.h"

#include "tests/support/fakegenerator.h"

namespace studio::core {

namespace {

const std::string kTakesDigits = "takes_digits";

class FakeWriterFamily final : public ModelFamily
{
public:
    std::string id() const override { return "writer"; }
    std::string label() const override { return "Fake writer"; }
    Task task() const override { return Task::WriteDigits; }
    std::vector<ParameterSpec> parameters() const override { return FakeFamily().parameters(); }
    std::vector<Preset> presets() const override { return FakeFamily().presets(); }
    std::vector<MetricSpec> metrics() const override { return {}; }
    std::unique_ptr<Trainer> createTrainer(const RunConfig& config,
        std::shared_ptr<const Dataset> data,
        std::shared_ptr<const Checkpoint> resumeFrom) const override
    {
        return FakeFamily().createTrainer(config, std::move(data), std::move(resumeFrom));
    }
    OpenedModel open(const Checkpoint& checkpoint) const override
    {
        auto generator = std::make_unique<FakeGenerator>();
        generator->takesDigits = checkpoint.extra.contains(kTakesDigits);
        OpenedModel model;
        model.generator = std::move(generator);
        return model;
    }
};

} // namespace

std::shared_ptr<FamilyCatalog> makeReaderAndWriterCatalog(FakeBehaviour behaviour)
{
    std::vector<std::unique_ptr<ModelFamily>> families;
    families.push_back(std::make_unique<FakeFamily>(behaviour));
    families.push_back(std::make_unique<FakeWriterFamily>());
    return std::make_shared<FamilyCatalog>(
        std::move(families), EngineInfo{"0.0", "/nowhere/libblas.so.3", 2});
}

void writeFakeGenerator(const std::filesystem::path& file, bool takesDigits, int version)
{
    Checkpoint checkpoint;
    checkpoint.config = FakeWriterFamily().makeConfig("fast");
    for (std::size_t i = 0; i < checkpoint.classNames.size(); ++i)
        checkpoint.classNames[i] = std::to_string(i);
    checkpoint.step = version;
    if (takesDigits)
        checkpoint.extra[kTakesDigits] = "yes";
    writeCheckpoint(file, checkpoint);
}

} // namespace studio::core
