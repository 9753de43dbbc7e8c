#!/bin/bash
# How long sieges last and which town is next, by the record of past ones.
set -euo pipefail

command=(spells examples/casebook --as-of 2025-10-27)
"$CORRIDOR" "${command[@]}" -o "$WORK/spells" --force --quiet >"$WORK/spells.txt"
cp "$WORK/spells/spells.svg" "$WORK/spells/spells_results.csv" "$PARTS/"
{
  echo "<!-- written by make track-record -->"
  sed -n 3p "$WORK/spells/spells.md"
  echo
  echo "    corridor ${command[*]}"
  sed -e 1,3d -e 's#(spells.svg)#(track_record/spells.svg)#' "$WORK/spells/spells.md"
} >"$PARTS/50_spells.md"
