// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::app {
class AppSettings;
class CheckpointController;
class DataController;
class EngineLoader;
class EvaluationController;
class ExplanationController;
class GenerationController;
class HistogramController;
class InferenceController;
class MapController;
class MetricsStore;
class MyDigitsController;
class NetworkController;
class PresetController;
class RunLibraryController;
class RunQueue;
class SampleLibrary;
class TeachingController;
class TrainingController;
class TuningController;
} // namespace studio::app

namespace studio::ui {

/// What the window and its pages work with; all of it is owned by the application and outlives
/// them.
struct Services
{
    app::AppSettings& settings;
    app::EngineLoader& engine;
    app::TrainingController& training;
    app::MetricsStore& metrics;
    app::InferenceController& inference;
    app::GenerationController& generation;
    app::CheckpointController& checkpoints;
    app::DataController& data;
    app::SampleLibrary& samples;
    app::RunLibraryController& library;
    app::MyDigitsController& myDigits;
    app::TeachingController& teaching;
    app::ExplanationController& explanation;
    app::PresetController& presets;
    app::EvaluationController& evaluation;
    app::RunQueue& queue;
    app::TuningController& tuning;
    app::MapController& map;
    app::NetworkController& network;
    app::HistogramController& histograms;
};

} // namespace studio::ui
