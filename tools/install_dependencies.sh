#!/bin/bash
# Installs the Debian packages that are missing. Prints nothing when none is.
#   tools/install_dependencies.sh run    what building and running Corridor needs
#   tools/install_dependencies.sh test   that, what its tests need, and the benchmarks (built, so that they do not rot)
#   tools/install_dependencies.sh bench  that of run, and what the benchmarks need
# Exit 4: root is needed and was not given; the line to run as root has been printed.
set -euo pipefail

packages_run=(g++ cmake ninja-build pkg-config libfmt-dev libcli11-dev libtomlplusplus-dev
  nlohmann-json3-dev liblemon-dev librandom123-dev libtbb-dev libnetcdf-dev libyaml-cpp-dev
  libcpp-httplib-dev zlib1g-dev)
packages_test=(libgtest-dev librapidcheck-dev libboost-dev coinor-libclp-dev git jq
  python3 python3-xarray python3-netcdf4 netcdf-bin gdal-bin)
# The browser, a font for it, and Node for the tests of web/, unless another Node is there already.
packages_test+=(chromium fonts-dejavu-core)
command -v node >/dev/null && command -v npm >/dev/null || packages_test+=(nodejs npm)
packages_bench=(libbenchmark-dev)

case "${1:-run}" in
  run) wanted=("${packages_run[@]}") ;;
  test) wanted=("${packages_run[@]}" "${packages_test[@]}" "${packages_bench[@]}") ;;
  bench) wanted=("${packages_run[@]}" "${packages_bench[@]}") ;;
  *) echo "usage: $0 run|test|bench" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
  echo "This is not a Debian system: install by hand what corresponds to: ${wanted[*]}" >&2
  exit 4
fi

installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
missing=()
for package in "${wanted[@]}"; do
  [[ $'\n'"$installed"$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

install="DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${missing[*]}"
both="apt-get update && $install"
echo "Corridor needs ${#missing[@]} Debian packages that are not installed: ${missing[*]}" >&2

if [[ $(id -u) -eq 0 ]]; then
  echo "Installing them with apt-get." >&2
  as_root=(sh -c)
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
  echo "Installing them with sudo apt-get." >&2
  as_root=(sudo -n sh -c)
elif [[ -t 0 ]] && command -v su >/dev/null; then
  echo "Root is needed for this step only. The command is:" >&2
  echo "  su -c '$both'" >&2
  as_root=(su -c)
else
  as_root=()
fi

if [[ ${#as_root[@]} -gt 0 ]]; then
  # apt's own chatter is of use only when something fails.
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if [[ ${as_root[0]} == su ]]; then
    "${as_root[@]}" "$both" >"$log" && exit 0
  else
    "${as_root[@]}" "$both" >"$log" 2>&1 && exit 0
  fi
  tail -n 20 "$log" >&2
fi
echo "The packages could not be installed from here. Run this once as root, then try again:" >&2
echo "  $both" >&2
exit 4
