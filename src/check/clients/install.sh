#!/usr/bin/env bash
# Installs the clients that check.sh runs: Debian's packages where they are missing (as root), those of npm and Maven Central,
# pinned in package.json and pom.xml, into target/clients. Needs apt-get and a JDK.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
clients=$root/target/clients
# Debian's release pins these; no recommended packages, which are the whole of TeX
packages=(biber pandoc sqlite3 python3-rdflib python3-feedparser openrefine curl)
missing=()
command -v npm >/dev/null || missing+=(nodejs npm)
for package in "${packages[@]}"; do
  dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
mkdir -p "$clients"
cp "$here/package.json" "$clients"
(cd "$clients" && npm install --silent --no-audit --no-fund --ignore-scripts --no-package-lock)
"$root/mvnw" -B -ntp -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$clients/openrefine"
