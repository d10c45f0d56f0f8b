import { statOf } from '../../files/index.js'

/** Whether `--output` names a folder, there already or not. */
export const isFolder = (output: string): boolean =>
  output.endsWith('/') || statOf(output)?.isDirectory() === true
