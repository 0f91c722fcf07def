#!/bin/sh
# Packs what `make install` installed below a folder as a Debian package.
# usage: deb.sh ROOT VERSION OUTPUT_FOLDER
set -eu
root=$1 version=$2 output=$3
here=$(dirname "$0")
# Who builds the package for others gives an address of their own, as for any Debian tool; this one receives no mail.
maintainer="${DEBFULLNAME:-Offprint contributors} <${DEBEMAIL:-offprint@users.noreply.github.com}>"
architecture=$(dpkg --print-architecture)

mkdir -p "$root/DEBIAN" "$root/usr/share/doc/offprint" "$root/usr/share/lintian/overrides" \
  "$root/usr/share/zsh/vendor-completions"
# The path that Debian's zsh searches.
mv "$root/usr/share/zsh/site-functions/_offprint" "$root/usr/share/zsh/vendor-completions/_offprint"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9nf "$root/usr/share/man/man1/offprint.1"

cp "$here/copyright" "$root/usr/share/doc/offprint/copyright"
{
  printf 'offprint (%s) unstable; urgency=medium\n\n' "$version"
  printf '  * CHANGELOG.md of the source tells what is new.\n\n'
  printf ' -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -Ru)"
} | gzip -9n > "$root/usr/share/doc/offprint/changelog.gz"
# Static linking is intended: the binary runs with any kernel and no libraries.
printf 'offprint: %s\n' statically-linked-binary embedded-library > "$root/usr/share/lintian/overrides/offprint"

cat > "$root/DEBIAN/control" <<END
Package: offprint
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Section: text
Priority: optional
Description: turns a page of a publication into the article alone
 Offprint reads a page of HTML, a plain-text dump, Markdown, XHTML, EPUB or
 JSON, and writes the article without all that surrounds it, as Markdown, plain
 text, JSON, XHTML or an EPUB book.
END
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path '*/bin/*' -exec chmod 644 {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$output/offprint_${version}_$architecture.deb"
