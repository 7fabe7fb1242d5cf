# What a person does here: make demo, make test, make check, make quality, make bench.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
HASHED := --require-hashes --no-deps
INSTALLED := .venv/.installed
DEVELOPING := .venv/.developing
DEMO := demo.sqlite

.PHONY: demo test check quality bench clean
.DEFAULT_GOAL := demo

demo: $(INSTALLED)  ## set up, and keep the record of the example story
	$(BIN)/onrecord --store $(DEMO) add examples/harbour
	$(BIN)/onrecord --store $(DEMO) show

test: $(DEVELOPING)  ## set up, and run the tests
	$(BIN)/python -m pytest

check: $(DEVELOPING)  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(INSTALLED)  ## how good the record is, on labelled cases
	$(BIN)/python benchmarks/cases.py
	$(BIN)/python benchmarks/attributions.py
	$(BIN)/python benchmarks/pages.py

bench: $(INSTALLED)  ## how fast, and how much memory
	$(BIN)/python benchmarks/articles.py

clean:
	rm -rf .venv $(DEMO) $(DEMO)-wal $(DEMO)-shm

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "OnRecord needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv

# The stamps make a second call quick: they are renewed only when what they stand for has changed.
$(INSTALLED): requirements/build.txt requirements/core.txt pyproject.toml | .venv/bin/python
	$(PIP) $(HASHED) -r requirements/build.txt
	$(PIP) $(HASHED) -r requirements/core.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(DEVELOPING): $(INSTALLED) requirements/dev.txt
	$(PIP) $(HASHED) -r requirements/dev.txt
	touch $@
