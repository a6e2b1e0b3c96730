#!/usr/bin/env bash
# Fetch, generate, and report what changes for users of the SDKs since HEAD. Run it in the root of a checkout.
#   API      API folders below specs/, separated by spaces; empty: all
#   FETCH    "true": download the documents that sdk.yaml names first, and pin what came
#   FAIL_ON  breaking | any | none: which changes make this script fail, after everything is written
#   REPORT   file for the report, in Markdown
#   SDKGEN   how to call sdkgen
set -euo pipefail

read -r -a apis <<<"${API:-}"
report=${REPORT:-sdk-changes.md}
sdkgen=${SDKGEN:-sdkgen}
outputs=${GITHUB_OUTPUT:-/dev/null}

if [[ ${FETCH:-true} == true ]]; then
    "$sdkgen" fetch --update ${apis[@]+"${apis[@]}"}
fi
"$sdkgen" generate ${apis[@]+"${apis[@]}"}

changed=false
if [[ -n $(git status --porcelain -- specs output) ]]; then
    changed=true
fi
{
    echo "changed=$changed"
    echo "report=$report"
} >>"$outputs"

failed=0
: >"$report"
while IFS= read -r -d '' file; do
    folder=${file%/.sdkgen/api.json}
    echo "# $(basename "$folder")" >>"$report"
    echo >>"$report"
    if git cat-file -e "HEAD:./$file" 2>/dev/null; then
        "$sdkgen" diff "git:HEAD:$folder" "$folder" --format markdown --fail-on "${FAIL_ON:-none}" >>"$report" || failed=1
    else
        echo "A new SDK." >>"$report"
    fi
    echo >>"$report"
done < <(git ls-files -z --cached --others --exclude-standard -- 'output/*/.sdkgen/api.json')

cat "$report"
exit "$failed"
