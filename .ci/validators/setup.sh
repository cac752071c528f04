#!/usr/bin/env bash
# Installs the outside validators: npm packages that hold their jars, and Debian packages where
# their programs are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# vnu-jar's install script would download a Java, Ace's a browser; the machine's own do as well.
npm ci --ignore-scripts --no-audit --no-fund

# The Nu checker and veraPDF need Java 17, EPUBCheck less; but for one JVM of many files it is started by
# a source file of ours, which takes a Java with its compiler.
java_fits() {
  local major
  major=$(java -version 2>&1 | sed -nE 's/.*version "([0-9]+).*/\1/p' | head -n 1) || return 1
  [ "${major:-0}" -ge 17 ] && java --list-modules | grep -q '^jdk\.compiler@'
}

missing=()
command -v qpdf >/dev/null || missing+=(qpdf)
command -v pdffonts >/dev/null && command -v pdfinfo >/dev/null || missing+=(poppler-utils)
java_fits || missing+=(openjdk-17-jdk-headless)
# It fetches veraPDF, which is in no npm package.
command -v mvn >/dev/null || missing+=(maven)

if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@"; }
  apt update
  apt install -y --no-install-recommends "${missing[@]}"
fi
java_fits || { echo 'Java 17 or newer is needed, with its compiler, and `java` is none' >&2; exit 1; }
