# Two commands for everyone: `make run` and `make test`. The rest is for those who stay.
.PHONY: run test fuzz build lint format bench install clean

ARGS ?=
PREFIX ?= /usr/local
RELEASE = .build/release

run: build
	@$(RELEASE)/talkreel $(ARGS)

build:
	@scripts/setup run
	@swift build -c release --product talkreel --quiet
	@swift build -c release --product talkreel-studio --quiet

test:
	@scripts/setup test
	swift build --build-tests
	# The second half starts programs and waits for them; beside it, the first would wait too.
	swift test --skip-build --skip 'TerminalTests|ContractTests|EndToEndTests'
	swift test --skip-build --filter 'TerminalTests|ContractTests|EndToEndTests'

# A million random streams and fifty thousand pieces of damaged JSON; `make test` reads a tenth of them.
fuzz:
	TALKREEL_FUZZ=full swift test --filter FuzzTests

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Resources

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Resources

# Speed and memory beside others, in one table; fails when a bar is missed.
bench: build
	swift build -c release --package-path Benchmarks --quiet
	@test -x Benchmarks/.venv/bin/python || python3 -m venv Benchmarks/.venv
	@Benchmarks/.venv/bin/pip install --quiet httpx==0.28.1 httpx-sse==0.4.3 sseclient-py==1.9.0
	@Benchmarks/.venv/bin/python Benchmarks/compare.py $(RELEASE)/talkreel

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE)/talkreel $(RELEASE)/talkreel-studio "$(DESTDIR)$(PREFIX)/bin"

clean:
	rm -rf .build
