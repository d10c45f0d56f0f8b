import { makeWriter } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import { damaged } from '../../containers/zip.js'
import type { Archive } from '../../containers/zip.js'
import { readRelations } from '../../office/relations.js'
import { makeTableRows } from '../../office/table-rows.js'
import type { ArchiveReader } from '../reader.js'
import { readSlide } from './slide.js'

const PRESENTATION = 'ppt/presentation.xml'

/** PowerPoint presentations: the slides in their order, each with its notes. */
export const pptx: ArchiveReader = {
  takes: 'archive',
  name: 'pptx',
  extensions: ['.pptx', '.pptm', '.ppsx'],
  recognises: ({ names }) => names.includes(PRESENTATION),
  read(archive) {
    const writer = makeWriter()
    const rows = makeTableRows(() => writer.blocks.length)
    /** A title that stands on every slide is text once. */
    const titles = new Set<string>()
    for (const slide of slidesOf(archive)) {
      const isHidden = readSlide(archive, slide, { writer, rows, titles, isHidden: false })
      const notes = archive.names.includes(relationsPath(slide))
        ? readRelations(archive, slide, 'PPTX').find(({ type }) => type === 'notesSlide')
        : undefined
      if (notes !== undefined && archive.names.includes(notes.path))
        readSlide(archive, notes.path, { writer, rows, titles, isHidden })
    }
    return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings: [] }
  },
}

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

/** @throws AlignError `badContainer` */
function slidesOf(archive: Archive): string[] {
  const relations = readRelations(archive, PRESENTATION, 'PPTX')
  const slides: string[] = []
  walkXml(archive, PRESENTATION, 'PPTX', {
    open({ name, get }) {
      if (name !== 'sldId') return
      const slide = relations.find(({ id }) => id === get('r:id'))
      if (slide === undefined) throw damaged('PPTX', 'a slide is nowhere in it')
      slides.push(slide.path)
    },
  })
  return slides
}
