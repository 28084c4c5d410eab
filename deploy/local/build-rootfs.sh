#!/bin/bash
# Builds a folder with PostgreSQL 18, DocumentDB and RabbitMQ 4 out of Debian's own packages, for machines without
# Docker. Usage: build-rootfs.sh TARGET_DIR   (as root, on Debian or Ubuntu)
#
# The mirror is the first of the machine's own apt sources that carries the release, or else deb.debian.org;
# ISMSCLOUD_DEBIAN_MIRROR names another one. A build that is killed leaves TARGET_DIR as it was.
set -euo pipefail

recipe=1 # raise it when the content of the folder changes: older folders are then built anew
release=forky
packages=(postgresql-18-documentdb rabbitmq-server)

target=$(realpath -m -- "${1:?usage: build-rootfs.sh TARGET_DIR}")
partial=$target.partial
log=$target.log
stamp=ismscloud-recipe
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

say() { printf '[%3d s] %s\n' "$SECONDS" "$*"; }

fail() {
    printf 'The local rootfs could not be built: %s\n' "$*" >&2
    exit 1
}

quietly() {
    local what=$1
    shift
    "$@" >>"$log" 2>&1 </dev/null && return
    tail -n 15 "$log" >&2
    fail "$what (all output: $log)"
}

up_to_date() { [[ -f $target/$stamp && $(head -n 1 "$target/$stamp") == "recipe $recipe" ]]; }

# Mounts and processes made from here on vanish with this one, however it ends, so a later run may delete what it left.
contained() {
    [[ $$ == 1 && -n ${ISMSCLOUD_CONTAINED:-} ]] && return
    [[ $EUID == 0 ]] || fail "it must run as root"
    command -v apt-get >/dev/null || fail "it needs apt-get (Debian or Ubuntu)"
    unshare --mount --pid --fork true 2>/dev/null || fail "this machine lets nobody mount (CAP_SYS_ADMIN is missing)"
    ISMSCLOUD_CONTAINED=1 setpriv --pdeathsig KILL \
        unshare --mount --pid --fork --kill-child --propagation private "$BASH" "$0" "$target" &
    trap 'kill -KILL $!; exit 130' INT TERM
    wait $! && exit
    exit 1
}

one_at_a_time() {
    mkdir -p "$(dirname "$target")"
    exec 9>"$target.lock"
    flock --nonblock 9 && return
    say "Another build of $target is running; waiting for it"
    flock 9
}

install_debootstrap() {
    [[ -x $(command -v debootstrap) && -f /usr/share/keyrings/debian-archive-keyring.gpg ]] && return
    say "Installing debootstrap"
    quietly "apt-get update failed" apt-get update
    quietly "debootstrap could not be installed" \
        apt-get install --yes --no-install-recommends debootstrap debian-archive-keyring
}

# apt itself lists the sources, so .list and .sources files are read alike.
mirrors() {
    if [[ -n ${ISMSCLOUD_DEBIAN_MIRROR:-} ]]; then
        echo "$ISMSCLOUD_DEBIAN_MIRROR"
        return
    fi
    apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' | awk '/^https?:/ && !seen[$0]++'
    echo http://deb.debian.org/debian
}

find_mirror() {
    local candidate
    while read -r candidate; do
        mirror=${candidate%/}
        /usr/lib/apt/apt-helper download-file "$mirror/dists/$release/InRelease" "$target.probe" \
            >>"$log" 2>&1 </dev/null || continue
        rm -f "$target.probe"
        return
    done < <(mirrors)
    fail "no mirror carries Debian $release: $(mirrors | tr '\n' ' ')"
}

use_proxy_of_apt() {
    local proxy
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    [[ -z ${proxy:-} ]] || export http_proxy=${http_proxy:-$proxy} https_proxy=${https_proxy:-$proxy}
}

