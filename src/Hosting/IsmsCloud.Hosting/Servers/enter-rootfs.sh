# enter-rootfs.sh ROOT DATA USER COMMAND...: runs COMMAND as USER inside ROOT with DATA at /mnt. It is called in a mount and a
# process namespace of its own, so that mounts and processes are gone with it and removing ROOT can never reach /dev or DATA.
set -e
root=$1
data=$2
user=$3
shift 3
mkdir -p "$data"
# Held by everything that COMMAND starts: a server that an earlier, killed run left behind is awaited, never joined.
exec 9>"$data.lock"
flock --wait 30 9 || { echo "$data is in use by another server" >&2; exit 75; }
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount --bind "$data" "$root/mnt"
chroot "$root" chown "$user" /mnt
chmod 700 "$data"
# Process numbers start anew in each namespace: an old number may be anybody's.
rm -f "$data/cluster/postmaster.pid"
exec chroot --userspec="$user:$user" "$root" "$@"
