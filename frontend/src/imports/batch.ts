import type { ImportOutcome, ImportQuery, ImportStatus } from '../graphql/generated/graphql.ts'

export type Batch = NonNullable<ImportQuery['importBatch']>
export type Column = Batch['columns'][number]

export const STEPS = ['file', 'columns', 'check', 'load', 'done'] as const
export type Step = (typeof STEPS)[number]
export const OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'FAULTY'] as const satisfies ImportOutcome[]

const TONES = { UPLOADED: 'watch', CHECKING: 'accent', CHECKED: 'watch', LOADING: 'accent', LOADED: 'good', FAILED: 'bad', DISCARDED: 'plain' } as const
export function toneOf(status: ImportStatus) {
  return TONES[status]
}

/** Whether a job works on the batch. */
export function isUnderWay(status: ImportStatus): boolean {
  return status === 'CHECKING' || status === 'LOADING'
}

/** The steps that may be looked at in this state; the last one is where the batch stands. */
export function stepsOf(status: ImportStatus): Step[] {
  if (status === 'UPLOADED') return ['columns']
  if (status === 'CHECKED') return ['columns', 'check', 'load']
  if (status === 'LOADING') return ['columns', 'check', 'load']
  if (status === 'LOADED') return ['columns', 'check', 'done']
  return ['columns', 'check']
}

/** The step that an address asks for, if the state has it, else the one where the batch stands. */
export function stepOf(status: ImportStatus, asked: string | undefined): Step {
  const possible = stepsOf(status)
  const standing: Step = status === 'CHECKED' ? 'check' : possible.at(-1)!
  return possible.find((step) => step === asked) ?? standing
}

export interface Choice {
  heading: string
  field: string | null
}

/** What stands in the way of a choice of columns: fields taken twice, and required ones that no column has. */
export function faultsOf(choices: readonly Choice[], fields: readonly { name: string; label: string; required: boolean }[]): { twice: string[]; lacking: string[] } {
  const times = new Map<string, number>()
  for (const { field } of choices) if (field) times.set(field, (times.get(field) ?? 0) + 1)
  return {
    twice: fields.filter(({ name }) => (times.get(name) ?? 0) > 1).map(({ label }) => label),
    lacking: fields.filter(({ name, required }) => required && !times.has(name)).map(({ label }) => label),
  }
}