unpack_base() {
    local script=/usr/share/debootstrap/scripts/$release
    [[ -e $script ]] || script=/usr/share/debootstrap/scripts/sid
    say "Downloading the base system: Debian $release from $mirror"
    quietly "the base system could not be downloaded" debootstrap --foreign --variant=minbase \
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$release" "$partial" "$mirror" "$script"
}

# No documentation, no fsync for each file (the folder is worthless until it is renamed), and no service starts.
# A mirror may be a frozen copy, past the date until which its release file is valid; debootstrap doesn't mind either.
configure_packaging() {
    mkdir -p "$partial"/etc/{dpkg/dpkg.cfg.d,apt/apt.conf.d,apt/sources.list.d,postgresql-common,ssl/certs} "$partial/usr/sbin"
    printf '%s\n' force-unsafe-io path-exclude=/usr/share/{doc,man,info,locale,lintian,bug}/'*' \
        >"$partial/etc/dpkg/dpkg.cfg.d/ismscloud"
    printf '%s\n' 'APT::Install-Recommends "false";' 'APT::Sandbox::User "root";' 'Acquire::Languages "none";' \
        'Acquire::Retries "3";' 'Acquire::Check-Valid-Until "false";' >"$partial/etc/apt/apt.conf.d/90ismscloud"
    echo 'create_main_cluster = false' >"$partial/etc/postgresql-common/createcluster.conf"
    printf '#!/bin/sh\nexit 101\n' >"$partial/usr/sbin/policy-rc.d"
    chmod +x "$partial/usr/sbin/policy-rc.d"
    cp /etc/resolv.conf /etc/hosts "$partial/etc/"
    [[ ! -f /etc/ssl/certs/ca-certificates.crt ]] || cp /etc/ssl/certs/ca-certificates.crt "$partial/etc/ssl/certs/"
}

install_base() {
    say "Installing the base system"
    quietly "the base system could not be installed" chroot "$partial" /debootstrap/debootstrap --second-stage
    mountpoint --quiet "$partial/proc" || mount -t proc proc "$partial/proc"
    mount --rbind /dev "$partial/dev"
    echo "deb $mirror $release main" >"$partial/etc/apt/sources.list"
}

in_rootfs() { chroot "$partial" "$@"; }

install_servers() {
    say "Reading the list of packages"
    quietly "the list of packages could not be read" in_rootfs apt-get update
    say "Downloading PostgreSQL 18, DocumentDB and RabbitMQ 4"
    quietly "the servers could not be downloaded" in_rootfs apt-get install --yes --download-only "${packages[@]}"
    say "Installing PostgreSQL 18, DocumentDB and RabbitMQ 4"
    quietly "the servers could not be installed" in_rootfs apt-get install --yes "${packages[@]}"
    [[ -x $partial/usr/lib/postgresql/18/bin/postgres ]] || fail "PostgreSQL 18 is missing after the installation"
    [[ -x $partial/usr/lib/rabbitmq/bin/rabbitmq-server ]] || fail "RabbitMQ is missing after the installation"
}

finish() {
    umount --recursive --lazy "$partial/dev" "$partial/proc"
    rm -rf "$partial"/var/cache/apt/* "$partial"/var/lib/apt/lists/* "$partial"/usr/share/{doc,man,info,locale}/*
    {
        echo "recipe $recipe"
        in_rootfs dpkg-query --show postgresql-18 "${packages[@]}"
    } >"$partial/$stamp"
    if [[ -e $target ]]; then
        rm -rf "$target.old"
        mv -T "$target" "$target.old"
    fi
    mv -T "$partial" "$target"
    rm -rf "$target.old"
}

contained
one_at_a_time
if up_to_date; then
    say "The local rootfs is up to date: $target"
    exit 0
fi
: >"$log"
rm -rf --one-file-system "$partial"
use_proxy_of_apt
install_debootstrap
find_mirror
unpack_base
configure_packaging
install_base
install_servers
finish
say "The local rootfs is ready: $target ($(du -sh "$target" | cut -f 1))"
