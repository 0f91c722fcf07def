"""Packs what `make install` installed below a folder as a wheel: `pip install` puts the programs on the path of the
environment, and man page, completions and the schema of profiles below its `share`. They run without Python.

usage: wheel.py ROOT VERSION OUTPUT_FOLDER

Only the standard library is used; the same files give the same bytes.
"""

import base64
import hashlib
import pathlib
import platform
import sys
import zipfile

DATE = (2026, 1, 1, 0, 0, 0)


LICENSE = pathlib.Path(__file__).resolve().parent.parent / "LICENSE"


def installed(root, version):
    """The installed files, by their names in the wheel."""
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root)
        kind = f"scripts/{name.name}" if name.parts[0] == "bin" else f"data/{name}"
        yield f"offprint-{version}.data/{kind}", path.read_bytes()


def main(root, version, output):
    # The programs are static: they need no C library, so they run on any Linux for the architecture.
    machine = platform.machine()
    tags = [f"py3-none-manylinux_2_17_{machine}", f"py3-none-musllinux_1_1_{machine}"]
    info = f"offprint-{version}.dist-info"
    files = {
        **dict(installed(pathlib.Path(root), version)),
        f"{info}/licenses/LICENSE": LICENSE.read_bytes(),
        f"{info}/METADATA": (
            f"Metadata-Version: 2.1\nName: offprint\nVersion: {version}\n"
            "Summary: Turns a page of a publication into the article alone\n"
            "License: MIT\nRequires-Python: >=3.7\n"
        ).encode(),
        f"{info}/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: offprint\nRoot-Is-Purelib: false\n"
            + "".join(f"Tag: {tag}\n" for tag in tags)
        ).encode(),
    }
    record = ""
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()

    platforms = f"manylinux_2_17_{machine}.musllinux_1_1_{machine}"
    wheel = pathlib.Path(output) / f"offprint-{version}-py3-none-{platforms}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if "/scripts/" in name else 0o100644) << 16
            archive.writestr(entry, content)
    print(wheel)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
