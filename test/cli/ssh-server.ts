import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A server on this machine that lets this user in. */
export interface SshServer {
  /** A command like `ssh`, for which every host is this one. */
  readonly ssh: string
  readonly stop: () => void
}

const SSHD = '/usr/sbin/sshd'

/** @returns undefined where there can be none */
export async function startSshServer(
  path = process.env.PATH ?? '',
): Promise<SshServer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'align-ssh-'))
  const file = (name: string): string => join(folder, name)
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (const key of ['host', 'user'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file(key)])
    copyFileSync(file('user.pub'), file('authorized'))
    const port = await freePort()
    writeFileSync(
      file('server'),
      `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${file('host')}\nAuthorizedKeysFile ${file('authorized')}\nStrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin prohibit-password\nMaxStartups 100\nSetEnv PATH=${path}\n`,
    )
    writeFileSync(
      file('client'),
      `Host *\nHostName 127.0.0.1\nPort ${port}\nIdentityFile ${file('user')}\nStrictHostKeyChecking no\nUserKnownHostsFile ${file('known')}\nLogLevel ERROR\n`,
    )
    writeFileSync(file('ssh'), `#!/bin/sh\nexec ssh -F '${file('client')}' "$@"\n`)
    chmodSync(file('ssh'), 0o755)
    // sshd of a root user wants this folder.
    if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
    const server = spawn(SSHD, ['-D', '-f', file('server')], { stdio: 'ignore' })
    for (let tries = 0; tries < 50; tries++) {
      await pause(50)
      if (!answers(file('ssh'))) continue
      const stop = (): void => {
        server.kill()
        remove()
      }
      return { ssh: file('ssh'), stop }
    }
    server.kill()
  } catch {
    // No such program here, or it may not run.
  }
  remove()
  return undefined
}

function answers(ssh: string): boolean {
  try {
    execFileSync(ssh, ['anywhere', 'true'], { stdio: 'ignore', timeout: 5000 })
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
