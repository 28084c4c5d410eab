# postgres.sh SETTINGS...: a PostgreSQL server on the data in /mnt/cluster, which is made if it isn't there.
# A cluster counts as made once it was renamed, so a start that was killed halfway leaves nothing behind.
set -e
bin=/usr/lib/postgresql/18/bin
if [ ! -e /mnt/cluster ]; then
    rm -rf /mnt/partial
    printf '%s' "$ISMSCLOUD_PASSWORD" >/tmp/password
    $bin/initdb -D /mnt/partial -U postgres --auth=scram-sha-256 --pwfile=/tmp/password \
        --encoding=UTF8 --locale=C.UTF-8 --no-instructions --no-sync
    rm /tmp/password
    mv /mnt/partial /mnt/cluster
fi
# DocumentDB and pg_cron connect back to the server they run in.
export PGPASSWORD="$ISMSCLOUD_PASSWORD"
unset ISMSCLOUD_PASSWORD
exec $bin/postgres -D /mnt/cluster "$@"
