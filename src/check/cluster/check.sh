#!/usr/bin/env bash
# Tries the portal on many nodes for real, as processes on loopback: PostgreSQL, OpenSearch, two nodes behind nginx, then a third with a new edition
# while wrk asks, a node that is killed, a database that is killed. Ends with a table and with 1 if any answer was a mixture of editions.
#   ./mvnw -B -ntp package -DskipTests && src/check/cluster/check.sh
# Needs bash, curl, python3, a JDK, and Debian's packages postgresql (15), nginx (1.22), wrk (4.1); PostgreSQL runs as the user postgres
# if root starts this. OpenSearch (2.19) is the tests' own, from Maven's repository; with OPENSEARCH=http://127.0.0.1:9200 that one is asked.
# PERMALINKS=200 asks every so many of the published addresses (all: PERMALINKS=100000), SECONDS_EACH=15 how long wrk asks in each part.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
jar=$(ls "$root"/target/longhu-*.jar | head -1)
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -1)")
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/pg" "$work/nginx"
pids=()
as_postgres=()
[ "$(id -u)" = 0 ] && { chown postgres "$work/pg"; as_postgres=(runuser -u postgres --); }
port=$((20000 + RANDOM % 20000))
database=$port one=$((port + 1)) two=$((port + 2)) three=$((port + 3)) proxy=$((port + 4)) search=$((port + 5))

