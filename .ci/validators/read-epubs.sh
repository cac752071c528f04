#!/usr/bin/env bash
# Reads books from cover to end in a reading system: the manuscript, a work with every form of text,
# works in Japanese and in Arabic, and a book of many chapters. Usage: read-epubs.sh SCRATCH-FOLDER
set -euo pipefail
folder=$1

mkdir "$folder/chapters"
printf 'id: chapters\nepub: { chapters: 2, notes: chapter }\n' >"$folder/chapters/work.yaml"
{
  printf -- '---\ntitle: Forty chapters\nlang: en\ndate: 2026-11-01\n---\n\n'
  for chapter in $(seq 40); do
    printf '## Chapter %s\n\nThe keeper lit the lamp.[^%s]\n\n[^%s]: As on every evening.\n\n' \
      "$chapter" "$chapter" "$chapter"
  done
} >"$folder/chapters/article.en.md"

for work in manuscript/japan-europe scripts/fixtures/forms scripts/fixtures/languages "$folder/chapters"; do
  npm run --silent imprimatur -- build "$work" --format epub --output "$folder/books"
done
npm run --silent read-books -- 6 "$folder/books"
