"""From bytes to text: UTF-8 and UTF-16 are told for sure, anything else is asked about with the likeliest answers."""

import codecs

import regex

from annotate.errors import said
from storage.readers.contract import ArticleError, EncodingUnsure

# How much of a file tells which encoding it is in, where that cannot be told for sure.
_HEAD = 8192
# What a person is offered: more would be guessing.
_OFFERED = 4
# The encodings that Hindi newsrooms have left behind. All of them but UTF-8 are one byte a letter, so bytes alone never
# prove one; the old fonts' texts are windows-1252.
_LIKELY = ["cp1252", "latin_1", "cp1250", "cp1251", "mac_roman", "utf_8"]
_NO_TEXT = {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"}

# What these bytes begin is never text, whatever the file's name says.
_SIGNATURES = (
    (b"%PDF", said("a PDF document")),
    (b"PK\x03\x04", said("a Word document or another packed file")),
    (b"\xd0\xcf\x11\xe0", said("an old Word document")),
    (b"{\\rtf", said("an RTF document")),
    (b"\x89PNG", said("a picture")),
    (b"\xff\xd8\xff", said("a picture")),
    (b"GIF8", said("a picture")),
    (b"\x1f\x8b", said("a packed file")),
    (b"SQLite format 3\0", said("a database")),
)

# What Hindi news is written in: ASCII, Latin-1 marks, Devanagari, general punctuation and the rupee sign.
_USUAL = regex.compile(r"[\t\n\r\x20-\x7e\xa0-\xff\u0900-\u097f\u2000-\u206f\u20b9\ufeff]")
_CONTROL = regex.compile(rb"[\x00-\x08\x0e-\x1f]")
# The halant and the long a of ISCII (IS 13194:1991) are in every line of Hindi, and nothing stands below 0xA1.
_ISCII_LETTERS = regex.compile(rb"[\xa1-\xfa]")
_BELOW_ISCII = regex.compile(rb"[\x80-\xa0]")


def decode(original: bytes, where: str, encoding: str = "") -> str:
    """Return the text of a file in ``encoding``; without one, UTF-8, or UTF-16 where nothing else can be meant.

    Raises `EncodingUnsure` that names the first byte that fails, `ArticleError` for what is no text.
    """
    if encoding:
        return _decoded_as(original, where, known_encoding(encoding))
    if original.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ArticleError(f"{where} is UTF-32: save it as UTF-8.")
    if original.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded_as(original, where, "utf-16")
    if guessed := _bare_utf16(original):
        return _decoded_as(original, where, guessed)
    try:
        return original.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # UTF-8 with a byte order mark is decoded behind the mark.
        at = error.start + (3 if original.startswith(codecs.BOM_UTF8) else 0)
    require_no_binary(original, where)
    line = original.count(b"\n", 0, at) + 1
    found = said(f"{where} is not UTF-8: byte 0x{original[at]:02X} at position {at}, line {line}, does not fit. ")
    if _is_damaged_utf8(original):
        raise ArticleError(f"{found}The rest is UTF-8, so the file was damaged: mend that place and save it as UTF-8.")
    if _is_iscii(original):
        raise ArticleError(
            f"{found}It looks like ISCII, an old encoding of Indian scripts that this program cannot read: "
            "convert the file and save it as UTF-8."
        )
    offered = candidates(original)
    raise EncodingUnsure(
        f"{found}Say which encoding it has (it may be {' or '.join(offered)}), "
        "or open the file in a text editor and save it as UTF-8.",
        offered,
    )


def require_no_binary(original: bytes, where: str) -> None:
    """Raise `ArticleError` when the bytes are those of a PDF, a picture and the like."""
    for signature, what in _SIGNATURES:
        if original.startswith(signature):
            raise ArticleError(f"{where} is {what}, not text: save its text as .txt or .docx and import that.")


def known_encoding(name: str) -> str:
    """Return Python's name of a text encoding. Raises `ArticleError` for a name that is none."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        found = None
    # A codec without this mark turns text into text or bytes into bytes (rot13, zip).
    if found is None or found.name.replace("-", "_") in _NO_TEXT or not getattr(found, "_is_text_encoding", True):
        raise ArticleError(f"There is no encoding named {name!r}: utf-8, utf-16 and windows-1252 are some.")
    return found.name


def candidates(original: bytes) -> tuple[str, ...]:
    """Return the encodings that the bytes may be in, the likeliest first; never empty."""
    # Only when it is needed: it takes longer to load than most files to read.
    from charset_normalizer import from_bytes

    found = [match.encoding for match in from_bytes(original[:_HEAD], cp_isolation=_LIKELY)]
    fitting = [name for name in dict.fromkeys([*found, *_LIKELY]) if _fits(original, name)]
    return tuple(name.replace("cp", "windows-").replace("_", "-") for name in fitting[:_OFFERED])


def _fits(original: bytes, name: str) -> bool:
    try:
        original.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _decoded_as(original: bytes, where: str, encoding: str) -> str:
    if encoding in ("utf-8", "utf_8"):
        encoding = "utf-8-sig"
    try:
        return original.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig").upper()
        at = error.start + (3 if encoding == "utf-8-sig" and original.startswith(codecs.BOM_UTF8) else 0)
        line = original.count(b"\n", 0, at) + 1
        raise ArticleError(
            f"{where} is not {name}: byte 0x{original[at]:02X} at position {at}, line {line}, does not fit. "
            "Open the file in a text editor and save it as UTF-8."
        ) from error


def _is_damaged_utf8(original: bytes) -> bool:
    """Return true when nearly all that is beyond ASCII is whole UTF-8 of several bytes."""
    text = original.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return whole > 10 * broken


def _is_iscii(original: bytes) -> bool:
    head = original[:_HEAD]
    letters = len(_ISCII_LETTERS.findall(head))
    return (
        letters > 0.6 * len(head.replace(b" ", b""))
        and len(_BELOW_ISCII.findall(head)) < 0.01 * letters
        and head.count(b"\xe8") > 0.02 * letters
        and head.count(b"\xda") > 0.02 * letters
    )


def _bare_utf16(original: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark; None when it is not clearly that.

    UTF-8 text has no NUL and hardly any control byte; Devanagari in UTF-16 is half control bytes (0x09) and
    spaces are half NUL. Read in the wrong order, usual characters become unusual ones.
    """
    if not original or len(original) % 2:
        return None
    head = original[:_HEAD]
    if len(_CONTROL.findall(head)) * 20 < len(head):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = head.decode(encoding)
        except UnicodeDecodeError as error:
            if error.end < len(head):
                continue
            text = head[: error.start].decode(encoding)
        if text and len(_USUAL.findall(text)) >= 0.95 * len(text):
            return encoding
    return None
