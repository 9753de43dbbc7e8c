#!/bin/bash
# Who is in which camp: Corridor's choice, Flee's rule and baselines on folders of Flee, each left out in turn.
set -euo pipefail
if [[ -z ${CORRIDOR_DATA:-} || ! -d $CORRIDOR_DATA/flee ]]; then
  echo "CORRIDOR_DATA is not set: the part on displacement stays as it is" >&2
  exit 0
fi
folders=()
for name in mali2012 burundi car ssudan mali2022_2024; do folders+=("$CORRIDOR_DATA/flee/$name"); done
"$CORRIDOR" displacement "${folders[@]}" -o "$WORK/displacement" --force --quiet --lang en >"$WORK/displacement.txt"
{
  echo "<!-- written by make track-record -->"
  sed -n '/^## /{p;q}' "$WORK/displacement/displacement.md"
  echo
  echo '    corridor displacement $CORRIDOR_DATA/flee/{mali2012,burundi,car,ssudan,mali2022_2024} -o FOLDER'
  sed '0,/^## /d' "$WORK/displacement/displacement.md"
} >"$PARTS/40_displacement.md"
# Scores alone, for the web page's record.
awk -F, 'NR == 1 ||
  ($1 == "free_run" && $3 == "honest" && $5 ~ /^(corridor|flee3|capacity_split|shares_30_days_before)$/ &&
    (($6 == "error_rescaled" && $10 == "blocks_of_30_days") || ($5 == "corridor" && $6 == "coverage_90"))) ||
  ($1 == "rolling" && $3 == "shares" && $5 == "corridor" && $6 == "skill")' \
  "$WORK/displacement/displacement.csv" >"$PARTS/displacement_scores.csv"
