#!/bin/sh
# Builds the fuzzers, assertions on. usage: build.sh FOLDER [SANITIZERS]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
sanitizers=${2:-fuzzer}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$folder"
options="-swift-version 6 -parse-as-library -O -g -assert-config Debug -enable-testing -sanitize=$sanitizers -package-name offprint"
options="$options -I $root/Sources/CExpat"
# shellcheck disable=SC2086
swiftc $options -wmo -module-name Markup -emit-module -emit-module-path "$folder/Markup.swiftmodule" \
  -emit-object -o "$folder/Markup.o" $(find "$root/Sources/Markup" -name '*.swift' | sort)
# shellcheck disable=SC2086
swiftc $options -wmo -use-ld=lld -module-name Fuzzing -I "$folder" -o "$folder/fuzz-markup" "$root"/Tests/Fuzzing/*.swift \
  "$root/Tests/MarkupTests/Support/TreeCheck.swift" "$folder/Markup.o"
# shellcheck disable=SC2086
swiftc $options -wmo -module-name CommonMark -I "$folder" -emit-module -emit-module-path "$folder/CommonMark.swiftmodule" \
  -emit-object -o "$folder/CommonMark.o" $(find "$root/Sources/CommonMark" -name '*.swift' | sort)
# shellcheck disable=SC2086
swiftc $options -wmo -use-ld=lld -module-name MarkdownFuzzing -I "$folder" -o "$folder/fuzz-markdown" \
  "$root"/Tests/Fuzzing/Markdown/*.swift "$root/Tests/CommonMarkTests/HTMLRenderer.swift" "$folder/Markup.o" "$folder/CommonMark.o"
