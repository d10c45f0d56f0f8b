import { answerLine, answerText, splitLines } from '../../documents/records/index.js'
import { streamOutput } from '../../files/index.js'
import { preloadDictionary } from '../../index.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { STDIN, reportWaiting } from '../inputs/input.js'
import { watchSignals } from '../terminal/interruption.js'
import { streamSettings } from '../settings/stream.js'
import type { StreamOptions } from '../options/raw-options.js'

/**
 * `align stream`: a line is read once the answer to the one before has been taken. A signal ends it after the current
 * line, so that every line written is whole. A record that fails gets an answer and does not make the run fail: engines
 * that run it would give up all of their data because of one record.
 */
export async function streamCommand(options: StreamOptions, host: Host): Promise<number> {
  const settings = streamSettings(options)
  guardStandard([STDIN], host)
  reportWaiting(host)
  const output = streamOutput(host.stdout, 'standard output')
  const interruption = watchSignals(host, () => {
    host.stdin.destroy()
  })
  let number = 0
  try {
    // Without it no record can be aligned, which is then a failure of the run.
    await preloadDictionary()
    for await (const line of splitLines(host.stdin)) {
      const answer = await answerLine(line, ++number, settings)
      if (answer === undefined) continue
      await output.write(answerText(answer) + '\n')
      await output.flush()
      if (output.ended() || interruption.stop.aborted) break
    }
  } catch (error) {
    if (!interruption.stop.aborted) throw error
  } finally {
    interruption.release()
  }
  const signal = interruption.signal()
  return signal === undefined ? EXIT.done : EXIT[signal]
}
