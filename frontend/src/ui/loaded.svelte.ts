import { untrack } from 'svelte'
import { RequestError } from '../graphql/client.ts'
import { language } from '../text/text.svelte.ts'

/** Nothing is shown for so long; what answers sooner never flickers. */
export const PATIENCE = 150

const revisions = $state({ now: 0 })
/** Has everything on the screen read again: after signing in anew, or after an act that touches more than one part. */
export function reloadAll() {
  kept.clear()
  revisions.now += 1
}

/** One answer on its way to the screen. Earlier content stays while the next is asked for. */
export class Loaded<T> {
  data = $state.raw<T>()
  error = $state.raw<RequestError>()
  busy = $state(true)
  /** Busy for long enough that it has to be seen. */
  late = $state(false)
  attempt = $state(0)
  /** When the last answer came. */
  at = $state.raw<Date>()

  constructor(busy = true) {
    this.busy = busy
  }

  retry = () => {
    this.attempt += 1
  }

  async run(ask: () => Promise<T>, signal: AbortSignal) {
    this.busy = true
    const timer = setTimeout(() => (this.late = this.busy), PATIENCE)
    try {
      const data = await ask()
      if (signal.aborted) return
      this.data = data
      this.at = new Date()
      this.error = undefined
    } catch (cause) {
      if (signal.aborted) return
      this.error = cause instanceof RequestError ? cause : new RequestError('fault', String(cause))
    } finally {
      clearTimeout(timer)
      if (!signal.aborted) this.busy = this.late = false
    }
  }
}

function whenever<A>(args: () => A | undefined, attempt: () => number, act: (args: A, key: string, signal: AbortSignal) => void) {
  const key = $derived(JSON.stringify(args()))
  $effect(() => {
    attempt()
    language()
    void revisions.now
    if (key === undefined) return
    const now = key
    const abort = new AbortController()
    untrack(() => act(JSON.parse(now) as A, now, abort.signal))
    return () => abort.abort()
  })
}

/** Reads again whenever its arguments change in value; undefined arguments wait. Call while a component starts. */
export function load<A, T>(args: () => A | undefined, ask: (args: A, signal: AbortSignal) => Promise<T>): Loaded<T> {
  const loaded = new Loaded<T>()
  whenever(
    args,
    () => loaded.attempt,
    (given, _, signal) => void loaded.run(() => ask(given, signal), signal),
  )
  return loaded
}

export interface PageOf<T> {
  nodes: readonly T[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  /** Asked for with the first page only. */
  totalCount?: number | undefined
}

type AskPage<T> = (after: string | null, signal: AbortSignal) => Promise<PageOf<T>>

type Kept = { rows: unknown[]; end: string | null; more: boolean; total: number | undefined; top: number }
// Not shown, only remembered: nothing need react to it.
const kept = new Map<string, Kept>()
const KEPT = 6

/** A list that grows by cursor pages while it is scrolled. Leaving and coming back finds rows and place again. */
export class Pages<T> {
  first = new Loaded<PageOf<T>>()
  next = new Loaded<PageOf<T>>(false)
  rows = $state.raw<T[]>([])
  total = $state.raw<number>()
  more = $state(false)
  /** Where the list is scrolled to, in pixels. */
  top = $state(0)
  #end: string | null = null
  #ask: AskPage<T> = () => Promise.reject(new RequestError('fault'))
  #signal = new AbortController().signal
  #key = ''

  async start(key: string, ask: AskPage<T>, signal: AbortSignal) {
    this.#ask = ask
    this.#signal = signal
    const before = kept.get(key)
    const again = this.#key === key
    if (!again) this.keep()
    this.#key = key
    if (before && !again) return this.#restore(before)
    await this.first.run(() => ask(null, signal), signal)
    if (signal.aborted || this.first.error) return
    this.rows = []
    this.top = 0
    this.#take(this.first.data!)
  }

  /** The next page, unless one is under way or none is left. */
  loadMore = async () => {
    if (!this.more || this.first.busy || this.next.busy) return
    const signal = this.#signal
    await this.next.run(() => this.#ask(this.#end, signal), signal)
    if (signal.aborted || this.next.error) return
    this.#take(this.next.data!)
  }

  /** Remembers the list under its arguments, for Back. */
  keep() {
    if (!this.rows.length) return
    kept.delete(this.#key)
    kept.set(this.#key, { rows: this.rows, end: this.#end, more: this.more, total: this.total, top: this.top })
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  }

  #take(page: PageOf<T>) {
    this.rows = [...this.rows, ...page.nodes]
    this.more = page.pageInfo.hasNextPage
    this.#end = page.pageInfo.endCursor ?? null
    if (page.totalCount !== undefined) this.total = page.totalCount
  }

  #restore(before: Kept) {
    this.rows = before.rows as T[]
    this.#end = before.end
    this.more = before.more
    this.total = before.total
    this.top = before.top
    this.first.busy = false
    this.first.data = { nodes: this.rows, pageInfo: { hasNextPage: this.more } }
  }
}

/** A paged list that starts over whenever its arguments change in value. `name` tells lists apart. */
export function pages<A, T>(
  name: string,
  args: () => A | undefined,
  ask: (args: A, after: string | null, signal: AbortSignal) => Promise<PageOf<T>>,
): Pages<T> {
  const list = new Pages<T>()
  whenever(
    args,
    () => list.first.attempt,
    (given, key, signal) => void list.start(`${name} ${language()} ${key}`, (after, s) => ask(given, after, s), signal),
  )
  $effect(() => () => untrack(() => list.keep()))
  return list
}
