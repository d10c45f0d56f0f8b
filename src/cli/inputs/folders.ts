import { statOf } from '../../files/stat.js'

/** Whether `--output` names a folder, there already or not. */
export const isFolder = (output: string): boolean =>
  output.endsWith('/') || statOf(output)?.isDirectory() === true
