import { blocksOf, readDocument } from '../docs/documents.js'

/** The blocks of the guide that need an engine, by their first line; the tests of the engines run them. */
export const ENGINE_BLOCKS = [
  "cat > align.sbatch <<'SBATCH'",
  'missing=$(for task in {0..99}; do [ -e "parts/$(printf %02d "$task").jsonl" ] || printf \'%s,\' "$task"; done)',
  "paste -d '\\n' parts/*.jsonl | sed '/^$/d' > out.jsonl",
  '// queue.mjs, after `npm install bullmq ioredis`: node queue.mjs add < docs.jsonl; node queue.mjs work;',
] as const

/** The code of these blocks, in the same order. */
export function engineBlocks(): string[] {
  const blocks = blocksOf(readDocument('docs/guide.md'))
  return ENGINE_BLOCKS.map((line) => blocks.find(({ code }) => code.startsWith(`${line}\n`))!.code)
}
