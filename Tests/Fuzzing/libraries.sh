#!/bin/sh
# Builds the C libraries with sanitizers, from the sources of the installed Debian packages. usage: libraries.sh FOLDER
#
# FOLDER then contains libexpat.a, libyaml.a, libpcre2-8.a, libz.a and libminizip.a. The system's list of package sources
# is read but not changed. A library whose source cannot be fetched is left out, with a message: the installed one is
# linked then, and only its calls of malloc and memcpy are checked.
set -eu
mkdir -p "$1"
folder=$(cd "$1" && pwd)
flags="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined"
# Functions are called through pointers to similar types, and numbers read at odd addresses: intended on these machines.
flags="$flags -fno-sanitize=function,alignment -w"

# The package manager with our own lists, of sources.
apt() {
  program=$1
  shift
  "$program" -qq -o Dir::Etc::SourceList="$folder/apt/none.list" -o Dir::Etc::SourceParts="$folder/apt/sources" \
    -o Dir::State::Lists="$folder/apt/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
    -o APT::Sandbox::User="$(id -un)" "$@"
}

update() {
  [ -e "$folder/apt/updated" ] && return
  mkdir -p "$folder/apt/sources" "$folder/apt/lists/partial"
  : > "$folder/apt/none.list"
  for list in /etc/apt/sources.list.d/*.sources; do
    [ -e "$list" ] && sed 's/^Types:.*/Types: deb-src/' "$list" > "$folder/apt/sources/$(basename "$list")"
  done
  for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -e "$list" ] && sed -n 's/^deb /deb-src /p' "$list" > "$folder/apt/sources/$(basename "$list")"
  done
  apt apt-get update && touch "$folder/apt/updated"
}

# Unpacks a source package into the current directory: the installed version or, if the mirror has replaced that, the
# newest that it has.
fetch() {
  source=$1
  wanted=$2
  update || return 1
  versions=$(apt apt-cache showsrc --only-source "$source" | sed -n 's/^Version: //p' | sort -rV)
  for version in "$wanted" $versions; do
    echo "$versions" | grep -qxF "$version" || continue
    if apt apt-get source --only-source "$source=$version" >fetch.log 2>&1; then
      [ "$version" = "$wanted" ] || echo "$source: $version instead of the installed $wanted" >&2
      return
    fi
  done
  return 1
}

# library NAME DEBIAN_PACKAGE FOLDER FILES OPTIONS: the folder and the files by patterns, below the source
library() {
  name=$1
  package=$2
  # shellcheck disable=SC2016
  set -- "$3" "$4" "$5" $(dpkg-query -W -f '${source:Package} ${source:Version}' "$package")
  stamp="$5 $flags $3"
  [ -e "$folder/lib$name.a" ] && [ "$(cat "$folder/$name.stamp" 2>/dev/null)" = "$stamp" ] && return
  rm -rf "$folder/lib$name.a" "$folder/$name"
  mkdir -p "$folder/$name"
  cd "$folder/$name"
  if ! fetch "$4" "$5"; then
    echo "$name: no source of $4 $5, so the installed library is fuzzed without sanitizers" >&2
    cd "$folder"
    return
  fi
  # shellcheck disable=SC2086
  cd "$folder/$name"/*/$1
  prepare "$name"
  # shellcheck disable=SC2086
  printf '%s\n' $2 | xargs -P 2 -n 4 clang $flags $3 -c
  ar rcs "$folder/lib$name.a" ./*.o
  echo "$stamp" > "$folder/$name.stamp"
  cd "$folder"
}

# What the libraries' own configuration would make.
prepare() {
  case $1 in
    expat) : > expat_config.h ;;
    pcre2-8)
      cp config.h.generic config.h
      cp pcre2.h.generic pcre2.h
      cp pcre2_chartables.c.dist pcre2_chartables.c
      ;;
  esac
}

library expat libexpat1-dev expat/lib 'xmlparse.c xmlrole.c xmltok.c' \
  '-I. -DHAVE_GETRANDOM -DXML_CONTEXT_BYTES=1024 -DXML_DTD -DXML_NS -DBYTEORDER=1234'
library yaml libyaml-dev src '*.c' \
  '-I../include -DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=2 -DYAML_VERSION_PATCH=5 -DYAML_VERSION_STRING="0.2.5"'
# The rest are programs, and pieces that others include.
files=
for part in auto_possess chartables compile config context convert dfa_match error extuni find_bracket jit_compile \
  maketables match match_data newline ord2utf pattern_info script_run serialize string_utils study substitute \
  substring tables ucd valid_utf xclass; do files="$files pcre2_$part.c"; done
library pcre2-8 libpcre2-dev src "$files" '-I. -DHAVE_CONFIG_H -DPCRE2_CODE_UNIT_WIDTH=8 -DSUPPORT_UNICODE'
library z zlib1g-dev . '*.c' '-I. -D_LARGEFILE64_SOURCE=1 -DHAVE_UNISTD_H'
library minizip libminizip-dev . 'ioapi.c unzip.c zip.c' '-I. -D_LARGEFILE64_SOURCE=1'
