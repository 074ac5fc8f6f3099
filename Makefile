# Two commands do everything on a fresh Debian 12 machine: `make demo` and `make test`.
.POSIX:
.PHONY: demo test build asan tsan bench fuzz install clean

demo: build
	@scripts/demo

build:
	@scripts/setup build
	@cmake --preset release >build-configure.log 2>&1 || { cat build-configure.log; exit 1; }
	@rm -f build-configure.log
	@cmake --build --preset release --target stet_cli

test:
	@scripts/setup test
	@cmake --preset release
	@cmake --build --preset release
	@scripts/run-tests build/release

# The suite under AddressSanitizer and UndefinedBehaviorSanitizer, or ThreadSanitizer.
asan tsan:
	@scripts/setup test
	@cmake --preset $@ && cmake --build --preset $@
	@scripts/run-tests build/$@

bench:
	@scripts/setup test
	@cmake --preset release -DSTET_BUILD_BENCH=ON && cmake --build --preset release
	@for b in build/release/bench/*_bench; do echo "== $$b"; $$b || exit 1; done

fuzz:
	@scripts/setup test
	@cmake --preset fuzz && cmake --build --preset fuzz

install: build
	@cmake --install build/release

clean:
	rm -rf build
