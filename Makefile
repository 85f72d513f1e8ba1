# KneeTimer's commands. Each does the set-up that it needs by itself (tools/setup); `make help` lists them.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint types check bench screenshots wheel clean

python := .venv/bin/python

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | while IFS='|' read -r name text; do printf '%-12s  %s\n' "$$name" "$$text"; done
	@echo 'ARGS="..." hands arguments on to run and test; PYTHON=python3.12 chooses the Python of a new .venv.'

run: ## open the window (or do what ARGS says)
	@tools/setup run
	@.venv/bin/kneetimer $(ARGS)

test: ## all the tests, and the proof that they reach every branch of the core
	@tools/setup test
	@QT_QPA_PLATFORM="$${QT_QPA_PLATFORM:-offscreen}" $(python) -m pytest \
	    --cov=kneetimer.core --cov-branch --cov-report=term-missing:skip-covered $(ARGS)
	@$(if $(ARGS),,$(python) -m coverage report --include='kneetimer/core/*' --skip-covered --show-missing --fail-under=100)

lint: ## rules and layout of the code
	@tools/setup lint
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .

types: ## the type checker, strict
	@tools/setup lint
	@$(python) -m mypy

check: test lint types ## test, lint and types, as the checks of a change run them

bench: ## the measurements: each prints one table
	@tools/setup test
	@for file in bench/[!_]*.py; do \
	    if [ -e "$$file" ]; then echo "$$file"; $(python) "$$file" || exit; fi; \
	done

screenshots: ## the pictures of the README, from the real app
	@tools/setup pictures
	@$(python) -m tools.make_screenshots

wheel: ## the installable file, in dist
	@tools/setup build
	@$(python) -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls dist/*.whl

clean: ## take away what was built, measured and remembered (.venv stays)
	@rm -rf build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find kneetimer tests bench tools -name __pycache__ -type d -prune -exec rm -rf {} +
