# `make run` and `make test` do all the set-up themselves; `make help` lists the rest.

PYTHON ?= python3
CORPORA ?= ../shared/data/corpora
GOLD ?= ../shared/data/gold/ntrex-hindi-dev.jsonl
# Where an environment has its programs.
BIN := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := .venv/$(BIN)/python

# What must be covered to the last line and branch: the code that could lose or move somebody's annotations.
FLOOR := annotate/edits.py,annotate/*acts.py,annotate/history.py,annotate/text.py,annotate/tokens.py,storage/formats/*.py

.DEFAULT_GOAL := help
ENV_CONSUMERS := .venv-consumers
ENV_BUNDLE := .venv-bundle
ENV_RELEASE := .venv-release

.PHONY: help setup run test test-consumers check bench docs faults fuzz translations screenshots train bundle bundle-full bundle-test \
  release release-check release-list clean

help: ## Show this list.
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

setup: ## Install what is missing (the other targets call it; takes no time when nothing changed).
	@PYTHON='$(PYTHON)' packaging/setup/setup.sh runtime dev

run: setup ## Start Ankan; ARGS='...' is passed on, as in make run ARGS='--help'.
	@$(PY) main.py $(ARGS)

test: setup ## Run the tests with coverage; ARGS='tests/test_x.py -k y' runs a part and leaves the coverage out.
ifeq ($(strip $(ARGS)),)
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile --cov --cov-report=term:skip-covered \
	  || { [ $$? = 1 ] || exit 1; echo "What failed beside others is run once more, alone:"; \
	    QT_QPA_PLATFORM=offscreen $(PY) -m pytest --last-failed --last-failed-no-failures none; }
	@$(PY) -m coverage report --include='$(FLOOR)' --omit='storage/formats/docbin.py' --fail-under=100 --skip-covered --show-missing > .venv/floor.txt \
	  || { cat .venv/floor.txt; echo "The files above must be covered to the last line and branch."; exit 1; }
	@echo "Coverage floor held: 100 % of lines and branches in edits, acts, history, text, tokens and the exporters."
else
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(ARGS)
endif

test-consumers: ## Show the exports to spaCy, datasets, Label Studio's SDK, brat's parser and Stanza, in an environment of its own.
	@PYTHON='$(PYTHON)' VENV='$(ENV_CONSUMERS)' CONSTRAINTS=packaging/setup/consumers.txt \
	  packaging/setup/setup.sh runtime dev consumers
	@QT_QPA_PLATFORM=offscreen $(ENV_CONSUMERS)/$(BIN)/python -m pytest tests/consumers tests/test_docs.py --cov --cov-report= $(ARGS)
	@$(ENV_CONSUMERS)/$(BIN)/python -m coverage report --include='storage/formats/docbin.py' --fail-under=100 --show-missing

check: setup ## Lint, formatting, types, import arrows.
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@.venv/$(BIN)/lint-imports --no-logo

bench: setup ## Measure what must stay fast.
	@PYTHONPATH=. $(PY) benchmarks/run.py $(ARGS)

fuzz: setup ## Feed damaged files to every reader; ARGS='--count 1000 reader-docx' (100,000 of each take hours).
	@nice -n 19 $(PY) -m tests.fuzz $(ARGS)

faults: setup ## Kill, cut the power and fill the disk, at full length (some minutes); figures for docs/reliability.md.
	@$(PY) -m tests.faults.kill
	@$(PY) -m tests.faults.power
	@$(PY) -m tests.faults.full $(if $(filter 0,$(shell id -u)),--real)

translations: setup ## Bring the translations in step with the texts in the source, and name what lacks its Hindi.
	@$(PY) packaging/translations/update.py

screenshots: setup ## Draw the pictures of the documentation anew.
	@PYTHONPATH=. QT_QPA_PLATFORM=offscreen $(PY) docs/screenshots.py $(ARGS)

docs: ## Build the documentation as a site in build/docs, strictly and without a network.
	@PYTHON='$(PYTHON)' packaging/setup/setup.sh runtime dev docs
	@rm -rf build/docs  # the navigation stands in every page, also in those that have not changed
	@QT_QPA_PLATFORM=offscreen $(PY) -m sphinx --fail-on-warning --keep-going --nitpicky --quiet \
	  --fresh-env -c docs/site -d build/docs-cache docs build/docs
	@$(PY) docs/site/built_links.py build/docs
	@echo "The site begins at build/docs/index.html; its search needs no server."

train: ## Train the bundled models from CORPORA=... and GOLD=... (needs some more packages and three hours).
	@PYTHON='$(PYTHON)' packaging/setup/setup.sh runtime dev train
	@$(PY) main.py train --from-corpora '$(CORPORA)' $(if $(wildcard $(GOLD)),--gold '$(GOLD)') $(ARGS)

bundle: ## Build dist/ankan, the folder that is shipped, and its archive, in an environment of its own (five minutes).
	@PYTHON='$(PYTHON)' VENV='$(ENV_BUNDLE)' packaging/setup/setup.sh light bundle
	@$(ENV_BUNDLE)/$(BIN)/python packaging/bundle.py $(ARGS)

bundle-full: ## The same with torch and Stanza, which train models: three times as large.
	@PYTHON='$(PYTHON)' VENV='$(ENV_BUNDLE)-full' packaging/setup/setup.sh runtime bundle
	@$(ENV_BUNDLE)-full/$(BIN)/python packaging/bundle.py --with-torch $(ARGS)

bundle-test: ## Try what was built: elsewhere, without network, home folder and environment; writes dist/bundle-test.json.
	@$(PYTHON) packaging/bundle_test.py $(ARGS)

release: ## Check, build, try, list and tag the version in annotate/version.py; pushes nothing.
	@PYTHON='$(PYTHON)' VENV='$(ENV_RELEASE)' packaging/setup/setup.sh release
	@$(ENV_RELEASE)/$(BIN)/python packaging/release.py

release-check: ## Say what stands in the way of a release.
	@$(PYTHON) packaging/release.py check

release-list: ## List everything that is inside what was built (CycloneDX), and its sums.
	@PYTHON='$(PYTHON)' VENV='$(ENV_RELEASE)' packaging/setup/setup.sh release
	@$(ENV_RELEASE)/$(BIN)/python packaging/release.py list

clean: ## Remove caches and build results; .venv stays.
	@rm -rf .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist out
	@find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
