#!/bin/bash
# Sieges and blockades: every case of the casebook, scored. Where a calibration left its draws there, each
# case is run with the draws learnt without it.
set -euo pipefail
command=(score examples/casebook)
[[ -f examples/casebook/posterior.csv ]] && command+=(--posterior examples/casebook/posterior.csv)
"$CORRIDOR" "${command[@]}" -o "$WORK/casebook" --force --quiet --lang en >"$WORK/casebook.txt"
{
  echo "<!-- written by make track-record -->"
  echo "## Sieges and blockades: the casebook"
  echo
  echo "    corridor ${command[*]}"
  echo
  cat "$PARTS/cases_intro.txt"
  echo
  cat "$WORK/casebook/track_record.md"
} >"$PARTS/10_cases.md"
cp "$WORK/casebook/reliability.svg" "$PARTS/reliability.svg"
