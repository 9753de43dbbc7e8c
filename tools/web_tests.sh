#!/bin/bash
# The tests of the front end (web/), as ctest calls them.
#   tools/web_tests.sh packages        installs what package-lock.json names, if that is not there yet
#   tools/web_tests.sh unit            types, lint, unit tests
#   tools/web_tests.sh build FOLDER    builds in FOLDER and fails where a byte differs from web/dist
#   tools/web_tests.sh e2e             the program in a browser; CORRIDOR says which program
# What the packages hold runs through the Node that package.json pins.
set -euo pipefail
cd "$(dirname "$0")/../web"

# npm of an older Node, as Debian 12 has it, leaves out the binary parts of packages that ask for a newer
# one, and says nothing. There the pinned Node and the npm it is shipped with install the packages.
newer_node() {
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' &&
    return
  local folder=../build/node version
  version=$(node -p 'require("./package.json").devDependencies.node')
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  [[ -f $folder/package.json ]] || echo '{}' >"$folder/package.json"
  npm install --prefix "$folder" --no-audit --no-fund --loglevel error "node@$version" npm@10.8.2
  export PATH=$folder/node_modules/node/bin:$folder/node_modules/.bin:$PATH
}

packages() {
  local stamp=node_modules/.corridor_packages wanted
  wanted=$(sha256sum package.json package-lock.json)
  [[ -f $stamp && $(cat "$stamp") == "$wanted" ]] && return
  newer_node
  npm ci --no-audit --no-fund
  echo "$wanted" >"$stamp"
}

# In a copy, so that the checkout stays as it is.
build() {
  local copy=$1
  rm -rf "$copy"
  mkdir -p "$copy"
  tar cf - --exclude=./node_modules --exclude=./dist --exclude=./public/basemap . | tar xf - -C "$copy"
  ln -s "$PWD/node_modules" "$copy/node_modules"
  (cd "$copy" && npm run build)
  if ! diff -rq dist "$copy/dist"; then
    echo "web/dist is not what 'npm run build' makes of its source: run it and commit web/dist." >&2
    return 1
  fi
}

case "${1:-}" in
  packages) packages ;;
  unit) npm test ;;
  build) build "${2:?a folder}" ;;
  e2e) npm run e2e ;;
  *) echo "usage: $0 packages|unit|build FOLDER|e2e" >&2; exit 2 ;;
esac
