# Each target installs what it needs: a new machine needs only Swift and apt.
PREFIX ?= /usr/local
DESTDIR ?=
SUITES ?= $(or $(OFFPRINT_SUITES),$(abspath ../shared/suites))

# The release build is fully static: it starts in half the time and needs neither Swift nor libraries at run time.
# Generic types are made by direct calls instead of by name: the runtime looks through all conformances for a name.
RELEASE := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xlinker -T -Xlinker $(CURDIR)/Packaging/release.ld
OFFPRINT := .build/release/offprint
SAMPLE := profiles/samples/responsiblestatecraft.org/article.txt
PACKAGES := binutils libyaml-dev libpcre2-dev libexpat1-dev libminizip-dev zlib1g-dev pkg-config
TEST_PACKAGES := python3 python3-jsonschema cmark-gfm jq pandoc

.DEFAULT_GOAL := help
.PHONY: help setup test-setup build demo test coverage plugin conformance bench bench-pages hostile fuzz fuzz-markdown fuzz-formats fuzz-all fuzz-check run-fuzz-markup run-fuzz-markdown run-fuzz-formats injection workbench workbench-test accept api words lint format profiles install dist deb wheel man picture suites uninstall clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing and, once a day, their security updates
	@sh Packaging/packages.sh .build/packages-updated '.build/*/release/offprint .build/*/release/offprint-workbench' \
	  $(PACKAGES)

test-setup: setup
	@$(call install-missing,$(TEST_PACKAGES))

build: setup ## build the release binary, .build/release/offprint
	swift build $(RELEASE) --product offprint

workbench: setup ## build the program of 'profiles edit', .build/release/offprint-workbench
	swift build $(RELEASE) --product offprint-workbench

demo: build ## convert the bundled sample page to Markdown
	$(OFFPRINT) convert $(SAMPLE) --to markdown

test: test-setup ## run all tests
	swift build --build-tests
	OFFPRINT_SUITES="$(SUITES)" swift test --skip-build

coverage: test-setup ## run all tests in a build of its own and print the lines they cover; fails below a floor
	swift build --build-tests --enable-code-coverage --scratch-path .build/coverage
	OFFPRINT_SUITES="$(SUITES)" swift test --skip-build --enable-code-coverage --scratch-path .build/coverage
	python3 .ci/coverage.py .build/coverage $(FLOOR)

suites: ## list the test suites that are present, and their origins; FETCH=1 downloads those in git
	python3 Tests/suites.py "$(SUITES)" $(if $(FETCH),--fetch)

plugin: test-setup ## build and test the package in Examples/Plugin, which adds a format, stages and a profile
	swift test --package-path Examples/Plugin --scratch-path .build/plugin
	printf '# The mill\n\nSee [the river](https://example.org/).\n' | \
	  .build/plugin/debug/offprint-gemtext convert -f markdown -t gemtext --option gemtext.links=end
	.build/plugin/debug/offprint-gemtext profiles test Examples/Plugin/Sources/Gemtext/smallnews.example.yaml

conformance: test-setup ## run the HTML suites and print the results by file
	swift build --build-tests
	OFFPRINT_SUITES="$(SUITES)" swift test --skip-build --filter 'MarkupTests.*(Conformance|Sniffing|SelectorSuite)'

