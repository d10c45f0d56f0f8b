/** Standard output by another name: opened anew it would begin at its start, over what is there. */
const STDOUT_NAMES = ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']

export const isStdoutName = (path: string | undefined): boolean =>
  path !== undefined && STDOUT_NAMES.includes(path)
