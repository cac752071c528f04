#!/usr/bin/env bash
# The official EPUBCheck on every EPUB; warnings fail too. Usage: epubs.sh MINIMUM FOLDER...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/find.sh"
. "$here/epubcheck.sh"
find_files epub "$@"

reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
epubcheck_all "$reports" "${files[@]}" || echo 'Not all EPUBs are clean'
node "$here/clean.mjs" "$reports" "${files[@]}"
