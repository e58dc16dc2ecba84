/**
 * Whether the server is within reach. A request that fails tells at once; while nothing is asked, a small question goes
 * out, so that a lost line is known within ten seconds and a line that is back within two.
 */
const EVERY = 5000
const WHEN_LOST = 2000
const PATIENCE = 4000

const now = $state({ lost: false })
let timer: ReturnType<typeof setTimeout> | undefined

export const connection = {
  get lost() {
    return now.lost
  },
}

/** Tells that a request came through, or did not. */
export function heard(answered: boolean) {
  now.lost = !answered
  if (timer !== undefined) plan()
}

/** Watches for as long as the caller lives; gives back how to stop. */
export function watchConnection(): () => void {
  const ask = () => void probe()
  plan()
  for (const event of EVENTS) addEventListener(event, ask)
  document.addEventListener('visibilitychange', ask)
  return () => {
    clearTimeout(timer)
    timer = undefined
    for (const event of EVENTS) removeEventListener(event, ask)
    document.removeEventListener('visibilitychange', ask)
  }
}
const EVENTS = ['online', 'offline'] as const

function plan() {
  clearTimeout(timer)
  timer = setTimeout(() => void probe(), now.lost ? WHEN_LOST : EVERY)
}

async function probe() {
  if (document.hidden) return plan()
  heard(
    await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
      () => true,
      () => false,
    ),
  )
}
