# leash.sh SIGNAL COMMAND...: runs COMMAND for as long as standard input stays open, then sends it SIGNAL, and KILL to what
# is left after ten seconds. The end of whoever holds the other end of the pipe, by whatever cause, is the end of COMMAND.
trap '' INT HUP
signal=$1
shift
exec 3<&0
"$@" 3<&- </dev/null &
child=$!
echo "leash:$child"
(
    read -r _ <&3
    kill -s "$signal" "$child"
    tenths=0
    while kill -0 "$child" && [ $tenths -lt 100 ]; do
        sleep 0.1
        tenths=$((tenths + 1))
    done
    kill -s KILL "$child"
) >/dev/null 2>&1 &
watcher=$!
trap 'kill -s "$signal" "$child" 2>/dev/null' TERM
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    status=$?
done
kill "$watcher" 2>/dev/null
exit $status
