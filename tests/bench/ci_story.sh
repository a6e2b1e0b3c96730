#!/usr/bin/env bash
# The life of an SDK in CI, played in a scratch git repository: generate, commit, change the document, be told that the
# output is stale and what breaks, regenerate, and get the next version. Ends with "story: ok", or at the first surprise.
#   tests/bench/ci_story.sh [SPEC]      SPEC: a document to play with; default: a small one
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sdkgen=${SDKGEN:-$here/.venv/bin/sdkgen}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
spec=${1:-}
[[ -z $spec ]] || spec=$(cd "$(dirname "$spec")" && pwd)/$(basename "$spec")

say() { printf '\n== %s\n' "$*"; }
fails() { # the command must exit 1
    local code=0
    "$@" || code=$?
    [[ $code == 1 ]] || { echo "story: expected exit code 1, got $code: $*" >&2; exit 1; }
}

cd "$scratch"
git init --quiet --initial-branch main .
git config user.name story
git config user.email story@example.invalid

if [[ -z $spec ]]; then
    spec=$scratch/petstore.yaml
    cat >"$spec" <<'YAML'
openapi: 3.1.0
info: {title: Pet Store, version: "1"}
servers: [{url: https://example.com}]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, tag: {type: string}}}
YAML
fi

say "a new API folder, generated and committed"
"$sdkgen" init story --spec "$spec"
echo "version: auto" >>specs/story/sdk.yaml
"$sdkgen" generate
"$sdkgen" release story
"$sdkgen" generate
git add -A
git commit --quiet -m "First SDK"
"$sdkgen" generate --check
grep -q '^version = "0.1.0"' output/story/pyproject.toml

say "only words change: the output is stale, nobody's program breaks"
document=$(ls specs/story/openapi.*)
sed -i '0,/description: OK/s//description: All is well/; 0,/title: /s//title: The /' "$document"
git diff --quiet && { echo "story: the edit changed nothing" >&2; exit 1; }
fails "$sdkgen" generate --check --diff none
"$sdkgen" diff git:HEAD:specs/story specs/story --fail-on breaking
git checkout --quiet -- specs
"$sdkgen" generate --check

say "an operation gets another name: --check fails, and diff names the break"
sed -i -E '0,/operationId: .*/s//operationId: a-new-name/' "$document"
fails "$sdkgen" generate --check --format github
fails "$sdkgen" diff git:HEAD:output/story specs/story --fail-on breaking

say "released: a new version with its release notes"
"$sdkgen" release story
"$sdkgen" generate
"$sdkgen" generate --check
grep -q '^version = "0.2.0"' output/story/pyproject.toml
grep -q '^### Breaking changes' output/story/RELEASES.md
fails "$sdkgen" diff git:HEAD:output/story output/story --format markdown --fail-on breaking
git add -A
git commit --quiet -m "Regenerate"

say "a generated file is edited by hand: nobody's work is overwritten"
echo "# mine" >>output/story/pyproject.toml
echo "description: Other words" >>specs/story/sdk.yaml
fails "$sdkgen" generate
grep -q '^# mine' output/story/pyproject.toml
git checkout --quiet -- .

echo
echo "story: ok"
