import { streamOutput } from '../../files/write.js'
import { evaluate, parseBeads } from '../../index.js'
import type { Score } from '../../index.js'
import { guardStandard } from '../guard.js'
import { EXIT } from '../host.js'
import type { Host } from '../host.js'
import { checkOnce, readInput } from '../input.js'

/** `align evaluate gold test`: strict and lax precision, recall and F1. */
export async function evaluateCommand(gold: string, test: string, host: Host): Promise<number> {
  checkOnce([gold, test])
  guardStandard([gold, test], host)
  const read = async (path: string) => {
    const { bytes } = await readInput(path, host)
    return parseBeads(new TextDecoder().decode(bytes), path)
  }
  const result = evaluate(await read(gold), await read(test))
  const line = (name: string, { precision, recall, f1 }: Score): string =>
    `${name.padEnd(8)}${[precision, recall, f1].map((value) => value.toFixed(4)).join('  ')}\n`
  const output = streamOutput(host.stdout, 'standard output')
  await output.write(
    `${' '.repeat(8)}P       R       F1\n${line('strict', result.strict)}${line('lax', result.lax)}${result.proposed} beads proposed, ${result.gold} in gold\n`,
  )
  await output.close()
  return EXIT.done
}
