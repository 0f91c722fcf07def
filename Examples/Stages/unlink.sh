#!/bin/sh
# An outside stage in shell: replaces every link of an article by its text.
# usage: offprint convert page.txt --stage ./unlink.sh --to markdown   (needs jq)
exec jq 'walk(if type == "object" and has("children")
  then .children |= map(if .type == "link" then .children[] else . end) else . end)'
