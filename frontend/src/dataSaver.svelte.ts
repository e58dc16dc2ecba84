/** Mode hemat data: fewer bytes by choice, or as long as nothing was chosen by what the device asks for. Kept in the device. */
const KEY = 'dataSaver'
const ROWS = 50
const FEWER_ROWS = 20

function asked(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return connection?.saveData === true || (globalThis.matchMedia?.('(prefers-reduced-data: reduce)').matches ?? false)
}
const chosen = localStorage.getItem(KEY)
const now = $state({ on: chosen === null ? asked() : chosen === 'on' })

export const dataSaver = {
  get on() {
    return now.on
  },
  set on(value: boolean) {
    now.on = value
    localStorage.setItem(KEY, value ? 'on' : 'off')
  },
  /** How many rows a page of a list asks for. */
  get rows() {
    return now.on ? FEWER_ROWS : ROWS
  },
}
