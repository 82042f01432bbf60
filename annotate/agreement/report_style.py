"""The look of the report: one style sheet, light and dark, and for paper."""

STYLE = """
:root{--text:#1f2328;--muted:#59636e;--line:#d8dee4;--ground:#fff;--card:#f6f8fa;--accent:#0b5cad;--heat-colour:#3b82c4;
--warn:#8a5a00}
@media (prefers-color-scheme:dark){:root{--text:#e6e8eb;--muted:#a3adb8;--line:#3a424c;--ground:#16191d;--card:#20252b;
--accent:#7db8f0;--heat-colour:#4f8fce;--warn:#e3b341}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font:16px/1.55 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI",sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px}
h2{font-size:19px;margin:0 0 4px}
h3{font-size:16px;margin:20px 0 4px}
section{margin-top:40px}
section>p{margin:0 0 14px;color:var(--muted);max-width:70ch}
.kind{margin:0;color:var(--muted)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px;margin-top:24px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px}
.card h2{font-size:14px;font-weight:600;color:var(--muted)}
.card p{margin:0}
.big{font-size:30px;line-height:1.3;font-variant-numeric:tabular-nums}
.interval{font-variant-numeric:tabular-nums}
.few .interval{color:var(--muted);font-style:italic}
.what{font-size:13px;color:var(--muted)}
.note{color:var(--warn);margin:14px 0 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:12px 0;font-variant-numeric:tabular-nums}
th,td{padding:6px 12px 6px 0;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;font-size:14px;color:var(--muted)}
.figure{text-align:right;padding:6px 0 6px 18px}
td.figure{white-space:nowrap}
.matrix th,.matrix td{padding:8px 12px;text-align:center;border:1px solid var(--line)}
.matrix th[scope=row]{text-align:right}
.matrix small{display:block;font-size:12px;color:var(--muted)}
.cell{background:color-mix(in srgb,var(--heat-colour) var(--heat),var(--ground))}
.cell small{color:inherit}
.same{font-weight:600}
.empty{border:0 !important}
.undefined{color:var(--muted);font-style:italic}
svg{display:block;width:100%;height:auto;margin:12px 0}
svg text{font-size:13px;fill:var(--text)}
svg .value{fill:var(--muted);font-size:12px}
.grid{stroke:var(--line)}
.range{stroke:var(--accent);stroke-width:3;stroke-linecap:round;opacity:.45}
.dot,.bar{fill:var(--accent)}
.line{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
.band{fill:var(--accent);opacity:.18}
.mark{stroke:var(--warn);stroke-width:1.5;stroke-dasharray:5 4}
svg .mark-name{fill:var(--warn);font-size:12px}
.links{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:8px 0}
a{color:var(--accent)}
details{border-top:1px solid var(--line);padding:8px 0}
summary{cursor:pointer;padding:4px 0}
ol{padding-left:28px}
ol>li{margin:14px 0}
ol>li>ul{list-style:none;padding:0;margin:2px 0}
.words{margin:0;line-height:1.8}
mark{background:color-mix(in srgb,var(--heat-colour) 35%,var(--ground));color:inherit;border-radius:3px;padding:1px 2px}
.where{margin:0;font-size:13px;color:var(--muted)}
dt{font-weight:600;margin-top:10px}
dd{margin:0;max-width:70ch}
@media print{:root{--text:#000;--muted:#444;--line:#bbb;--ground:#fff;--card:#fff;--accent:#0b5cad}
main{max-width:none;padding:0}section,.card,tr{break-inside:avoid}body{font-size:12px}}
"""
