# The two commands are `make run` and `make test`. Everything here is thin over CMake.
SHELL := /bin/bash
BUILD := build/release
EXAMPLE ?= examples/mali_2025
FLAGS ?=
JOBS ?= $(shell nproc)

.PHONY: help run build test test-asan test-tsan bench track-record
.DEFAULT_GOAL := help

help: ## show these lines
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: build ## install what is missing, build, forecast examples/mali_2025
	@$(BUILD)/corridor run $(EXAMPLE) $(FLAGS)

build: ## install what is missing, build build/release/corridor
	@tools/install_dependencies.sh run
	@tools/build.sh release corridor

test: ## the same set-up for the tests, then all of them
	@tools/install_dependencies.sh test
	@tools/build.sh release -DCORRIDOR_TESTS=ON -DCORRIDOR_BENCH=ON all headers_alone test_sanitised
	@ctest --test-dir $(BUILD) --output-on-failure -j $(JOBS)

test-asan: ## all tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@tools/install_dependencies.sh test
	@tools/build.sh asan -DCORRIDOR_TESTS=ON all
	@ctest --test-dir build/asan --output-on-failure -j $(JOBS)

test-tsan: ## the tests that use threads, under ThreadSanitizer
	@tools/install_dependencies.sh test
	@tools/build.sh tsan -DCORRIDOR_TESTS=ON corridor test_invariance test_serve test_cli
	@ctest --test-dir build/tsan --output-on-failure -j $(JOBS) -L 'invariance|serve|cli'

bench: ## build and run the benchmarks
	@tools/install_dependencies.sh bench
	@tools/build.sh release -DCORRIDOR_BENCH=ON benchmarks
	@for program in $(BUILD)/bench_*; do echo "== $$program"; $$program || exit; done

track-record: build ## score the record again: docs/track_record.md and its figures
	@tools/track_record.sh
