import { AlignError } from '../../../errors.js'
import type { PdfPage, Warning } from '../../../types.js'
import { latin1 } from '../../containers/latin1.js'
import { makeWriter } from '../../containers/text-writer.js'
import type { PagesReader } from '../reader.js'
import { flowOf } from './flow.js'
import { furnish } from './furniture.js'
import { piecesOf } from './lines.js'
import { pageList, readability } from './readable.js'
import { regionsOf } from './regions.js'
import { typographyOf } from './typography.js'
import { upright } from './upright.js'
import { writeItems } from './write.js'

const BEGINNING = '%PDF-'
/** Acrobat looks for the beginning within so many bytes (PDF Reference 1.7, H.3): some servers write something before it. */
const BEGINS_WITHIN = 1024

/** PDF: the text in reading order, put together from the places where its characters stand. */
export const pdf: PagesReader = {
  takes: 'pages',
  name: 'pdf',
  extensions: ['.pdf'],
  recognises: (bytes) => latin1(bytes.subarray(0, BEGINS_WITHIN)).includes(BEGINNING),
  read(all) {
    const { pages, warnings } = readablePages(all)
    const writer = makeWriter()
    const leaveOut = (text: string): void => {
      writer.write(text)
      writer.end({ why: 'header' }, '\n')
    }
    const turned = pages.map(({ runs }) => upright(runs).map(piecesOf))
    const furnished = furnish(turned.map(([main = []]) => main))
    // What goes another way stands along an edge or across the page: stamps, watermarks, the axis of a figure.
    const sideways = turned.flatMap(([, ...others]) => others.map((pieces) => regionsOf(pieces)))
    const body = [...furnished.map(({ body }) => regionsOf(body)), ...sideways]
    const typography = typographyOf(body)
    writeItems(flowOf(body, typography), writer, typography)
    for (const text of furnished.flatMap(({ furniture }) => furniture)) leaveOut(text)
    return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings }
  },
}

/** @throws AlignError when none is readable */
function readablePages(all: readonly PdfPage[]): { pages: PdfPage[]; warnings: Warning[] } {
  const kinds = all.map(readability)
  const numbersOf = (kind: string): number[] =>
    kinds.flatMap((own, i) => (own === kind ? [i + 1] : []))
  const [empty, unknown] = [numbersOf('nothing'), numbersOf('unknown')]
  const isAlone = !kinds.includes('text')
  if (isAlone && unknown.length > 0)
    throw new AlignError(
      'badContainer',
      ['PDF', 'its fonts do not say which characters they show'],
      {
        hint: RECOGNISE,
      },
    )
  if (isAlone)
    throw new AlignError('unsupported', ['a PDF file without text, such as a scan'], {
      hint: RECOGNISE,
    })
  const warnings: Warning[] = []
  if (empty.length > 0)
    warnings.push({
      code: 'emptyPages',
      message: `there is no text on ${pagesNamed(empty)}; text in pictures is not read`,
    })
  if (unknown.length > 0)
    warnings.push({
      code: 'unknownCharacters',
      message: `${pagesNamed(unknown)} cannot be read: fonts do not say which characters they show; ${RECOGNISE}`,
    })
  return { pages: all.filter((_, i) => kinds[i] === 'text'), warnings }
}

const RECOGNISE = 'have its text recognised first, as with ocrmypdf --force-ocr'

const pagesNamed = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'page' : 'pages'} ${pageList(pages)}`
