#!/usr/bin/env bash
# What the official EPUBCheck says of the deliberately broken books has to be what the tests' table
# holds (scripts/fixtures/broken-books/verdicts.json). Usage: broken-books.sh [--renew]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/epubcheck.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
npm --prefix "$here/../.." run --silent broken-books -- "$scratch/books"
mkdir "$scratch/reports"
epubcheck_all "$scratch/reports" "$scratch"/books/*.epub || true
node "$here/verdicts.mjs" "$scratch/reports" "$here/../../scripts/fixtures/broken-books/verdicts.json" "$@"
