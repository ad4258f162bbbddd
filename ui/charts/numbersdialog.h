// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace studio::ui {

/// Asks for a few numbers, each of which may stay empty; deletes itself when it is closed. GUI
/// thread.
class NumbersDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumbersDialog)

public:
    using Numbers = std::vector<std::optional<double>>;
    /// One clear sentence about what is wrong, or nothing.
    using Check = std::function<QString(const Numbers&)>;

    struct Field
    {
        QString name; ///< "Values from"
        std::optional<double> value;
        QString unit = {}; ///< after the field: "%"
    };

    NumbersDialog(const QString& title, const QString& hint, const QList<Field>& fields,
        Check check, QWidget* parent = nullptr);

    /// What the fields say; empty where one is empty or no number.
    Numbers numbers() const;

Q_SIGNALS:
    void chosen(const std::vector<std::optional<double>>& numbers);

private:
    void addField(QGridLayout* grid, const Field& field);
    void check();

    Check m_check;
    QList<QLineEdit*> m_fields;
    QLabel* m_problem = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace studio::ui
