import type { Row } from './row.js'

/** Rows that take the place of others. */
export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: readonly Row[]
}

/** All rows, and how many of the first ones count as confirmed because a correction was made below them. */
export interface State {
  readonly rows: readonly Row[]
  readonly passed: number
}

/** One step that can be undone: its splices in order, and what was there before each. */
interface Step {
  readonly splices: readonly (Splice & { readonly removed: readonly Row[] })[]
  readonly before: { readonly passed: number; readonly focus: number }
  readonly after: { readonly passed: number; readonly focus: number }
}

/** What a step did, for the table to draw. */
export interface Change {
  readonly splices: readonly Splice[]
  readonly focus: number
}

/** The rows and every step that led to them. Steps hold only the rows that changed, so that there is no limit. */
export function makeHistory(start: State) {
  let { rows, passed } = start
  const done: Step[] = []
  let undone: Step[] = []

  const apply = (splices: readonly Splice[]): Step['splices'] =>
    splices.map((splice) => {
      const removed = rows.slice(splice.at, splice.at + splice.remove)
      rows = rows.toSpliced(splice.at, splice.remove, ...splice.insert)
      return { ...splice, removed }
    })

  return {
    state: (): State => ({ rows, passed }),
    /** @param next how many rows count as confirmed from now on */
    act(splices: readonly Splice[], next: number, focus: { from: number; to: number }): Change {
      const before = { passed, focus: focus.from }
      passed = next
      done.push({ splices: apply(splices), before, after: { passed, focus: focus.to } })
      undone = []
      return { splices, focus: focus.to }
    },
    /** Adds to the last step what followed from it: one undo takes back both. */
    follow(splices: readonly Splice[]): void {
      const last = done.pop()!
      done.push({ ...last, splices: [...last.splices, ...apply(splices)] })
    },
    undo(): Change | undefined {
      const step = done.pop()
      if (step === undefined) return undefined
      undone.push(step)
      const back = [...step.splices].reverse().map(({ at, insert, removed }) => ({
        at,
        remove: insert.length,
        insert: removed,
      }))
      apply(back)
      passed = step.before.passed
      return { splices: back, focus: step.before.focus }
    },
    redo(): Change | undefined {
      const step = undone.pop()
      if (step === undefined) return undefined
      done.push(step)
      apply(step.splices)
      passed = step.after.passed
      return { splices: step.splices, focus: step.after.focus }
    },
    steps: (): number => done.length,
  }
}
