#!/bin/bash
# Installs what a fresh Debian or Ubuntu lacks for building, running and testing: nothing that is there already.
# Usage: install-prerequisites.sh [command...]   (as root; without arguments: everything)
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

# What must answer, and the packages that bring it.
declare -A packages=(
    [debootstrap]="debootstrap debian-archive-keyring"
    [chromium-headless-shell]="chromium-headless-shell fonts-dejavu-core"
    [flock]="util-linux"
    [git]="git"
    [node]="nodejs"
    [npm]="npm"
)

missing=()
for command in "${@:-${!packages[@]}}"; do
    [[ -n ${packages[$command]:-} ]] || { echo "Nothing is known of '$command'; known are: ${!packages[*]}" >&2; exit 2; }
    # The list is meant to fall apart into words.
    # shellcheck disable=SC2206
    command -v "$command" >/dev/null || missing+=(${packages[$command]})
done
((${#missing[@]})) || exit 0

[[ $EUID == 0 ]] || { echo "As root, please: apt-get install ${missing[*]}" >&2; exit 1; }
command -v apt-get >/dev/null || { echo "Please install: ${missing[*]} (there is no apt-get to do it with)" >&2; exit 1; }

# One at a time: several test processes may find out at once that the browser is missing.
if command -v flock >/dev/null; then
    exec 9>/run/lock/ismscloud-prerequisites
    flock 9
fi
echo "Installing ${missing[*]}"
apt-get update -qq
apt-get install --yes -qq --no-install-recommends "${missing[@]}" >/dev/null
