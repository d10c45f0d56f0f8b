import { blocksOf, readDocument } from './docs/documents.js'

/** What the page on the library says on making a bundle for Node.js; test/bundlers.test.ts runs it. */
export const BUNDLE_BLOCKS = blocksOf(readDocument('docs/api.md'))
  .map(({ code }) => code)
  .filter((code) => /^npx (?:esbuild|rollup) /.test(code))
