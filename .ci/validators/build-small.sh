#!/usr/bin/env bash
# Builds what has no work.yaml of ours, a bare Markdown file and a raw text that is imported first, the
# proofs of the manuscript, and a work with every form that a text can have, with a printer's marks too.
# Usage: build-small.sh FOLDER
set -euo pipefail
folder=$1

cat >"$folder/bare.md" <<'TEXT'
# A plain file

One paragraph with a note.[^1]

## A section

| Kind | Number |
| ---- | -----: |
| Oak  |      3 |

[^1]: The note.
TEXT

cat >"$folder/raw.txt" <<'TEXT'
The Lighthouse Keeper

The lamp was lit every evening before the sun had set, and nobody in the village thought about it.

One winter it stayed dark, and all of them remembered the keeper at once.
TEXT

imprimatur() { npm run --silent imprimatur -- "$@"; }
imprimatur build "$folder/bare.md" --output "$folder/output"
imprimatur import "$folder/raw.txt" --output "$folder/imported"
imprimatur build "$folder/imported" --output "$folder/output"
imprimatur build --edition proof --output "$folder/output"
# The manuscript as books for Kobo, which are EPUBs too.
imprimatur build --format kepub --output "$folder/output/kobo"
imprimatur build scripts/fixtures/forms --format pdf --output "$folder/output"
# As an e-book without the heading that jumps over levels: it is the manuscript's fault, and Ace's to find.
cp -r scripts/fixtures/forms "$folder/forms"
sed -i '/A heading that jumps/d' "$folder/forms/article.en.md"
imprimatur build "$folder/forms" --format epub --output "$folder/output"
imprimatur build scripts/fixtures/forms --format pdf --edition proof --output "$folder/output"
imprimatur build scripts/fixtures/forms --format pdf --marks --output "$folder/output/marked"
# A book of 130 pages with 300 notes at the foot.
npm run --silent long-book -- "$folder/long-book.md"
imprimatur build "$folder/long-book.md" --format pdf --output "$folder/output"
# A book of a hundred chapters, each with its notes.
mkdir "$folder/hundred"
echo 'epub: {chapters: "2", notes: chapter}' >"$folder/hundred/work.yaml"
{
  printf -- '---\ntitle: A hundred chapters\nlang: en\nauthor: A. Author\ndate: 2026-11-01\n---\n'
  for number in $(seq 100); do
    printf '\n## Chapter %d\n\nWords of chapter %d with a note.[^n%d] And [](#chapter-1).\n\n[^n%d]: Note %d.\n' \
      "$number" "$number" "$number" "$number" "$number"
  done
} >"$folder/hundred/article.en.md"
imprimatur build "$folder/hundred" --format epub --output "$folder/output"
# Whole works in Japanese and in Arabic.
imprimatur build scripts/fixtures/languages --format pdf --output "$folder/output"
