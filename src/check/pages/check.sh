#!/usr/bin/env bash
# Holds the pages of a running portal to the rules of linters that are not on the JVM: html-validate and HTML_CodeSniffer (WCAG 2 AA)
# on one page of each type in three languages, stylelint on the stylesheet, Lighthouse on four pages. Needs Node.js, curl and Chromium
# (CHROME_PATH, or on the PATH): src/check/pages/check.sh http://localhost:8080
set -euo pipefail
origin=${1:-http://localhost:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/check.js" "$work"
cp "$here/../../main/resources/assets/longhu.css" "$work"
cp "$here/../../test/resources/longhu/browser/page-types.txt" "$work"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts
echo '{"extends": "stylelint-config-standard"}' > .stylelintrc.json
failed=0
npx stylelint longhu.css && echo "stylelint: nothing" || failed=1
node check.js "$origin" || failed=1
for path in / /article /companies/zhipu "/search?q=%E6%99%BA%E8%AD%9C"; do
  npx lighthouse "$origin$path" --quiet --output=json --output-path=report.json \
    --chrome-flags="--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
  node -e 'const { categories } = JSON.parse(require("fs").readFileSync("report.json"));
    console.log("Lighthouse", process.argv[1], Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`).join(", "))' "$path"
done
exit $failed
