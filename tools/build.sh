#!/bin/bash
# Configures a preset when needed and builds targets in it.
#   tools/build.sh PRESET [-DNAME=VALUE ...] TARGET ...
# A preset that was configured before is configured again only to change a value, so that one
# build folder serves `make run` (which needs no test packages) and `make test`.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=$1
shift
settings=()
while [[ ${1:-} == -D* ]]; do
  settings+=("$1")
  shift
done

folder=build/$preset
cache=$folder/CMakeCache.txt
configure=no
if [[ ! -f $cache || ! -f $folder/build.ninja ]]; then
  configure=yes
  # What is not asked for is not looked for.
  settings=(-DCORRIDOR_TESTS=OFF "${settings[@]}")
else
  for setting in "${settings[@]}"; do
    name_value=${setting#-D}
    grep -q "^${name_value%%=*}:[A-Z]*=${name_value#*=}\$" "$cache" || configure=yes
  done
fi

# Quiet when all goes well: what a build says is shown only when it fails or a person is waiting.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [[ $configure == yes ]]; then
  echo "Configuring $folder" >&2
  cmake --preset "$preset" "${settings[@]}" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
fi
if ! ninja -C "$folder" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
  echo "Building $folder: $*" >&2
  if [[ -t 2 ]]; then
    cmake --build "$folder" --target "$@" >&2
  else
    cmake --build "$folder" --target "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
fi
