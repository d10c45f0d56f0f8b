import { makeBreath } from '../../files/breath.js'

/**
 * Works on several jobs at once and gives their results in the jobs' order.
 * @param work starts a job; it may itself wait for a free worker
 * @param ahead how many jobs may be under way or done, from the one whose turn it is; bounds memory
 */
export async function* inOrder<Job, Result>(
  jobs: Iterable<Job>,
  work: (job: Job) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = []
  const breathe = makeBreath()
  for (const job of jobs) {
    const result = work(job)
    // A rejection is reported when its turn comes.
    result.catch(() => undefined)
    begun.push(result)
    await breathe()
    if (begun.length >= ahead) yield await begun.shift()!
  }
  while (begun.length > 0) yield await begun.shift()!
}
