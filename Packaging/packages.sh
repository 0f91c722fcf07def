#!/bin/sh
# Installs what is missing of the named Debian packages, and once a day their updates: the libraries are linked statically,
# so that a security update reaches the binary only from here. No other package is upgraded, except what these depend on.
# usage: packages.sh STAMP BUILT PACKAGE...
#
# STAMP is a file as old as the last search for updates. After an update, what was BUILT (a pattern) is removed to
# be linked again.
set -eu
stamp=$1
built=$2
shift 2

versions() { dpkg-query -W -f '${Package} ${Version} ${Status}\n' "$@" 2>/dev/null || true; }

before=$(versions "$@")
missing=
for package in "$@"; do
  echo "$before" | grep -q "^$package .* ok installed" || missing="$missing $package"
done
if [ -z "$missing" ] && [ -n "$(find "$stamp" -mtime -1 2>/dev/null)" ]; then exit; fi

if [ "$(id -u)" = 0 ]; then
  sudo=
elif [ -n "$missing" ]; then
  sudo=sudo
elif sudo -n true 2>/dev/null; then
  sudo="sudo -n"
else
  echo "security updates of the libraries need root: sudo apt-get install $*" >&2
  exit
fi
[ -z "$missing" ] || echo "installing$missing"
if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null; }; then
  [ -z "$missing" ] || exit 1
  echo 'could not look for security updates of the libraries' >&2
  exit
fi
mkdir -p "$(dirname "$stamp")"
touch "$stamp"
after=$(versions "$@")
if [ -z "$missing" ] && [ "$before" != "$after" ]; then
  echo 'updated:'
  echo "$after" | while read -r package version status; do
    echo "$before" | grep -qF "$package $version $status" || echo "  $package $version"
  done
  # shellcheck disable=SC2086
  rm -f $built
fi
