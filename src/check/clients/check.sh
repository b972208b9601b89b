#!/usr/bin/env bash
# Asks a portal with the clients that people really use (install.sh installs them) and prints what each found as a table:
#   src/check/clients/check.sh http://localhost:8080      a portal that runs; it should be asked for as it names itself
#   src/check/clients/check.sh                            the packaged one, started on a free port and stopped again
# Ends with 1 if a client failed; its line says why.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
clients=$root/target/clients
[ -d "$clients/node_modules" ] && [ -d "$clients/openrefine" ] || { echo "first run $here/install.sh"; exit 1; }
work=$(mktemp -d)
portal=
trap '[ -z "$portal" ] || { kill "$portal" && wait "$portal"; } 2>/dev/null || true; rm -rf "$work"' EXIT

origin=${1:-}
if [ -z "$origin" ]; then
  port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  origin=http://localhost:$port
  java -Xmx512m -jar "$root"/target/longhu-*.jar --server.port="$port" --server.address=127.0.0.1 >"$work/portal.log" 2>&1 &
  portal=$!
fi
# ready when the search has its index and the data files are written
for path in "/search?q=ai" /data/longhu.ttl; do
  for second in $(seq 180); do
    curl -fsS -o /dev/null "$origin$path" 2>"$work/curl.log" && break
    { [ -z "$portal" ] || kill -0 "$portal"; } 2>/dev/null && [ "$second" -lt 180 ] \
      || { echo "no portal at $origin:"; cat "$work/curl.log"; [ -z "$portal" ] || tail -20 "$work/portal.log"; exit 1; }
    sleep 1
  done
done

cp "$here/node.js" "$clients"
cd "$clients"
refine=$(basename openrefine/core-*.jar .jar)
# one by one: the versions and faults of each stand in its lines; a program that ends early is a failure, too
{
  node node.js "$origin" || printf 'Node.js\t\t\tFAILED\tended early\n'
  # Debian's own Python, which has Debian's packages
  (cd "$work" && /usr/bin/python3 "$here/check.py" "$origin") || printf 'Python\t\t\tFAILED\tended early\n'
  java -Dopenrefine="${refine#core-}" -cp 'openrefine/*' "$here/OpenRefine.java" "$origin" || printf 'OpenRefine\t\t\tFAILED\tended early\n'
} >"$work/results" 2>"$work/errors"
printf 'client\tversion\tasked\tresult\tfound\n' | cat - "$work/results" | awk -F'\t' '{ printf "%-21s %-9s %-55s %-7s %s\n", $1, $2, $3, $4, $5 }'
failed=$(grep -c $'\tFAILED\t' "$work/results" || true)
# the plain line that CI counts
echo "$(($(wc -l <"$work/results") - failed)) passed, $failed failed"
[ "$failed" = 0 ] || { cat "$work/errors"; exit 1; }
