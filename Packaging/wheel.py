"""Packs the binary as a wheel: `pip install` puts it on the path, and it runs without Python.

usage: wheel.py BINARY MANUAL LICENSE VERSION OUTPUT_FOLDER

Only the standard library is used; the same files give the same bytes.
"""

import base64
import hashlib
import pathlib
import platform
import sys
import zipfile

DATE = (2026, 1, 1, 0, 0, 0)


def main(binary, manual, license_file, version, output):
    # The binary is static: it needs no C library, so it runs on any Linux for the architecture.
    machine = platform.machine()
    tags = [f"py3-none-manylinux_2_17_{machine}", f"py3-none-musllinux_1_1_{machine}"]
    info = f"offprint-{version}.dist-info"
    files = {
        f"offprint-{version}.data/scripts/offprint": pathlib.Path(binary).read_bytes(),
        f"offprint-{version}.data/data/share/man/man1/offprint.1": pathlib.Path(manual).read_bytes(),
        f"{info}/licenses/LICENSE": pathlib.Path(license_file).read_bytes(),
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
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
