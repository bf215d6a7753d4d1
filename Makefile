# Two commands for everyone: `make run` and `make test`. The rest is for those who stay.
.PHONY: run test test-sanitize build lint format bench install clean

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

# Races and stray pointers in the client. The studio is left out: its packages would make these builds several times
# as long. So are the tests in a terminal: they start programs and wait for them, and find nothing the others do not.
test-sanitize: export TALKREEL_CLIENT_ONLY = 1
test-sanitize: export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/thread-sanitizer.supp
test-sanitize: export LSAN_OPTIONS = suppressions=$(CURDIR)/Tests/leak-sanitizer.supp:print_suppressions=0
test-sanitize:
	@scripts/setup test
	swift build --build-tests --sanitize thread --scratch-path .build-tsan
	swift test --skip-build --sanitize thread --scratch-path .build-tsan --no-parallel --skip TerminalTests
	swift build --build-tests --sanitize address --scratch-path .build-asan
	swift test --skip-build --sanitize address --scratch-path .build-asan --no-parallel --skip TerminalTests

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
