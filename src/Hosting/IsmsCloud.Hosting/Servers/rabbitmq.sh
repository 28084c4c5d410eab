# rabbitmq.sh PORT DISTRIBUTION_PORT EPMD_PORT MANAGEMENT_PORT: a RabbitMQ broker on the data in /mnt.
# Broker, distribution, epmd and management listen on loopback only; the node's name needs no port of its own.
set -e
printf '[rabbitmq_management].\n' >/mnt/enabled_plugins
cat >/mnt/rabbitmq.conf <<END
listeners.tcp.1 = 127.0.0.1:$1
management.tcp.ip = 127.0.0.1
management.tcp.port = $4
management_agent.disable_metrics_collector = true
default_user = ismscloud
default_pass = $ISMSCLOUD_PASSWORD
vm_memory_high_watermark.absolute = 512MB
raft.wal_max_size_bytes = 33554432
END
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/mnt LC_ALL=C.UTF-8 \
    RABBITMQ_NODENAME=ismscloud@localhost RABBITMQ_DIST_PORT="$2" ERL_EPMD_PORT="$3" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_MNESIA_BASE=/mnt/nodes RABBITMQ_LOG_BASE=/mnt RABBITMQ_LOGS=- \
    RABBITMQ_ENABLED_PLUGINS_FILE=/mnt/enabled_plugins RABBITMQ_CONFIG_FILE=/mnt/rabbitmq.conf \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='+S 2:2 +A 4 -kernel inet_dist_use_interface {127,0,0,1}' \
    RUNNING_UNDER_SYSTEMD=true /usr/lib/rabbitmq/bin/rabbitmq-server
