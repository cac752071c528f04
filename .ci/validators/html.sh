#!/usr/bin/env bash
# The Nu HTML checker on every HTML file: errors fail, warnings are listed.
# Usage: html.sh MINIMUM FOLDER...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/find.sh"
find_files html "$@"

# The checker's CSS does not know anchor positioning yet (CSS Anchor Positioning 1), by which a proof
# sets its notes beside their lines.
unknown='.*CSS: “(anchor-name|top)”.*'

# `gnu` is one line a message, with its file and place.
java -jar "$here/node_modules/vnu-jar/build/dist/vnu.jar" --stdout --format gnu --filterpattern "$unknown" "${files[@]}"
echo "${#files[@]} HTML files checked, no errors"
