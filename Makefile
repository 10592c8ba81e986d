.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
export PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
SOURCES := kiosk tests bench tools
# Used by `make lock` alone; nobody else needs it.
UV := uv==0.13.9

.PHONY: help setup run test check gallery bench lock clean

help: ## say what there is
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 14

setup: ## install what is missing; the commands are then at .venv/bin/kiosk
	@setup/setup.sh

run: setup ## start the kiosk, or without a display its demonstration into out/; ARGS=--fullscreen for the hall
	@$(BIN)/kiosk run $(ARGS)

test: setup ## run the tests; ARGS go to pytest
	@$(BIN)/python -m tests.printing.escpos.emupos
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile $(ARGS)

check: setup ## formatting, lint, types, import layers, QML, migrations, licences, acts, no names of machines
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy $(SOURCES)
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m tools.qml_lint
	@$(BIN)/python -m tools.migrations
	@$(BIN)/python -m tools.third_party --check
	@$(BIN)/python -m tools.staff_acts --check
	@$(BIN)/python -m tools.clean_tree

gallery: setup ## draw every page in every language and size, and one contact sheet; ARGS go to the gallery
	@$(BIN)/python -m kiosk.exhibit.gallery $(ARGS)

bench: setup ## measure speed and memory against a bare window, into build/bench.json
	@$(BIN)/python -m bench $(ARGS)

lock: setup ## settle requirements.lock and THIRD_PARTY.md anew from pyproject.toml; ARGS=--upgrade takes the newest
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/pip install -q $(UV); }
	@build/lock/bin/uv pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command "make lock" -o requirements.lock $(ARGS)
	@setup/setup.sh
	@$(BIN)/python -m tools.third_party

clean: ## remove the virtual environment and everything that was made
	@rm -rf .venv build out resources/translations/*.qm .mypy_cache .ruff_cache .pytest_cache .hypothesis
