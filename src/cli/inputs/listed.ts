import { readInput } from './input.js'
import type { Host } from '../terminal/host.js'

/** The names in a file list: a line each or, as `find -print0` writes them, with a NUL after each. */
export async function listedNames(path: string, host: Host): Promise<string[]> {
  const { bytes } = await readInput(path, host)
  const text = new TextDecoder().decode(bytes)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}
