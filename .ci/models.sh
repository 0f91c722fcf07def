#!/usr/bin/env bash
# Checks that the tables of both models are byte for byte what their scripts write from model.json. Needs only Python.
set -euo pipefail
cd "$(dirname "$0")/.."
tables=(
  Sources/OffprintKit/Model/BlockNetWeights.swift
  Sources/OffprintKit/Model/TokenTableData.swift
  Tests/OffprintKitTests/PageBody/BlockNetSample.swift
  Sources/OffprintKit/Model/LineNetWeights.swift
  Sources/OffprintKit/Model/LineWords.swift
)
# A copy is compared, so that no file changes while a build may be reading it.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
for table in "${tables[@]}"; do mkdir -p "$copy/$(dirname "$table")"; done
mkdir -p "$copy/Benchmarks"
cp -R Benchmarks/PageModel Benchmarks/DumpModel "$copy/Benchmarks/"
python3 "$copy/Benchmarks/PageModel/make_swift.py"
python3 "$copy/Benchmarks/DumpModel/make_swift.py"
for table in "${tables[@]}"; do
  cmp "$table" "$copy/$table" || { echo "$table: run make_swift.py of its model again" >&2; exit 1; }
done
echo 'the tables of both models are as their scripts write them'
