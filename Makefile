# Every target sets up what it needs in .venv, with the versions locked in requirements/dev.txt.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
API ?=
ARGS ?=
WORKERS ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# The first Python from 3.10 on that is found; PYTHON=… chooses another one.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3.10 python3.14 python3 python; do \
	if $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1; then echo $$name; break; fi; done)

.PHONY: help setup generate check test coverage generated-tests quick lint format bench bench-sdk docs-site site new-api fetch reference fuzz e2e soak lock schema clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo "  API=name limits a target to one API; ARGS='…' is passed on to the command"

setup: $(STAMP) ## Make the virtual environment with all locked tools

$(STAMP): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.10 or newer (with venv) is needed; name it with PYTHON=…" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "$(VENV) has an old Python; run make clean" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q generator
	@touch $@

generate: $(STAMP) ## Generate output/ from specs/ (all, or API=name)
	$(BIN)/sdkgen generate $(API) $(ARGS)

check: $(STAMP) ## Fail, with a diff, when output/ is not what would be generated
	$(BIN)/sdkgen generate $(API) --check $(ARGS)

test: lint ## Lint, then run all tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

coverage: $(STAMP) ## Run all tests and measure what of the generator they reach
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --cov --cov-report=term $(ARGS)

quick: $(STAMP) ## Run the tests that take no long time
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not slow" $(ARGS)

lint: $(STAMP) ## Check style and types of the generator, its runtime and its tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## Lay out and tidy the code of the generator
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP) ## Measure generating against other generators (minutes)
	$(BIN)/python -m tests.bench $(ARGS)

bench-sdk: $(STAMP) ## Measure a generated SDK against httpx and the published SDK (minutes)
	$(BIN)/python -m tests.bench.runtime $(ARGS)

docs-site: $(STAMP) ## Build a searchable site from the generated docs (API=name) in build-site/
	$(BIN)/sdkgen site $(API) $(ARGS)

site: $(STAMP) ## Build the manual, docs/, in build-site/manual
	$(BIN)/python -m generator.reference
	$(BIN)/python -m zensical build --strict $(ARGS)

new-api: $(STAMP) ## Set up specs/NAME: an API of the catalogue, or from SPEC (a file or URL)
	@test -n "$(NAME)" || { echo "usage: make new-api NAME=lending, or NAME=library SPEC=openapi.yaml" >&2; exit 2; }
	$(BIN)/sdkgen init "$(NAME)" $(if $(SPEC),--spec "$(SPEC)") $(ARGS)

fetch: $(STAMP) ## Download what `source:` names (all, or API=name); ARGS=--update takes what is there now
	$(BIN)/sdkgen fetch $(API) $(ARGS)

reference: $(STAMP) ## Compare with published packages and real documents, where they are at hand (an hour)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m reference tests/reference tests/functional $(ARGS)

fuzz: $(STAMP) ## Run the long fuzzing tests (FUZZ_EXAMPLES=3000: about a quarter of an hour)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m fuzz_long tests/fuzz $(ARGS)

e2e: $(STAMP) ## Call every operation against a validating mock server (needs node)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m e2e tests/functional $(ARGS)

generated-tests: $(STAMP) ## Run the tests that packages carry, for all documents at hand (half an hour)
	GENERATED_TESTS_ALL=1 $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal tests/functional/test_generated_tests.py $(ARGS)

soak: $(STAMP) ## Make 20,000 calls to a server that misbehaves
	SOAK_CALLS=20000 $(BIN)/python -m pytest tests/functional/test_soak.py $(ARGS)

lock: $(STAMP) ## Lock the newest versions of all tools for Python 3.10 and later
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --upgrade --universal --generate-hashes --no-strip-extras --python-version 3.10 \
		--no-annotate --no-header \
		--extra fast --extra docs --group dev --output-file requirements/dev.txt pyproject.toml

schema: $(STAMP) ## Write the JSON Schema of sdk.yaml for editors
	$(BIN)/python -m generator.config.schema

clean: ## Remove the virtual environment, caches and what was built
	rm -rf $(VENV) build-site dist htmlcov .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