finish() {
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  "${as_postgres[@]}" "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

postgres() {
  (cd "$work/pg" && "${as_postgres[@]}" "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" \
    -o "-p $database -k $work/pg -c listen_addresses=127.0.0.1" start >/dev/null)
}

# node NAME PORT CONTENT; its process in $node
node() {
  java -Xmx512m -jar "$jar" --server.port="$2" --server.address=127.0.0.1 --longhu.content="$3" --longhu.rate-limit=0 \
    --longhu.base-url=http://localhost:8080 --spring.datasource.url="jdbc:postgresql://127.0.0.1:$database/longhu?user=longhu" \
    --hibernate.search.backend.type=elasticsearch --hibernate.search.backend.uris="$OPENSEARCH" \
    >"$work/$1.log" 2>&1 &
  node=$!
  pids+=("$node")
}

# until PORT: waits until a node is ready and has its search
until_ready() {
  for _ in $(seq 600); do
    curl -fsS -o /dev/null -H 'Host: localhost:8080' "http://127.0.0.1:$1/search?q=ai" 2>/dev/null && return
    sleep 0.5
  done
  echo "a node does not answer:"; cat "$work"/*.log; exit 1
}

echo "PostgreSQL $("$bin/postgres" --version | grep -o '[0-9.]*' | head -1), $(nginx -v 2>&1), $(java -version 2>&1 | head -1)"
(cd "$work/pg" && "${as_postgres[@]}" "$bin/initdb" -D "$work/pg/data" -U longhu -A trust -E UTF8 --locale=C.UTF-8 \
  --locale-provider=icu --icu-locale=zh-Hant >/dev/null)
postgres
"$bin/createdb" -h 127.0.0.1 -p "$database" -U longhu longhu
if [ -z "${OPENSEARCH:-}" ]; then
  OPENSEARCH=http://127.0.0.1:$search
  (cd "$root" && ./mvnw -B -ntp -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath")
  mkdir "$work/search"
  java -Xmx1g -Dlog4j.provider=org.apache.logging.log4j.core.impl.Log4jProvider -cp "$root/target/test-classes:$(cat "$work/classpath")" \
    longhu.search.OpenSearchServer "$search" "$work/search" >"$work/search.log" 2>&1 &
  pids+=($!)
  curl -fsS -o /dev/null --retry 60 --retry-delay 1 --retry-all-errors "$OPENSEARCH/_cluster/health?wait_for_status=yellow" 2>/dev/null \
    || { echo "OpenSearch does not answer:"; cat "$work/search.log"; exit 1; }
fi
echo "OpenSearch $(curl -fsS "$OPENSEARCH" | python3 -c 'import json, sys; print(json.load(sys.stdin)["version"]["number"])')"
cp -r "$root/content" "$work/old"
cp -r "$root/content" "$work/new"
# the next edition: a sentence that the pages of the old one do not have
sed -i 's/^summary: .*/summary: 這是新版的摘要。/' "$work/new/companies/zhipu.md"

begin=$(date +%s)
node one "$one" "$work/old"; first=$node
node two "$two" "$work/old"; second=$node
until_ready "$one"; until_ready "$two"
together=$(($(date +%s) - begin))
schemas=$("$bin/psql" -h 127.0.0.1 -p "$database" -U longhu -Atc "select count(*) from information_schema.schemata where schema_name like 'longhu%'" longhu)
[ "$schemas" = 1 ] || { echo "two nodes that start at once made $schemas schemas"; exit 1; }

echo "two nodes, the same bytes and headers"
python3 "$here/compare.py" "http://127.0.0.1:$one" "http://127.0.0.1:$two" "${PERMALINKS:-200}"

cat >"$work/nginx/nginx.conf" <<CONF
daemon off; pid $work/nginx/pid; error_log $work/nginx/error.log warn; worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path $work/nginx/body; proxy_temp_path $work/nginx/proxy; fastcgi_temp_path $work/nginx/f; uwsgi_temp_path $work/nginx/u; scgi_temp_path $work/nginx/s;
  upstream nodes { server 127.0.0.1:$one max_fails=1 fail_timeout=2s; server 127.0.0.1:$two max_fails=1 fail_timeout=2s; keepalive 32; }
  server { listen 127.0.0.1:$proxy; location / { proxy_pass http://nodes; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host localhost:8080; proxy_next_upstream error timeout; } }
}
CONF
nginx -c "$work/nginx/nginx.conf" & pids+=($!)
until_ready "$proxy"

rows=()
# asked PART: wrk and a reader that looks for mixtures ask through nginx while what stands on its input is done
asked() {
  python3 "$here/mixtures.py" "http://127.0.0.1:$proxy" "${SECONDS_EACH:-15}" >"$work/mixtures" & watcher=$!
  wrk -t1 -c4 -d"${SECONDS_EACH:-15}s" -H 'Host: localhost:8080' -s "$here/pages.lua" "http://127.0.0.1:$proxy" >"$work/wrk" & load=$!
  sleep 2
  "$2"
  wait "$load"; wait "$watcher"
  rows+=("$1|$(grep -o '^ *[0-9]* requests' "$work/wrk" | grep -o '[0-9]*')|$(grep -o 'failures [0-9]*' "$work/wrk" | grep -o '[0-9]*')|$(cat "$work/mixtures")")
}
nothing() { :; }
deploy() { node three "$three" "$work/new"; until_ready "$three"; }
kill_node() { kill -9 "$second"; }
kill_database() {
  "${as_postgres[@]}" "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null
  sleep 4
  echo "a page that nobody asked for, without the database: $(curl -s -o /dev/null -w '%{http_code} after %{time_total} s' -H 'Host: localhost:8080' "http://127.0.0.1:$one/api/facts?limit=7")"
  postgres
}
asked "all is well" nothing
asked "a third node makes a new edition" deploy
[ "$(curl -s -H 'Host: localhost:8080' "http://127.0.0.1:$three/companies/zhipu" | grep -c '這是新版的摘要')" != 0 ] || { echo "the third node has not its own edition"; exit 1; }
asked "a node is killed" kill_node
node two "$two" "$work/old"; second=$node; until_ready "$two"
asked "the database is killed, and back after 4 s" kill_database

echo "two nodes that started at once on an empty database were ready after $together s"
printf '%-45s %10s %10s %10s %20s\n' part requests failures mixtures "longest gap, s"
bad=0
for row in "${rows[@]}"; do
  IFS='|' read -r part requests failures mixtures gap <<<"$row"
  printf '%-45s %10s %10s %10s %20s\n' "$part" "$requests" "$failures" "$mixtures" "$gap"
  [ "$mixtures" = 0 ] || bad=1
done
exit $bad
