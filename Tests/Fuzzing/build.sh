#!/bin/sh
# Builds the fuzzers with assertions. usage: [OPTIMIZE=none] build.sh FOLDER [SANITIZERS] [markup|markdown|formats]...
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
sanitizers=${2:-fuzzer}
[ $# -gt 2 ] && shift 2 || set -- markup markdown formats
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
# Objects of other sanitizers or another optimization are kept.
objects_folder=$folder/objects-$(echo "$sanitizers${OPTIMIZE:+-$OPTIMIZE}" | tr , -)
mkdir -p "$objects_folder"
cd "$objects_folder"
# OPTIMIZE=none compiles much faster; what it makes is slower.
case ${OPTIMIZE:-speed} in
  none) optimization="-Onone -gline-tables-only" ;;
  *) optimization="-O -g" ;;
esac
options="-swift-version 6 -parse-as-library $optimization -assert-config Debug -enable-testing -sanitize=$sanitizers -package-name offprint -I $objects_folder"
for library in CExpat CLibYAML CPCRE2 CMinizip; do options="$options -I $root/Sources/$library"; done
objects=""
sources=""

# The package manager makes the module map of a target in C by itself.
mkdir -p CPairSums
echo "module CPairSums { header \"$root/Sources/CPairSums/include/CPairSums.h\" export * }" > CPairSums/module.modulemap
options="$options -I $objects_folder/CPairSums"

# With AddressSanitizer, the C libraries and our C are checked too.
libraries=""
checks=""
case $sanitizers in
  *address*)
    sh "$root/Tests/Fuzzing/libraries.sh" "$folder/libraries"
    libraries="-L $folder/libraries"
    checks="-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined"
    ;;
esac

# Compiles a module of the package after those that it may import: again only if something in one of them has changed.
module() {
  name=$1
  shift
  case " $objects " in *" $objects_folder/$name.o "*) return ;; esac
  objects="$objects $objects_folder/$name.o"
  sources="$sources $*"
  stamp="$objects_folder/$name.sources"
  # shellcheck disable=SC2086
  { echo "$options"; cat $sources; } | sha1sum > "$stamp.new"
  if ! cmp -s "$stamp.new" "$stamp" || [ ! -e "$objects_folder/$name.o" ]; then
    # shellcheck disable=SC2086
    swiftc $options -wmo -module-name "$name" -emit-module -emit-module-path "$objects_folder/$name.swiftmodule" \
      -emit-object -o "$objects_folder/$name.o" "$@"
    mv "$stamp.new" "$stamp"
  fi
}

# Links a fuzzer of the modules so far.
fuzzer() {
  name=$1
  shift
  # shellcheck disable=SC2086
  swiftc $options -wmo -use-ld=lld -module-name "$(echo "$name" | sed 's/-/_/g')" -o "$folder/$name" "$@" $objects $libraries
}

files() { find "$root/Sources/$1" -name '*.swift' | sort; }

# shellcheck disable=SC2046
module SelectorSyntax $(files SelectorSyntax)
# shellcheck disable=SC2046
module Markup $(files Markup)
for fuzzer in "$@"; do
  case $fuzzer in
    markup) fuzzer fuzz-markup "$root"/Tests/Fuzzing/*.swift "$root/Tests/MarkupTests/Support/TreeCheck.swift" ;;
    markdown)
      # shellcheck disable=SC2046
      module CommonMark $(files CommonMark)
      fuzzer fuzz-markdown "$root"/Tests/Fuzzing/Markdown/*.swift "$root/Tests/CommonMarkTests/HTMLRenderer.swift"
      ;;
    formats)
      swift build --package-path "$root" --product profile-compiler
      # shellcheck disable=SC2046
      "$(swift build --package-path "$root" --show-bin-path)/profile-compiler" compile "$objects_folder/CompiledProfiles.swift" --schema "$root/profiles/profile.schema.json" \
        $(find "$root/profiles" -name '*.yaml' -not -path '*/samples/*' | sort)
      # shellcheck disable=SC2046
      { module Diagnostics $(files Diagnostics); module SiteProfile $(files SiteProfile); }
      module BuiltInProfiles "$root/profiles/BuiltInProfiles.swift" "$objects_folder/CompiledProfiles.swift"
      # shellcheck disable=SC2046
      { module CommonMark $(files CommonMark); module OffprintKit $(files OffprintKit); }
      # shellcheck disable=SC2086
      clang -O2 $checks -c -I "$root/Sources/CPairSums/include" -o "$objects_folder/CPairSums.o" "$root/Sources/CPairSums/CPairSums.c"
      objects="$objects $objects_folder/CPairSums.o"
      # shellcheck disable=SC2046
      module TestSupport $(find "$root/Tests/TestSupport" -name '*.swift' | sort)
      support=$root/Tests/OffprintKitTests/Support
      fuzzer fuzz-formats "$root"/Tests/Fuzzing/Formats/*.swift "$root/Tests/CommonMarkTests/HTMLRenderer.swift" \
        "$support/HostileArticle.swift" "$support/ActiveContent.swift"
      ;;
  esac
done
