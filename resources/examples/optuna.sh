#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lets Optuna (https://optuna.org, version 3 or later) look for good parameters: it asks Optuna for
# values, trains with them, and tells Optuna the validation accuracy. May be started several times
# at once, and again later: the study is in a file.
#
#   pip install optuna
#   resources/examples/optuna.sh TRIALS [DATA [FOLDER]]
set -eu

trials=${1:?how many trials}
data=${2:-mnist}
folder=${3:-optuna-runs}
cli=${DIGIT_STUDIO_CLI:-digit-studio-cli}
study=digits
mkdir -p "$folder"
storage=sqlite:///$folder/study.db
space='{
  "learning_rate": {"name": "FloatDistribution", "attributes": {"low": 0.0001, "high": 0.1, "log": true}},
  "weight_decay": {"name": "FloatDistribution", "attributes": {"low": 0.0001, "high": 0.1, "log": true}},
  "batch_size": {"name": "IntDistribution", "attributes": {"low": 32, "high": 512, "log": true}},
  "optimizer": {"name": "CategoricalDistribution", "attributes": {"choices": ["adamw", "sgd"]}}
}'

# What a Python expression makes of the JSON on standard input, "told".
from_json() {
    python3 -c 'import json, sys; told = json.load(sys.stdin); print(eval(sys.argv[1]))' "$1"
}

optuna create-study --study-name "$study" --storage "$storage" --direction maximize --skip-if-exists >/dev/null
for _ in $(seq "$trials"); do
    asked=$(optuna ask --study-name "$study" --storage "$storage" --search-space "$space" --sampler TPESampler -f json)
    number=$(echo "$asked" | from_json 'told["number"]')
    # A word for each value; none of them has spaces.
    settings=$(echo "$asked" | from_json '" ".join(f"--set {name}={value}" for name, value in told["params"].items())')
    run=$folder/trial-$number
    # shellcheck disable=SC2086
    if "$cli" train cnn --preset fast --data "$data" $settings --out "$run" --json >/dev/null; then
        # Never the test accuracy: what is chosen by it is no test any more.
        accuracy=$("$cli" runs show "$run" --json | from_json 'told["summary"]["best.validation.accuracy"]')
        optuna tell --study-name "$study" --storage "$storage" --trial-number "$number" --values "$accuracy"
    else
        optuna tell --study-name "$study" --storage "$storage" --trial-number "$number" --state fail
    fi
done
optuna best-trial --study-name "$study" --storage "$storage" -f json
