#!/bin/bash
# What others wrote judges the product from outside, through its public port: clients, compilers and audits from npm.
#   tests/conformance/run.sh             starts AppHost with the demo, on a free port and data of its own
#   ISMSCLOUD_ADDRESS=http://… run.sh    takes the product that runs there
# Nothing else needs Node: nobody builds or runs the product with it.
set -euo pipefail
cd "$(dirname "$0")"
root=$(realpath ../..)
work=$(mktemp -d -t ismscloud-conformance-XXXXXX)
host=

finish() {
    local status=$?
    if [[ -n $host ]]; then
        kill -TERM "$host" 2>/dev/null || true
        wait "$host" 2>/dev/null || true
    fi
    ((status == 0)) || [[ ! -f $work/host.log ]] || tail -n 30 "$work/host.log"
    rm -rf "$work"
    exit $status
}
trap finish EXIT

start() {
    local port
    port=$(node -e "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })")
    address=http://localhost:$port/
    (cd "$root" && exec dotnet IsmsCloud.AppHost/bin/Debug/net10.0/IsmsCloud.AppHost.dll --demo --fresh --data "$work/data" --port "$port") >"$work/host.log" 2>&1 &
    host=$!
}

# The first start ever builds the servers.
wait_until_ready() {
    for ((waited = 0; waited < 480; waited++)); do
        grep -q 'IsmsCloud is ready' "$work/host.log" && return
        kill -0 "$host" 2>/dev/null || break
        sleep 1
    done
    echo "The product did not start" >&2
    exit 1
}

"$root/deploy/local/install-prerequisites.sh" node npm
address=${ISMSCLOUD_ADDRESS:-}
[[ -n $address ]] || start
# What is not here yet comes while the product starts.
[[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel error
[[ -z $host ]] || wait_until_ready
node check.js "$address" "$work"
