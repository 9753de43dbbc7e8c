#!/bin/bash
# Sieges and blockades: every case of the casebook, scored. Where a calibration left its draws beside
# them, each case is run with the draws learnt without it.
set -euo pipefail
command=(score examples/casebook)
for draws in examples/casebook/posterior.csv examples/posterior.csv; do
  [[ -f $draws ]] || continue
  command+=(--posterior "$draws")
  break
done
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
# What tools/track_record_json.py makes the web page's record from.
python3 -c 'import json, sys; json.dump(json.load(sys.stdin), sys.stdout, ensure_ascii=False, indent=0)' \
  <"$WORK/casebook/manifest.json" >"$PARTS/scores.json"
echo >>"$PARTS/scores.json"
