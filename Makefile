.DEFAULT_GOAL := help
export PYTHON ?= python3
ARGS ?=

.PHONY: help setup run test
help: ## say what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 18

setup: ## install what is missing; the commands are then at .venv/bin/kiosk
	@setup/setup.sh

run: setup ## start the kiosk; options in ARGS, such as ARGS=--fullscreen
	@.venv/bin/kiosk run $(ARGS)
