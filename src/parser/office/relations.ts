import { walkXml } from '../containers/xml.js'
import { referredMember } from '../containers/member-path.js'
import type { Archive } from '../containers/zip.js'

/** What a part of an Office file refers to. */
export interface Relation {
  readonly id: string
  /** The last part of its address: `worksheet`, `styles`. */
  readonly type: string
  /** In the archive. */
  readonly path: string
}

/**
 * @param path of the part
 * @param what the kind of the file, for errors
 * @throws AlignError `badContainer`
 */
export function readRelations(archive: Archive, path: string, what: string): Relation[] {
  const relations: Relation[] = []
  const name = path.slice(path.lastIndexOf('/') + 1)
  walkXml(archive, referredMember(path, `_rels/${name}.rels`), what, {
    open({ name, get }) {
      if (name !== 'Relationship') return
      const target = get('Target') ?? ''
      relations.push({
        id: get('Id') ?? '',
        type: (get('Type') ?? '').replace(/.*\//, ''),
        path: target.startsWith('/') ? target.slice(1) : referredMember(path, target),
      })
    },
  })
  return relations
}
