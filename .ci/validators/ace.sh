#!/usr/bin/env bash
# Ace by DAISY on EPUBs: a violation fails. It takes seconds for each page of a book, so it is given
# those that differ in kind. Usage: ace.sh EPUB...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || { echo 'Ace needs EPUBs' >&2; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Its settings and its log go to the home; the browser is the one that prints.
browser=$(node "$here/browser.mjs")
bad=0
for file in "$@"; do
  rm -rf "$scratch/report"
  HOME=$scratch PUPPETEER_EXECUTABLE_PATH=$browser \
    "$here/node_modules/.bin/ace-cli" --silent --outdir "$scratch/report" "$file" || true
  node "$here/violations.mjs" "$file" "$scratch/report/report.json" || bad=$((bad + 1))
done
echo "$# EPUBs checked by Ace, $bad not clean"
[ "$bad" -eq 0 ]
