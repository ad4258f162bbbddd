// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/tuning/searchspacemodel.h"
#include "ui/tuning/tuningform.h"
#include "ui/tuning/tuningwindow.h"
#include "ui/window/studioactions.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace studio::ui {

/// The window that looks for good parameters, on a fake engine that is ready.
class TuningFixture
{
protected:
    void open()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        QLocale::setDefault(QLocale(QLocale::English));
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->show();
        m_fixture->makeReady();
    }
    void close() { m_fixture.reset(); }

    TuningWindow& tuning()
    {
        m_fixture->window->actions().at(Command::TuneParameters)->trigger();
        return *m_fixture->find<TuningWindow>("tuning");
    }
    SearchSpaceModel& space() { return tuning().form().space(); }
    template <typename Widget> Widget* part(const char* name)
    {
        return tuning().findChild<Widget*>(QString::fromLatin1(name));
    }
    int rowOf(const QString& parameter)
    {
        for (int row = 0; row < space().rowCount(); ++row) {
            if (space().index(row, 0).data() == parameter)
                return row;
        }
        return -1;
    }
    void tick(const QString& parameter)
    {
        space().setData(space().index(rowOf(parameter), SearchSpaceModel::Name), Qt::Checked,
            Qt::CheckStateRole);
    }
    /// Searches the learning rate at `points` points, to the end.
    void search(int points)
    {
        tick(QStringLiteral("Learning rate"));
        part<QSpinBox>("tuningPoints")->setValue(points);
        QSignalSpy ended(&m_fixture->tuning, &app::TuningController::ended);
        part<QPushButton>("startTuning")->click();
        QVERIFY(ended.wait());
    }
    QString status() { return part<QLabel>("tuningStatus")->text(); }

    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace studio::ui
