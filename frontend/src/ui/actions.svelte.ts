import { untrack } from 'svelte'
import type { IconName } from './icons.ts'

/** Something a person can do here, as data: buttons, menus, keys and the command palette all render the same one. */
export interface Action {
  label: string
  run: () => void
  /** A key or a sequence: "m", "g d", "Escape", "Ctrl+k". */
  keys?: string
  icon?: IconName
  /** False: this act does not exist here (not permitted, not applicable). */
  when?: boolean
  /** Why it cannot be done now; shown beside the disabled entry. */
  reason?: string | undefined
  hint?: string
  danger?: boolean
  /** Keeps it out of the palette (moving a cursor, closing a panel). */
  quiet?: boolean
}

type Offer = { title: () => string; actions: () => Action[] }

const offers = new (class {
  list = $state.raw<Offer[]>([])
})()
const settings = $state({ letters: localStorage.getItem('letterKeys') !== 'off' })

/** Offers actions for as long as the calling component lives; the innermost offer wins a key. */
export function offer(title: () => string, actions: () => Action[]) {
  $effect(() => {
    const mine: Offer = { title, actions }
    untrack(() => (offers.list = [...offers.list, mine]))
    return () => {
      offers.list = offers.list.filter((other) => other !== mine)
    }
  })
}

export function offered(): { title: string; actions: Action[] }[] {
  return offers.list.map(({ title, actions }) => ({ title: title(), actions: actions().filter(({ when }) => when !== false) }))
}

export const letterKeys = {
  get on() {
    return settings.letters
  },
  set on(value: boolean) {
    settings.letters = value
    localStorage.setItem('letterKeys', value ? 'on' : 'off')
  },
}

const PAUSE = 900
let typed = ''
let typedAt = 0

/** The window's one key listener. Letters act only outside fields and dialogs. */
export function pressKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const combination = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (plain && isTyping(event.target)) return
  if (plain && event.key.length === 1 && !settings.letters) return
  typed = plain && typed && event.timeStamp - typedAt < PAUSE ? `${typed} ${combination}` : combination
  typedAt = event.timeStamp
  const found = find(typed) ?? find(combination)
  if (!found || document.querySelector('dialog:modal')) return
  event.preventDefault()
  typed = ''
  if (!found.reason) found.run()
}

function find(keys: string): Action | undefined {
  return offered()
    .reverse()
    .flatMap(({ actions }) => actions)
    .find((action) => action.keys === keys)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target.matches('input') && !target.matches('[type=checkbox], [type=radio], [type=button]')
}
