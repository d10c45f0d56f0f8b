/** A text on a page. Lengths are in points; `y` is from the top of the page to the baseline. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Anticlockwise, in degrees. */
  readonly turned?: number
}

export interface PdfOptions {
  /** Whether its fonts say which characters they show. */
  readonly isMapped?: boolean
}

/** A5. */
export const PAGE = { width: 420, height: 595 }
const SIZE = 10

/** What stands in the code page of the Latin font where Unicode has it elsewhere. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '\u00ad': 0xad,
}

const isLatin = (character: string): boolean =>
  character.charCodeAt(0) < 0x7f || character in WIN_ANSI

/** Latin characters have one width in this font, Chinese ones are as wide as they are high. */
export const widthOf = (text: string, size = SIZE): number =>
  [...text].reduce((sum, character) => sum + (isLatin(character) ? 0.6 : 1), 0) * size

const MAY_NOT_BEGIN = /^[，。、；：！？”’）》」』…,.;:!?)]/

/** The lines of a text: broken at blanks and between Chinese characters. */
export function typeset(text: string, width: number, size = SIZE): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(/[!-~’“”‘–—…]+ ?|[^!-~]/gu)) {
    const isFull = widthOf((line + piece).trimEnd(), size) > width
    if (isFull && line !== '' && !MAY_NOT_BEGIN.test(piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

/** Paragraphs in a column, from the top down. */
export function column(
  paragraphs: readonly string[],
  { x, y, width, size = SIZE, gap = SIZE }: Omit<Placed, 'text'> & { width: number; gap?: number },
): Placed[] {
  let at = y
  return paragraphs.flatMap((paragraph) => {
    const lines = typeset(paragraph, width, size).map((text): Placed => {
      const line = { text, x, y: at, size }
      at += 1.4 * size
      return line
    })
    at += gap
    return lines
  })
}

/** A PDF file of texts at their places. Its fonts are not in it, since nobody looks at it. */
export function makePdf(
  pages: readonly (readonly Placed[])[],
  { isMapped = true }: PdfOptions = {},
): Uint8Array {
  const mapped = isMapped ? '/ToUnicode 5 0 R ' : ''
  const numbers = pages.map((_, i) => 7 + 2 * i)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H ${mapped}/DescendantFonts [6 0 R] >>`,
    stream(CHARACTERS),
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -100 /CapHeight 900 /StemV 80 >> >>',
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${numbers[i] + 1} 0 R /Resources << /Font << /L 3 0 R /C 4 0 R >> >> >>`,
      stream(page.map(drawn).join('\n')),
    ]),
  ]
  return filed(objects)
}

/** Codes are UTF-16 here. */
const CHARACTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`

const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

function drawn({ text, x, y, size = SIZE, turned = 0 }: Placed): string {
  const runs = text.match(/[ -~…‘’“”–—\u00ad]+|[^ -~…‘’“”–—\u00ad]+/gu) ?? []
  const shown = runs.map((run) => {
    const isInLatin = isLatin(run[0])
    const characters = isInLatin
      ? [...run].map((one) => (WIN_ANSI[one] ?? one.charCodeAt(0)).toString(16).padStart(2, '0'))
      : run.split('').map((one) => one.charCodeAt(0).toString(16).padStart(4, '0'))
    return `/${isInLatin ? 'L' : 'C'} ${size} Tf <${characters.join('')}> Tj`
  })
  const [sine, cosine] = [Math.sin, Math.cos].map((of) => of((turned * Math.PI) / 180).toFixed(4))
  const matrix = [cosine, sine, -Number(sine), cosine, x, PAGE.height - y]
  return `BT ${matrix.join(' ')} Tm ${shown.join(' ')} ET`
}

function filed(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
