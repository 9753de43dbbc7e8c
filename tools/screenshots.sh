#!/bin/bash
# Pictures of the six screens of `corridor serve` for the guide, in both languages, narrow and in greys.
#   tools/screenshots.sh [FOLDER]     default: docs/guide/screens
# Needs chromium, npm packages of web/ (npm ci), and pngquant for small files; CORRIDOR names the program.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(realpath -m "${1:-docs/guide/screens}")
mkdir -p "$folder"
(cd web && CORRIDOR_SCREENS=$folder npm run -s screens)
pngquant --force --ext .png --strip --nofs 64 "$folder"/*.png
du -sh "$folder"
