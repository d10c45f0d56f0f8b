import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../free-port.js'
import { findProgram, lacks } from '../programs.js'

/** A server on this machine that lets this user in. */
export interface SshServer {
  /** A command like `ssh`, for which every host is this one. */
  readonly ssh: string
  readonly stop: () => void
}

/** @returns undefined where there can be none */
export async function startSshServer(
  path = process.env.PATH ?? '',
): Promise<SshServer | undefined> {
  // It wants to be started by its absolute path.
  const sshd = findProgram('sshd')
  if (sshd === undefined || lacks('ssh', 'ssh-keygen')) return undefined
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
    const server = spawn(sshd, ['-D', '-f', file('server')], { stdio: 'ignore' })
    await once(server, 'spawn')
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
    // It may not run here.
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
