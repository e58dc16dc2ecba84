import type { RunStatus } from '../graphql/generated/graphql.ts'

/** Whether a run still waits or is being computed. */
export function isUnderWay(status: RunStatus): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}

const TONES = { QUEUED: 'plain', RUNNING: 'accent', DONE: 'good', FAILED: 'bad', CANCELLED: 'plain' } as const
export function toneOf(status: RunStatus) {
  return TONES[status]
}

/** The sentence for one input field out of a refusal; the whole refusal where it names no field. */
export function faultOf(fields: readonly { path: string; message: string }[] | undefined, name: string): string | undefined {
  return fields?.find(({ path }) => path === name || path.endsWith(`.${name}`))?.message
}
