/** What each room of `src`, and each file beside the rooms, may import besides itself. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'types.ts': [],
  'errors.ts': [],
  'unicode.ts': [],
  'inflated.ts': [],
  'line-finder.ts': [],
  'wrap.ts': [],
  parser: ['types.ts', 'errors.ts', 'unicode.ts', 'line-finder.ts', 'inflated.ts', 'node'],
  aligner: ['types.ts', 'errors.ts', 'unicode.ts', 'node'],
  alignment: ['types.ts', 'errors.ts', 'unicode.ts', 'line-finder.ts'],
  exporters: ['types.ts', 'errors.ts', 'wrap.ts', 'alignment', 'node'],
  corrections: ['types.ts', 'errors.ts'],
  check: ['types.ts', 'errors.ts', 'unicode.ts', 'wrap.ts', 'parser', 'aligner', 'node'],
  'check-memory.ts': ['check', 'node'],
  pdf: ['types.ts', 'errors.ts', 'inflated.ts'],
  // What the library takes from Node.js, and what browsers have in its place.
  node: ['errors.ts', 'aligner', 'pdf'],
  browser: ['types.ts', 'errors.ts', 'aligner', 'node'],
  api: [
    ...['types.ts', 'errors.ts', 'unicode.ts', 'line-finder.ts'],
    ...['parser', 'aligner', 'alignment', 'exporters', 'corrections', 'node'],
  ],
  'index.ts': [
    ...['types.ts', 'errors.ts', 'api', 'parser', 'alignment', 'exporters', 'corrections'],
  ],
  files: ['errors.ts', 'inflated.ts'],
  documents: ['index.ts', 'parser', 'alignment', 'files'],
  batch: ['index.ts', 'alignment', 'files', 'documents'],
  // The page is bundled with the parts of the library that run in it.
  review: [
    ...['index.ts', 'types.ts', 'alignment', 'documents', 'files', 'corrections', 'aligner'],
  ],
  cli: [
    ...['index.ts', 'check-memory.ts', 'wrap.ts'],
    ...['alignment', 'documents', 'batch', 'files', 'review'],
    'check',
  ],
}
