# Two commands for everyone: `make run` and `make test`. The rest is for those who stay.
.PHONY: run test test-adk build lint format bench install clean

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

# Plain ADK servers, two versions from PyPI, with scripted agents on loopback.
test-adk:
	@scripts/setup adk
	@scripts/test-adk

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Resources

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Resources

# How long the prompt takes: from exec of the release binary until its prompt is on a terminal.
bench: build
	@command -v hyperfine >/dev/null || { echo "make bench needs hyperfine (apt-get install hyperfine)"; exit 1; }
	swift build -c release --package-path Benchmarks --quiet
	hyperfine -N --warmup 5 --runs 41 --export-json .build/prompt.json 'Benchmarks/.build/release/until-prompt $(RELEASE)/talkreel'

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE)/talkreel $(RELEASE)/talkreel-studio "$(DESTDIR)$(PREFIX)/bin"

clean:
	rm -rf .build
