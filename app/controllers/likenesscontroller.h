// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/newestworker.h"
#include "core/image/grayimage.h"
#include "core/infer/discriminator.h"
#include "core/infer/latentsearch.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace studio::app {

/// What a generator and its opponent make of a drawing. A plain value.
struct Likeness
{
    core::LatentMatch match; ///< the closest that the generator can do
    std::optional<double> realness; ///< 0..1 of the drawing; empty without a discriminator
};

/// Looks for the closest that the open generator can do to what is drawn, and asks the
/// discriminator how real the drawing looks. One thread of its own at low priority; it begins once
/// the drawing has rested for a moment, and a newer drawing ends the search for an older one. GUI
/// thread; owned by Application; destruction waits for one step of the search.
class LikenessController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LikenessController)

public:
    static constexpr std::chrono::milliseconds kRest{150};

    explicit LikenessController(std::chrono::milliseconds rest = kRest, QObject* parent = nullptr);
    ~LikenessController() override;

    /// From now on this model is asked; the last drawing is searched for again. Without a
    /// `discriminator` nothing is said of how real it looks; without a `search` nothing at all. The
    /// controller's thread alone uses them from here on.
    void setModel(std::shared_ptr<core::LatentSearch> search,
        std::shared_ptr<core::Discriminator> discriminator);
    bool hasModel() const { return m_search != nullptr; }
    bool hasDiscriminator() const { return m_discriminator != nullptr; }

    /// The drawing as networks see it, 28x28, and the digit that it was read as; -1 if nobody read
    /// it: then all ten are tried. The same again does nothing.
    void show(const core::GrayImage& seen, int digit);
    /// Nothing is drawn any more.
    void wipe();

Q_SIGNALS:
    void modelChanged();
    /// There is a drawing; found() follows unless it changes before.
    void searching();
    void found(const studio::app::Likeness& likeness);
    void wiped();
    void failed(const QString& reason);

private:
    struct Drawing
    {
        core::GrayImage seen;
        int digit = -1;
        bool operator==(const Drawing&) const = default;
    };
    struct Request
    {
        Drawing drawing;
        std::shared_ptr<core::LatentSearch> search;
        std::shared_ptr<core::Discriminator> discriminator;
    };

    void begin();
    void post();
    void dropSearch();
    static Likeness likenessOf(const Request& request, const WorkTicket& ticket);

    QTimer m_rest;
    std::optional<Drawing> m_shown;
    std::shared_ptr<core::LatentSearch> m_search;
    std::shared_ptr<core::Discriminator> m_discriminator;

    NewestWorker<Request> m_worker; ///< last member: it uses the rest
};

} // namespace studio::app
