/**
 * How the reading sheet looks: two columns on a screen, one below 40 em, A4 in print. A row is never torn between
 * pages; fonts are those that are there, Chinese ones by `lang`.
 */
export const STYLE = `:root { color-scheme: light dark; --ink: #1d1b18; --faint: #6f6a62; --line: #ddd8cf; --paper: #fdfcfa }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e0d8; --faint: #9c968b; --line: #3a3733; --paper: #191816 } }
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); text-size-adjust: 100%; -webkit-text-size-adjust: 100% }
body { max-width: 68rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem); font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif }
:lang(zh) { font-family: Charter, Georgia, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, "WenQuanYi Zen Hei", serif; line-height: 1.8 }
:lang(zh-TW), :lang(zh-HK), :lang(zh-Hant) { font-family: Charter, Georgia, "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, "WenQuanYi Zen Hei", serif }
h1 { display: grid; align-items: baseline; grid-template-columns: 1fr 1fr; gap: 0 clamp(1.5rem, 4vw, 3.5rem); margin: 0 0 2.5rem; font-size: 1.7rem; font-weight: 600; line-height: 1.3; text-wrap: balance }
h1 span { line-height: inherit }
h1 .alone { grid-column: 1 / -1 }
article + article { margin-top: 5rem }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th { padding: 0 0 .5rem; border-bottom: 1px solid var(--line); color: var(--faint); font-size: .8125rem; font-weight: 400; letter-spacing: .06em; text-align: start }
td { padding: .2rem 0; vertical-align: baseline; overflow-wrap: break-word; hyphens: auto }
th:first-child, td:first-child { padding-inline-end: clamp(.75rem, 2vw, 1.75rem) }
th:last-child, td:last-child { padding-inline-start: clamp(.75rem, 2vw, 1.75rem) }
tbody tr:first-child td { padding-top: .85rem }
tbody.heading td { padding-top: 1.9rem; font-size: 1.2rem; font-weight: 600; line-height: 1.35; hyphens: manual }
tbody.quote td { font-style: italic }
tbody.quote td:lang(zh) { font-style: normal; color: var(--faint) }
tbody.item td:not(:empty)::before { content: ""; display: inline-block; margin-inline-end: .6em; border: .14em solid var(--faint); border-radius: 50%; vertical-align: .22em }
tbody.item tr + tr td::before { content: none }
@media (max-width: 40em) {
  body { font-size: 1rem }
  h1 { grid-template-columns: 1fr; gap: .3rem; margin-bottom: 1.5rem; font-size: 1.45rem }
  table, tbody, tr, td { display: block }
  thead { display: none }
  tr { padding: .45rem 0 }
  tbody + tbody { border-top: 1px solid var(--line) }
  tbody.heading + tbody { border-top: 0 }
  td, th:first-child, td:first-child, th:last-child, td:last-child, tbody tr:first-child td, tbody.heading td { padding: 0 }
  td + td { margin-top: .2rem }
  td:empty { display: none }
  tbody { padding: .3rem 0 }
}
@media print {
  @page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt Georgia, serif; color: #6f6a62 } }
  :root { color-scheme: light; --ink: #000; --faint: #555; --line: #bbb; --paper: #fff }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45 }
  :lang(zh) { line-height: 1.6 }
  h1 { margin-bottom: 8mm; font-size: 17pt }
  tr { break-inside: avoid }
  tbody.heading { break-after: avoid; break-inside: avoid }
  tbody.heading td { font-size: 12pt }
  article + article { break-before: page; margin-top: 0 }
  td { orphans: 3; widows: 3 }
}
`