bench: setup ## time the HTML parser and the selectors on the pages of the suites
	swift build -c release --product markup-benchmark
	@pages=$$(mktemp -d); trap 'rm -rf "$$pages"' EXIT; \
	for page in "$(SUITES)"/wcxb/dev/html/*.html.gz; do \
	  gunzip -c "$$page" > "$$pages/$$(basename "$$page" .gz)" || { echo "skipped: no suite"; exit 0; }; \
	done; \
	.build/release/markup-benchmark --rounds 5 "$$pages"; \
	.build/release/markup-benchmark --rounds 3 --selectors Benchmarks/markup-benchmark/typical.rules "$$pages"

bench-pages: build ## count the instructions that a page of the suites takes, stage by stage
	@$(call install-missing,valgrind binutils python3)
	python3 Benchmarks/bench-pages.py $(OFFPRINT) "$(SUITES)"

hostile: build test-setup ## measure time and memory of HTML parsing and Markdown conversion on inputs designed to be slow
	swift build -c release --product markup-benchmark
	.build/release/markup-benchmark --hostile
	swift build --build-tests
	OFFPRINT_BINARY=$(abspath $(OFFPRINT)) swift test --skip-build --filter HostileMarkdown

# Options: make fuzz SECONDS=3600 LENGTH=20000 SANITIZERS=fuzzer,address OPTIMIZE=none SEEDS=
SECONDS ?= 60
LENGTH ?= 4096
SANITIZERS ?= fuzzer
OPTIMIZE ?=
SEEDS ?= yes
FUZZING := .build/fuzzing

# $(call build-fuzzers,NAMES)
define build-fuzzers
@$(call install-missing,$(if $(findstring address,$(SANITIZERS)),dpkg-dev))
OPTIMIZE=$(OPTIMIZE) sh Tests/Fuzzing/build.sh $(FUZZING) $(SANITIZERS) $(1)
$(if $(SEEDS),python3 Tests/Fuzzing/seeds.py "$(SUITES)" $(FUZZING)/seeds-markup $(FUZZING)/seeds-markdown $(FUZZING)/seeds-formats)
endef

FUZZER-ENVIRONMENT := SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1
FUZZER-LIMITS := -rss_limit_mb=2000 -artifact_prefix=$(FUZZING)/found/

# $(call run-fuzzer,NAME,OPTIONS)
define run-fuzzer
mkdir -p $(FUZZING)/corpus-$(1) $(FUZZING)/found
$(FUZZER-ENVIRONMENT) $(FUZZING)/fuzz-$(1) $(FUZZER-LIMITS) -max_total_time=$(SECONDS) -max_len=$(LENGTH) \
  -timeout=10 -print_final_stats=1 $(2) $(FUZZING)/corpus-$(1) Tests/Fuzzing/corpus/$(1) $(if $(SEEDS),$(FUZZING)/seeds-$(1))
endef

fuzz: test-setup ## fuzz the HTML parser for SECONDS=60; see Tests/Fuzzing/README.md
	$(call build-fuzzers,markup)
	@$(MAKE) --no-print-directory run-fuzz-markup

fuzz-markdown: test-setup ## fuzz the Markdown parser with the same options
	$(call build-fuzzers,markdown)
	@$(MAKE) --no-print-directory run-fuzz-markdown

fuzz-formats: test-setup ## fuzz all readers, writers, profiles and site configurations with the same options
	$(call build-fuzzers,formats)
	@$(MAKE) --no-print-directory run-fuzz-formats

fuzz-all: test-setup ## fuzz everything, two at once
	$(call build-fuzzers,markup markdown formats)
	@$(MAKE) --no-print-directory -j2 --output-sync=target run-fuzz-formats run-fuzz-markup run-fuzz-markdown

COMMA := ,
SPACE := $() $()
# How many inputs each target makes in about half a minute of one processor.
CHECKED-markup := 3000
CHECKED-markdown := 30000
CHECKED-formats := 3000
fuzz-check: SANITIZERS = fuzzer,address
fuzz-check: OPTIMIZE = none
fuzz-check: SEEDS =
fuzz-check: test-setup ## fuzz everything with inputs that are the same in each run of the same source
	$(call build-fuzzers,markup markdown formats)
	@$(MAKE) --no-print-directory -j2 --output-sync=target check-fuzz-formats check-fuzz-markup check-fuzz-markdown

# Hash seeds (Swift's, and expat's, by which counts differ) and the addresses in compared values differ between runs, the
# order of a folder between machines.
check-fuzz-%:
	@rm -rf $(FUZZING)/checked-$*
	@mkdir -p $(FUZZING)/checked-$* $(FUZZING)/found
	@SWIFT_DETERMINISTIC_HASHING=1 $(FUZZER-ENVIRONMENT) $(FUZZING)/fuzz-$* $(FUZZER-LIMITS) -seed=1 -use_cmp=0 -use_counters=0 \
	  -runs=$(CHECKED-$*) -max_len=4096 -timeout=600 $(if $(filter markdown,$*),,-dict=Tests/Fuzzing/markup.dict) \
	  -seed_inputs=$(subst $(SPACE),$(COMMA),$(sort $(wildcard Tests/Fuzzing/corpus/$*/*))) $(FUZZING)/checked-$* \
	  2>$(FUZZING)/check-$*.log || { tail -n 60 $(FUZZING)/check-$*.log; exit 1; }
	@grep -E '^(#[0-9]+[[:space:]]DONE|Done)' $(FUZZING)/check-$*.log

run-fuzz-markup:
	$(call run-fuzzer,markup,-dict=Tests/Fuzzing/markup.dict)

run-fuzz-markdown:
	$(call run-fuzzer,markdown)

run-fuzz-formats:
	$(call run-fuzzer,formats,-dict=Tests/Fuzzing/markup.dict)

injection: build ## open the converted injection suite in headless Chromium and report which scripts ran
	@$(call install-missing,python3 python3-markdown-it python3-linkify-it python3-commonmark cmark-gfm pandoc chromium)
	/usr/bin/python3 Tests/Injection/run.py $(OFFPRINT) "$(SUITES)"

workbench-test: build workbench ## make profiles with the workbench in headless Chromium; SHOTS=folder takes screenshots
	@$(call install-missing,chromium chromium-driver python3 python3-selenium)
	/usr/bin/python3 Tests/Workbench/run.py $(OFFPRINT) $(if $(SHOTS),--screenshots $(SHOTS))

accept: test-setup ## update golden files and samples; review them with git diff
	ACCEPT=1 swift test
	swift run offprint profiles test --profiles profiles --update

