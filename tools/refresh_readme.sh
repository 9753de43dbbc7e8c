#!/bin/bash
# Puts the present summary of the Mali example into README.md (its head, up to the third place), and the
# comparison of example 7 into docs/guide/compare.md.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/build.sh release corridor
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
build/release/corridor run examples/mali_2025 --quiet -o "$folder/result" >"$folder/summary"
awk '/^  4\. /{exit} {print}' "$folder/summary" | sed 's/^\(.\)/    \1/' >"$folder/head"
echo "    …" >>"$folder/head"
awk -v head="$folder/head" '
  /<!-- summary: end -->/ { print ""; while ((getline line < head) > 0) print line; print ""; skip = 0 }
  !skip { print }
  /<!-- summary: begin -->/ { skip = 1 }' README.md >"$folder/readme"
cp "$folder/readme" README.md

build/release/corridor compare examples/07_convoy --quiet -o "$folder/compared" |
  sed 's/^\(.\)/    \1/' >"$folder/comparison"
awk -v head="$folder/comparison" '
  /<!-- comparison: end -->/ { while ((getline line < head) > 0) print line; print ""; skip = 0 }
  !skip { print }
  /<!-- comparison: begin -->/ { skip = 1 }' docs/guide/compare.md >"$folder/guide"
cp "$folder/guide" docs/guide/compare.md
