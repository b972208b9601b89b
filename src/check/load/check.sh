#!/usr/bin/env bash
# Attacks and loads the packaged portal for real, on loopback, and ends with a table and with 1 if a bound of it was not kept.
#   ./mvnw -B -ntp package -DskipTests && src/check/load/check.sh [PART ...]
# Parts: batches, slow, dear, bad, mixed, polite (all of them unless named). Needs bash, python3 and a JDK.
# SECONDS_MIXED=600 says how long the mixed load lasts, BAD=10000 how many bad requests are sent with each of two seeds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
cd "$root"
exec python3 "$here/load.py" "$(ls "$root"/target/longhu-*.jar | head -1)" "$@"
