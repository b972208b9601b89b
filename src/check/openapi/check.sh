#!/usr/bin/env bash
# Checks the OpenAPI document of a running portal with the recommended rules of two linters, and makes and compiles a
# client of it: src/check/openapi/check.sh http://localhost:8080 (needs Node.js, curl and, for the client, Maven and a JDK)
set -euo pipefail
origin=${1:-http://localhost:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$work"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts
echo 'extends: ["spectral:oas"]' > .spectral.yaml
for language in '' /en /zh-hans; do
  curl -fsS "$origin$language/api/openapi" -o openapi.json
  npx spectral lint --fail-severity=hint --ruleset .spectral.yaml openapi.json
  REDOCLY_TELEMETRY=off npx redocly lint --extends=recommended --max-problems=100 openapi.json
done
command -v mvn > /dev/null || exit 0
# the plugin wants a project to run in
echo "<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version></project>" > pom.xml
mvn -B -q org.openapitools:openapi-generator-maven-plugin:7.25.0:generate -Dopenapi.generator.maven.plugin.inputSpec="$origin/en/api/openapi" \
  -Dopenapi.generator.maven.plugin.generatorName=java -Dopenapi.generator.maven.plugin.library=native -Dopenapi.generator.maven.plugin.output="$work/client"
mvn -B -q -f "$work/client/pom.xml" compile
echo "a client was generated and compiles"
