#!/bin/bash
# Regenerates docs/track_record.md and its figures: runs the steps of tools/track_record.d in the order of
# their names, then puts the parts docs/track_record/*.md together in the order of theirs, and what the web
# page shows of them into docs/track_record/record.json. --assemble: only puts together.
#
# A step is a script that writes one part (and figures beside it). It is given:
#   CORRIDOR       the program
#   PARTS          the folder of the parts
#   WORK           a folder for whatever else it makes
#   CORRIDOR_DATA  the folder of outside data; not set: steps that need it leave their part as it is
# A step that fails ends everything, and the page stays as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

export CORRIDOR=${CORRIDOR:-build/release/corridor}
export PARTS=docs/track_record
export WORK=${WORK:-build/track_record}
mkdir -p "$WORK"

if [[ ${1:-} != --assemble ]]; then
  for step in tools/track_record.d/*.sh; do
    echo "== $step" >&2
    bash "$step"
  done
fi

python3 tools/track_record_json.py "$PARTS"

page=$(mktemp docs/.track_record.XXXXXX)
trap 'rm -f "$page"' EXIT
first=yes
for part in "$PARTS"/[0-9]*.md; do
  [[ $first == yes ]] || echo >>"$page"
  cat "$part" >>"$page"
  first=no
done
chmod 644 "$page"
mv "$page" docs/track_record.md
echo "docs/track_record.md: $(ls "$PARTS"/[0-9]*.md | wc -l) parts" >&2
