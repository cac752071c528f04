#!/usr/bin/env bash
# veraPDF on every PDF: for PDF/UA-1 and PDF/A-3a, which our files claim. The jars stay in Maven's own
# cache. Ends with 3 when there is no Java 17, no Maven, or nothing to be fetched.
# Usage: verapdf.sh MINIMUM FOLDER...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/find.sh"
find_files pdf "$@"

missing() { echo "veraPDF does not run: $1" >&2; exit 3; }
command -v java >/dev/null || missing 'there is no Java'
command -v mvn >/dev/null || missing 'there is no Maven'
major=$(java -version 2>&1 | sed -nE 's/.*version "([0-9]+).*/\1/p' | head -n 1)
[ "${major:-0}" -ge 17 ] || missing "Java $major is older than 17"

path=$(mktemp)
trap 'rm -f "$path"' EXIT
mvn --batch-mode --quiet -Dstyle.color=never --file "$here/verapdf/pom.xml" \
  dependency:build-classpath -Dmdep.outputFile="$path" >&2 || missing 'its jars cannot be fetched'

# Java asks for this where signatures have certificates.
java --add-exports=java.base/sun.security.pkcs=ALL-UNNAMED -cp "$(cat "$path")" \
  org.mozilla.javascript.tools.shell.Main -version 200 "$here/verapdf/validate.js" ua1,3a "${files[@]}"
