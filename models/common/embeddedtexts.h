// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::models {

/// Texts of files that lie beside their family, put into the library by studio_embed_text() in
/// models/CMakeLists.txt.
extern const char* const kPredictScript; ///< cnn/predict.py
extern const char* const kGenerateScript; ///< dcgan/generate.py

} // namespace studio::models
