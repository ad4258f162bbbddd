// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

int main(int argc, char** argv)
{
    return studio::app::runStudio(argc, argv);
}
