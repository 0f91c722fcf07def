#!/usr/bin/env python3
"""Writes Markup's tables for detecting legacy encodings: the rarity of each pair of letters in a language, and the most
common characters of East Asian languages, from the word frequencies of wordfreq (pip install wordfreq msgpack).

usage: letter-pairs.py FOLDER        FOLDER is Sources/Markup/Encodings/Detection
"""
import gzip, math, sys, unicodedata
from collections import Counter, defaultdict
from pathlib import Path
import msgpack, wordfreq
from wordfreq import get_frequency_dict

LATIN = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese", "it": "italian", "nl": "dutch",
    "sv": "swedish", "da": "danish", "fi": "finnish", "is": "icelandic", "ca": "catalan", "pl": "polish", "cs": "czech",
    "sk": "slovak", "hu": "hungarian", "ro": "romanian", "sh": "croatian", "sl": "slovenian", "tr": "turkish",
    "lv": "latvian", "lt": "lithuanian", "vi": "vietnamese"}
SCRIPTS = {
    "ru": ("russian", 0x400, 0x4FF), "uk": ("ukrainian", 0x400, 0x4FF), "bg": ("bulgarian", 0x400, 0x4FF),
    "mk": ("macedonian", 0x400, 0x4FF), "sr": ("serbian", 0x400, 0x4FF), "el": ("greek", 0x370, 0x3FF),
    "he": ("hebrew", 0x590, 0x5FF), "ar": ("arabic", 0x600, 0x6FF), "fa": ("persian", 0x600, 0x6FF)}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def words(language):
    """The words of a language with their frequencies, in the letters of its legacy encodings."""
    if language == "sr":
        two = {"lj": "љ", "nj": "њ", "dž": "џ"}
        one = dict(zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж"))
        result = Counter()
        for word, frequency in words("sh").items():
            for latin, cyrillic in two.items(): word = word.replace(latin, cyrillic)
            if all(c in one or c in "љњџ" for c in word): result["".join(one.get(c, c) for c in word)] += frequency
        return result
    result = Counter()
    for word, frequency in get_frequency_dict(language, wordlist="best").items():
        word = word.lower()
        if language == "vi": word = "".join(map(with_tones_behind, word))
        if language == "fa": word = word.replace("ی", "ي")
        if language == "ro": word = word.replace("ș", "ş").replace("ț", "ţ")
        result[word] += frequency
    return result


def with_tones_behind(letter):
    """A Vietnamese letter as encoded in windows-1258."""
    try:
        letter.encode("cp1258")
        return letter
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in parts[1:] if c in TONES)
        return unicodedata.normalize("NFC", parts[0] + "".join(c for c in parts[1:] if c not in tones)) + tones


def pairs(language):
    """The non-ASCII letters of a language, and the cost of each pair as a digit."""
    def is_letter(c):
        if c in "ªº": return False
        if language in LATIN:
            return c.isalpha() and ord(c) < 0x370 or language == "vi" and c in TONES
        _, first, last = SCRIPTS[language]
        return first <= ord(c) <= last and (c.isalpha() or 0x64B <= ord(c) <= 0x652)
    data = [(w, f) for w, f in words(language).items() if all(map(is_letter, w))]
    letters = Counter()
    for word, frequency in data:
        for c in word: letters[c] += frequency
    total = sum(letters.values())
    own = sorted(c for c in letters if not c.isascii() and letters[c] / total > 2e-6)
    classes = [""] + ([chr(97 + i) for i in range(26)] if language in LATIN else []) + own
    known, pair, left = set(classes), defaultdict(float), defaultdict(float)
    for word, frequency in data:
        if not all(c in known for c in word): continue
        parts = ["", *word, ""]
        for a, b in zip(parts, parts[1:]):
            pair[a, b] += frequency
            left[a] += frequency
    everything = sum(left.values())
    digits = ""
    for a in classes:
        for b in classes:
            if a.isascii() and b.isascii(): continue
            # Pairs that do not occur are still possible, mainly in names.
            hope = 1e-5 * everything * (letters[b] / total + 1e-4 if b else 0.15)
            cost = -2 * math.log2((pair[a, b] + hope) / (left[a] + 2e-5 * everything))
            digits += DIGITS[min(35, max(0, round(cost)))]
    return "".join(own), digits


