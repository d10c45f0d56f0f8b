import { spawn } from 'node:child_process'

/** The command that opens an address in the browser of a platform. */
export function browserCommand(
  platform: NodeJS.Platform,
  address: string,
): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address]
  // `start` is a command of the shell; its first quoted argument is a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')]
  return ['xdg-open', address]
}

/** Opens the browser. @param failed called when none can be opened */
export function openBrowser(address: string, failed: () => void): void {
  const [command, ...args] = browserCommand(process.platform, address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', failed)
  child.on('exit', (status) => {
    if (status !== 0 && status !== null) failed()
  })
  child.unref()
}
