# To be sourced. find_files EXTENSION MINIMUM FOLDER... fills the array `files`, and ends the script
# when there are fewer: a check of no files would pass.
find_files() {
  local extension=$1 minimum=$2
  shift 2
  [ "$minimum" -gt 0 ] || { echo 'The minimum has to be above 0' >&2; exit 1; }
  mapfile -d '' -t files < <(find "$@" -type f -name "*.$extension" -print0 | sort -z)
  if [ "${#files[@]}" -lt "$minimum" ]; then
    echo "${#files[@]} .$extension files in $*, expected at least $minimum" >&2
    exit 1
  fi
}
