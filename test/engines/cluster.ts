import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProgram } from '../programs.js'
import { freePort } from '../free-port.js'

/** A Slurm cluster of one node, which is this machine. */
export interface Cluster {
  /** What its commands, such as `sbatch`, need to find it. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => void
}

/** How often it is asked whether the node is ready, 100 ms apart. */
const MAX_QUESTIONS = 200

/** Starts munged, slurmctld and slurmd on the loopback interface; as root, which they insist on. */
export async function startCluster(): Promise<Cluster> {
  // Short, as the path of a Unix socket is limited to 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'slurm-'))
  const munge = join(folder, 'munge')
  for (const name of [munge, join(folder, 'state'), join(folder, 'spool')]) mkdirSync(name)
  // The controller's node daemon and munge's clients pass through.
  for (const name of [folder, munge]) chmodSync(name, 0o711)
  const key = join(folder, 'key')
  writeFileSync(key, randomBytes(1024), { mode: 0o600 })
  const config = join(folder, 'slurm.conf')
  writeFileSync(config, configuration(folder, await freePort(), await freePort()))
  const env = { SLURM_CONF: config }

  const daemons: ChildProcess[] = []
  const start = (name: 'munged' | 'slurmctld' | 'slurmd', ...args: readonly string[]): void => {
    daemons.push(
      spawn(findProgram(name)!, args, { env: { ...process.env, ...env }, stdio: 'ignore' }),
    )
  }
  const stop = (): void => {
    for (const daemon of daemons.reverse()) daemon.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  const at = (name: string): string => join(munge, name)
  start(
    'munged',
    ...['--foreground', '--force', `--key-file=${key}`, `--socket=${at('socket')}`],
    ...[`--pid-file=${at('pid')}`, `--log-file=${at('log')}`, `--seed-file=${at('seed')}`],
  )
  start('slurmctld', '-D')
  start('slurmd', '-D')
  for (let asked = 0; asked < MAX_QUESTIONS; asked++) {
    await pause(100)
    const { stdout } = spawnSync('sinfo', ['-h', '-o', '%T'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    if (stdout?.trim() === 'idle') return { env, stop }
  }
  stop()
  throw new Error('the Slurm cluster does not start')
}

/** Nothing listens but on the loopback interface, and nothing needs more than this machine has. */
function configuration(folder: string, controllerPort: number, nodePort: number): string {
  const [host] = hostname().split('.')
  return Object.entries({
    ClusterName: 'test',
    SlurmctldHost: `${host}(127.0.0.1)`,
    SlurmctldPort: controllerPort,
    SlurmdPort: nodePort,
    SlurmUser: 'root',
    AuthType: 'auth/munge',
    AuthInfo: `socket=${folder}/munge/socket`,
    MpiDefault: 'none',
    ProctrackType: 'proctrack/pgid',
    TaskPlugin: 'task/none',
    SwitchType: 'switch/none',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_Core',
    SchedulerType: 'sched/builtin',
    StateSaveLocation: `${folder}/state`,
    SlurmdSpoolDir: `${folder}/spool`,
    SlurmctldPidFile: `${folder}/slurmctld.pid`,
    SlurmdPidFile: `${folder}/slurmd.pid`,
    SlurmctldLogFile: `${folder}/slurmctld.log`,
    SlurmdLogFile: `${folder}/slurmd.log`,
    // The node is taken with the processors that stand below, whatever it has.
    SlurmdParameters: 'config_overrides',
    CommunicationParameters: 'NoCtldInAddrAny,NoInAddrAny',
    AccountingStorageType: 'accounting_storage/none',
    JobAcctGatherType: 'jobacct_gather/none',
    ReturnToService: 2,
    NodeName: `${host} NodeAddr=127.0.0.1 CPUs=4 RealMemory=4096 State=UNKNOWN`,
    PartitionName: `main Nodes=${host} Default=YES MaxTime=INFINITE State=UP OverSubscribe=YES`,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
