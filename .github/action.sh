#!/usr/bin/env bash
# What the action does after sdkgen is installed. Run it in the folder that holds specs/, in a git checkout.
#   MODE     check | regenerate | release
#   API      API folders below specs/, separated by spaces; empty: all
#   FETCH    "true": with regenerate, download the documents that sdk.yaml names first, and pin what came
#   FAIL_ON  breaking | any | none: which changes for users make this script fail, after everything is written
#   BASE     with check, the commit to compare with; empty, or not to be had: HEAD
#   REPORT   file for the report, in Markdown
#   SDKGEN   how to call sdkgen
set -euo pipefail

read -r -a apis <<<"${API:-}"
report=${REPORT:-sdk-changes.md}
sdkgen=${SDKGEN:-sdkgen}
outputs=${GITHUB_OUTPUT:-/dev/null}
base=HEAD
failed=0
tags=()

have() { git rev-parse --quiet --verify "$1^{commit}" >/dev/null 2>&1; }

choose_base() { # a shallow checkout lacks the commit; it is fetched alone
    [[ ${BASE:-} =~ [1-9a-f] ]] || return 0 # none, or the zeros that a new branch begins from
    have "$BASE" || git fetch --quiet --depth=1 origin "$BASE" 2>/dev/null || true
    if have "$BASE"; then base=$BASE; else echo "$BASE is not to be had; the report compares with HEAD" >&2; fi
}

report_changes() { # what each SDK's users see change since $base
    local file folder
    : >"$report"
    while IFS= read -r -d '' file; do
        [[ -f $file ]] || continue
        folder=${file%/.sdkgen/api.json}
        printf '# %s\n\n' "${folder##*/}" >>"$report"
        if git cat-file -e "$base:./$file" 2>/dev/null; then
            "$sdkgen" diff "git:$base:$folder" "$folder" --format markdown --fail-on "${FAIL_ON:-none}" >>"$report" ||
                failed=1
        else
            echo "A new SDK." >>"$report"
        fi
        echo >>"$report"
    done < <(git ls-files -z --cached --others --exclude-standard -- '*.sdkgen/api.json')
    cat "$report"
    if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then cat "$report" >>"$GITHUB_STEP_SUMMARY"; fi
}

case ${MODE:-check} in
check)
    choose_base
    "$sdkgen" generate --check --format github ${apis[@]+"${apis[@]}"} || failed=1
    ;;
regenerate)
    if [[ ${FETCH:-true} == true ]]; then "$sdkgen" fetch --update ${apis[@]+"${apis[@]}"}; fi
    "$sdkgen" generate ${apis[@]+"${apis[@]}"}
    ;;
release)
    if [[ ${#apis[@]} == 0 ]]; then
        for settings in specs/*/sdk.yaml; do
            [[ ! -f $settings ]] || apis+=("$(basename "$(dirname "$settings")")")
        done
    fi
    for api in ${apis[@]+"${apis[@]}"}; do
        "$sdkgen" release "$api"
        note=specs/$api/released.json
        if [[ -n $(git status --porcelain -- "$note") ]]; then # that is where the release is noted
            tags+=("$api/v$(sed -n 's/^ *"version": "v\{0,1\}\([^"]*\)".*/\1/p' "$note" | head -n 1)")
        fi
    done
    ;;
*)
    echo "::error::mode is check, regenerate or release, not '${MODE//[^a-zA-Z]/?}'"
    exit 2
    ;;
esac

changed=false
if [[ -n $(git status --porcelain -- .) ]]; then changed=true; fi
{
    echo "changed=$changed"
    echo "report=$report"
    echo "tags=${tags[*]-}"
} >>"$outputs"
report_changes
exit "$failed"
