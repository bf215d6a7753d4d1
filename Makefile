# Two commands for everyone: `make run` and `make test`. The rest is for those who stay.
.PHONY: run test test-sanitize test-adk test-release test-kill test-browser test-model test-llm eval fuzz build lint format bench bench-render install clean

ARGS ?=
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
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
	# Apart from each other: what computes, what waits for tools or sockets, and what starts our programs.
	swift test --skip-build --filter StudioTests
	swift test --skip-build --skip 'StudioTests|WireTests|TerminalTests|ContractTests|EndToEndTests|FaultTests|ADKTests'
	swift test --skip-build --no-parallel --filter WireTests
	swift test --skip-build --filter 'TerminalTests|ContractTests|EndToEndTests|FaultTests|ADKTests'

# A million random streams, fifty thousand pieces of damaged JSON and ten thousand random sessions on a screen;
# `make test` takes a part of them.
fuzz:
	TALKREEL_FUZZ=full swift test --filter FuzzTests

# What the agent understands of Tests/Fixtures/utterances, as docs/understanding.md; fails below its bars.
eval: build
	@python3 Tests/eval.py --binary $(RELEASE)/talkreel-studio

# Plain ADK servers, two versions from PyPI, with scripted agents on loopback.
test-adk:
	@scripts/setup adk
	@scripts/test-adk

# The optimised programs, briefly.
test-release: build
	@scripts/test-release

# The studio killed at fifty random moments of edits and renders; `test-release` does a few.
test-kill: build
	@python3 Tests/kill.py --binary $(RELEASE)/talkreel-studio

# A rendered film in headless Chromium, where it is installed.
test-browser: build
	@python3 Tests/browser.py --binary $(RELEASE)/talkreel-studio

# A real small language model behind llama.cpp's server. `test-llm` adds one that streams tool calls and has to be
# compiled first.
test-model:
	@scripts/setup adk
	@scripts/test-llm schema

test-llm:
	@scripts/setup adk
	@scripts/test-llm tools

# Races and stray pointers in the client. The studio is left out: its packages would make these builds several times
# as long. So are the tests in a terminal: they start programs and wait for them, and find nothing the others do not.
# And limits of time on very long texts, which mean nothing here. One at a time: some tests look at the clock.
test-sanitize: export TALKREEL_CLIENT_ONLY = 1
test-sanitize: export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/thread-sanitizer.supp
# Leaks are not looked for: Foundation, with which the tests start programs and read files, keeps what it was given.
test-sanitize: export ASAN_OPTIONS = detect_leaks=0
test-sanitize:
	@scripts/setup test
	swift build --build-tests --sanitize thread --scratch-path .build-tsan
	swift test --skip-build --sanitize thread --scratch-path .build-tsan --no-parallel \
		--skip 'TerminalTests|ADKTests|however long or odd'
	swift build --build-tests --sanitize address --scratch-path .build-asan
	swift test --skip-build --sanitize address --scratch-path .build-asan --no-parallel \
		--skip 'TerminalTests|ADKTests|however long or odd'

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Resources

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Resources

# Speed, memory and the time of a key beside others, in tables; fails when a bar is missed.
bench: build
	swift build -c release --package-path Benchmarks --quiet
	@test -x Benchmarks/.venv/bin/python || python3 -m venv Benchmarks/.venv
	@Benchmarks/.venv/bin/pip install --quiet httpx==0.28.1 httpx-sse==0.4.3 sseclient-py==1.9.0 \
		prompt_toolkit==3.0.52
	@failed=0; for table in compare keystrokes sentences; do \
		Benchmarks/.venv/bin/python Benchmarks/$$table.py $(RELEASE)/talkreel || failed=1; \
	done; exit $$failed

# The renderer beside ffmpeg alone, one filter graph, melt (where it is installed) and MoviePy. Takes minutes.
bench-render: build
	@test -x Benchmarks/.venv/bin/python || python3 -m venv Benchmarks/.venv
	@Benchmarks/.venv/bin/pip install --quiet moviepy==2.2.1
	@failed=0; for table in render frames; do \
		Benchmarks/.venv/bin/python Benchmarks/$$table.py $(RELEASE)/talkreel-studio || failed=1; \
	done; exit $$failed

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE)/talkreel $(RELEASE)/talkreel-studio "$(DESTDIR)$(PREFIX)/bin"
	install -d "$(SHARE)/man/man1" "$(SHARE)/man/zh_CN/man1" "$(SHARE)/bash-completion/completions" \
		"$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	$(RELEASE)/talkreel manual --lang en > "$(SHARE)/man/man1/talkreel.1"
	$(RELEASE)/talkreel manual --lang zh > "$(SHARE)/man/zh_CN/man1/talkreel.1"
	$(RELEASE)/talkreel --generate-completion-script bash > "$(SHARE)/bash-completion/completions/talkreel"
	$(RELEASE)/talkreel --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_talkreel"
	$(RELEASE)/talkreel --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/talkreel.fish"

clean:
	rm -rf .build
