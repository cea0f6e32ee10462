# Python 3.11 or later, make and a package index are all that is needed. Nothing is written
# outside this folder, save temporary files. PYTHON=python3.12 chooses an interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_CACHE_DIR := 1

.PHONY: demo test lowest lint types wheel renew clean

demo: $(VENV)/installed
	$(BIN)/newsval convert samples/raw/muscat-patrols.txt -o demo
	$(BIN)/newsval validate demo
	$(BIN)/newsval show samples/raw/muscat-patrols.txt

test: $(VENV)/installed-dev
	$(BIN)/pytest -n $(WORKERS)

# With the lowest releases of the dependencies that pyproject.toml names. Wants Python 3.11 or 3.12,
# which all of them are made for.
lowest:
	$(PYTHON) -m venv $(VENV)-lowest
	$(PYTHON) scripts/lowest.py > $(VENV)-lowest/constraints.txt
	$(VENV)-lowest/bin/pip install --quiet --editable '.[dev]' --constraint $(VENV)-lowest/constraints.txt
	$(VENV)-lowest/bin/pytest -n $(WORKERS)

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

wheel: $(VENV)/installed-dev
	rm -rf dist
	$(BIN)/python -m build --outdir dist .

renew: $(VENV)/installed-dev
	$(BIN)/python scripts/renew_samples.py
	$(BIN)/newsval rules --output markdown > docs/rules.md
	$(BIN)/python benchmarks/phenomena.py --page > phenomena.new
	mv phenomena.new docs/phenomena.md

clean:
	rm -rf $(VENV) $(VENV)-lowest build demo dist

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "newsval needs Python 3.11 or later: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --editable .
	touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/installed
