"""Files of every kind that articles come in, made here, good ones and hostile ones."""

import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KRUTI_DEV = (
    "Hkkjr ds iz/kkuea=h us dgk gS fd ;g ns'k ds fy, cgqr cM+k fnu gSA mUgksaus dgk fd ljdkj us ;g QSlyk fy;k gS vkSj "
    "bl ls yksxksa dks Qk;nk gksxkA"
)
PAGE = """<!DOCTYPE html><html lang="hi"><head>{meta}<title>सरयू पर नए पुल की जगह को लेकर ठनी</title>
<link rel="stylesheet" href="http://192.0.2.1/style.css"><script src="http://192.0.2.1/track.js">var a = "गलत";</script>
</head><body><nav><ul><li><a href="/">होम</a></li><li><a href="/d">देश</a></li><li><a href="/v">विदेश</a></li></ul></nav>
<main><article><h1>सरयू पर नए पुल की जगह को लेकर ठनी</h1><div class="share"><a href="#">फ़ेसबुक पर शेयर करें</a></div>
<img src="http://192.0.2.1/pul.jpg"><p>बागेश्वर। सरयू पर बनने वाले पुल को लेकर खेतीधार और नौलकोट के ग्रामीण आमने-सामने आ गए
हैं। राज्&zwj;य के मंत्री ने कहा, “क्&#8205;ष ठीक है।” 👨‍👩‍👧 आए।</p>
<p>क़रीब 85 मीटर लंबे इस पुल को 14 मार्च 2024 को मंज़ूरी मिली थी और इस पर <b>18.6 करोड़ रुपये</b> ख़र्च होने हैं।</p>
<blockquote><p>“हम पुल चाहते हैं, झगड़ा नहीं,” ग्राम प्रधान <a href="/x">कमला देवी</a> ने कहा।</p></blockquote>
<ul><li>पहली माँग यह है कि सर्वे फिर से शुरू हो।</li><li>दूसरी माँग मुआवज़े की है, जो अब तक नहीं मिला।</li></ul>
<p>सोमवार को दोनों पक्षों के बीच हुई तीखी बहस के बाद लोक निर्माण विभाग ने मौक़े पर चल रहा सर्वे रोक दिया।</p></article></main>
<aside><h3>ताज़ा ख़बरें</h3><ul><li><a href="/3">दिल्ली में बारिश</a></li><li><a href="/4">पटना में जाम</a></li></ul></aside>
<footer><p>© दैनिक नमूना। सर्वाधिकार सुरक्षित।</p></footer></body></html>"""


def make_docx(body: str, *, head: str = '<?xml version="1.0" encoding="UTF-8"?>', space: str = WORDS) -> bytes:
    """Return a Word document with this XML in its body."""
    xml = (
        f'{head}<w:document xmlns:w="{space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return make_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def make_zip(parts: dict[str, str | bytes]) -> bytes:
    """Return an archive of these parts."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def paragraph(*texts: str, style: str = "", font: str = "") -> str:
    """Return the XML of a paragraph with a run for each text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    runs = (f'<w:r>{fonts}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' for text in texts)
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def write(path: Path, content: str | bytes) -> Path:
    """The file holds this; return its path."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
