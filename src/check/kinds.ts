/** Extensions of memories in XML, which are read piece by piece. */
const XML = ['.tmx', '.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff', '.tbx']
/** What of a folder is a memory. */
const TABLES = ['.xlsx', '.xlsm', '.ods', '.csv', '.tsv', '.tab']

const plainName = (name: string): string => name.toLowerCase().replace(/\.gz$/, '')

/** Whether a file of this name in a folder is a memory. */
export const isMemoryFile = (name: string): boolean =>
  [...XML, ...TABLES].some((extension) => plainName(name).endsWith(extension))

/** Whether a file is a memory in XML, by its name or by what it begins with. */
export const isXmlMemory = (name: string | null, head: Uint8Array): boolean =>
  XML.some((extension) => plainName(name ?? '').endsWith(extension)) ||
  /^[^]{0,2000}?<(?:\w+:)?(?:tmx|xliff|tbx|martif)[\s>]/.test(
    Buffer.from(head.subarray(0, 6000)).toString('latin1').replaceAll('\0', ''),
  )