api: setup ## record the public interface of the libraries in .ci/api after a change
	swift build
	python3 .ci/api.py "$$(swift build --show-bin-path)" --write

words: setup ## compile the words of languages in Sources/OffprintKit/Language/Words after a change
	swift build --build-tests
	ACCEPT=1 swift test --skip-build --filter 'WordDataTests/data|LabelTableTests'
	swift build --build-tests
	swift test --skip-build --filter 'WordDataTests|LabelTableTests|LabelsTests'

lint: ## check formatting, dependencies between folders, unsafe pointers, and wordings in comments and documents
	@$(call install-missing,python3)
	python3 .ci/folders.py $(filter-out %.docc/,$(wildcard Sources/*/))
	python3 .ci/words.py
	python3 .ci/unsafe.py
	swift format lint --strict --recursive Package.swift Sources Tests Plugins profiles Benchmarks Examples

format: ## format all Swift sources
	swift format --in-place --recursive Package.swift Sources Tests Plugins profiles Benchmarks Examples

profiles: build ## check all profiles and convert their samples
	$(OFFPRINT) profiles check --profiles profiles
	$(OFFPRINT) profiles test --profiles profiles

install: build workbench ## install the binary, the workbench, the man page, the schema of profiles and completions below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -s -m 755 $(OFFPRINT) $(DESTDIR)$(PREFIX)/bin/offprint
	install -s -m 755 $(OFFPRINT)-workbench $(DESTDIR)$(PREFIX)/bin/offprint-workbench
	install -m 644 Sources/OffprintCommand/offprint.1 $(DESTDIR)$(PREFIX)/share/man/man1/offprint.1
	install -d $(DESTDIR)$(PREFIX)/share/offprint
	install -m 644 profiles/profile.schema.json $(DESTDIR)$(PREFIX)/share/offprint/profile.schema.json
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(OFFPRINT) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/offprint
	$(OFFPRINT) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_offprint
	$(OFFPRINT) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/offprint.fish

VERSION = $(shell sed -n 's/.*number = "\(.*\)"/\1/p' Sources/OffprintCommand/Version.swift)
DIST := .build/dist

dist: ## pack the binary, the man page, the schema of profiles and completions as a tarball in .build/dist
	rm -rf $(DIST)/tree
	$(MAKE) --no-print-directory install DESTDIR=$(DIST)/tree/ PREFIX=offprint-$(VERSION)
	cp LICENSE CHANGELOG.md SECURITY.md $(DIST)/tree/offprint-$(VERSION)/
	tar -C $(DIST)/tree --owner=0 --group=0 --sort=name --mtime="@$(or $(SOURCE_DATE_EPOCH),0)" -czf \
	  $(DIST)/offprint-$(VERSION)-linux-$$(uname -m).tar.gz offprint-$(VERSION)

deb: ## pack the same files as a Debian package
	@$(call install-missing,dpkg binutils xz-utils)
	rm -rf $(DIST)/deb
	$(MAKE) --no-print-directory install DESTDIR=$(DIST)/deb PREFIX=/usr
	sh Packaging/deb.sh $(DIST)/deb $(VERSION) $(DIST)
	@if command -v lintian >/dev/null; then lintian --fail-on error $(DIST)/offprint_$(VERSION)_*.deb; fi

wheel: ## pack the same files as a Python wheel, and try it in a fresh virtual environment
	@$(call install-missing,python3 python3-venv binutils)
	rm -rf $(DIST)/wheel $(DIST)/venv
	$(MAKE) --no-print-directory install DESTDIR=$(DIST)/wheel PREFIX=
	wheel=$$(python3 Packaging/wheel.py $(DIST)/wheel $(VERSION) $(DIST)) && \
	  python3 -m venv $(DIST)/venv && $(DIST)/venv/bin/pip install -q --no-index "$$wheel" && \
	  $(DIST)/venv/bin/offprint convert $(SAMPLE) -t json >/dev/null && \
	  $(DIST)/venv/bin/offprint-workbench --version >/dev/null && \
	  test -s $(DIST)/venv/share/man/man1/offprint.1 && echo "$$wheel"

man: setup ## generate the man page from the command's help
	swift package --scratch-path .build/man --allow-writing-to-package-directory generate-manual --date 2026-11-29
	cp .build/man/plugins/GenerateManual/outputs/offprint/offprint.1 Sources/OffprintCommand/offprint.1

picture: build ## take the picture of a report that README shows
	@$(call install-missing,python3 chromium)
	python3 .ci/picture.py $(OFFPRINT) Sources/OffprintKit/OffprintKit.docc/report.png

uninstall: ## remove what install installed below PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/offprint $(DESTDIR)$(PREFIX)/bin/offprint-workbench
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/offprint.1
	rm -f $(DESTDIR)$(PREFIX)/share/offprint/profile.schema.json
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/offprint
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_offprint
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/offprint.fish

clean: ## remove all build products
	rm -rf .build

define install-missing
	missing=; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	fi
endef