def commonest(language, count, first, last):
    characters = Counter()
    for word, frequency in get_frequency_dict(language, wordlist="best").items():
        for c in word:
            if first <= ord(c) <= last: characters[c] += frequency
    return "".join(c for c, _ in characters.most_common(count))


def traditional(simplified, count):
    """The traditional forms of characters, limited to Big5's common ones."""
    data = gzip.open(Path(wordfreq.__file__).parent / "data/_chinese_mapping.msgpack.gz", "rb")
    forms = defaultdict(list)
    for old, new in msgpack.load(data, strict_map_key=False).items():
        forms[chr(new) if isinstance(new, int) else new].append(chr(int(old)))
    def is_common(c):
        try: return 0xA4 <= c.encode("big5")[0] <= 0xC6
        except UnicodeEncodeError: return False
    result = ""
    for c in simplified:
        for form in [c] + forms[c]:
            if is_common(form) and form not in result: result += form
    return result[:count]


def escaped(text):
    return "".join(f"\\u{{{ord(c):X}}}" if unicodedata.combining(c) else c for c in text)


def lines(text, width):
    return "\n".join("    " + text[i:i + width] for i in range(0, len(text), width))


def write_pairs(path, comment, languages):
    tables = []
    for language, name in languages.items():
        own, digits = pairs(language)
        label = "withASCII" if language in LATIN else "letters"
        tables.append(f'  static let {name} = LetterPairs(\n    {label}: "{escaped(own)}",\n    """\n{lines(digits, 100)}\n    """)\n')
    path.write_text(f"/// {comment}\nextension LetterPairs {{\n" + "\n".join(tables) + "}\n")


def write_characters(path):
    chinese = commonest("zh", 420, 0x4E00, 0x9FFE)
    lists = [
        ("simplifiedChinese", "Simplified Chinese", chinese[:400]),
        ("traditionalChinese", "Traditional Chinese", traditional(chinese, 420)),
        ("japanese", "Japanese, without kana", commonest("ja", 300, 0x4E00, 0x9FFE)),
        ("korean", "Korean", commonest("ko", 400, 0xAC00, 0xD7AF))]
    text = "".join(
        f'  /// {of}.\n  static let {name} = ranks(\n    """\n{lines(characters, 50)}\n    """)\n\n'
        for name, of, characters in lists)
    path.write_text(f"""\
/// The most common characters of languages with thousands of them, the most common first. Generated by
/// Benchmarks/letter-pairs.py.
enum CommonCharacters {{
{text}\
  /// The ranks of characters in a list.
  private static func ranks(_ text: StaticString) -> [UInt32: Int] {{
    var ranks: [UInt32: Int] = [:]
    let text = text.withUTF8Buffer {{ String(decoding: $0, as: UTF8.self) }}
    for scalar in text.unicodeScalars where scalar != "\\n" && ranks[scalar.value] == nil {{
      ranks[scalar.value] = ranks.count
    }}
    return ranks
  }}
}}
""")


def main():
    folder = Path(sys.argv[1])
    write_pairs(folder / "LetterPairs+Latin.swift", "Languages in the Latin script. Generated by Benchmarks/letter-pairs.py.", LATIN)
    write_pairs(
        folder / "LetterPairs+Scripts.swift", "Languages in other scripts. Generated by Benchmarks/letter-pairs.py.",
        {language: name for language, (name, _, _) in SCRIPTS.items()})
    write_characters(folder / "CommonCharacters.swift")


main()
