import { expect, test } from 'vitest'
import { RequestError } from '../graphql/client.ts'
import { Loaded, Pages, type PageOf } from './loaded.svelte.ts'

const live = () => new AbortController().signal
const pageOf = (from: number, to: number, more: boolean): PageOf<number> => ({
  nodes: Array.from({ length: to - from }, (_, at) => from + at),
  pageInfo: { hasNextPage: more, endCursor: String(to) },
  ...(from === 0 && { totalCount: 7 }),
})

test('earlier content stays when the next answer does not come', async () => {
  const loaded = new Loaded<string>()
  await loaded.run(async () => 'first', live())
  await loaded.run(() => Promise.reject(new RequestError('offline')), live())
  expect(loaded.data).toBe('first')
  expect(loaded.error?.trouble).toBe('offline')
  expect(loaded.busy).toBe(false)
})

test('an answer that nobody waits for any more changes nothing', async () => {
  const loaded = new Loaded<string>()
  const abort = new AbortController()
  const running = loaded.run(async () => 'late', abort.signal)
  abort.abort()
  await running
  expect(loaded.data).toBeUndefined()
})

test('pages follow the cursor until there are no more', async () => {
  const asked: (string | null)[] = []
  const list = new Pages<number>()
  const ask = async (after: string | null) => {
    asked.push(after)
    return after === null ? pageOf(0, 5, true) : pageOf(5, 7, false)
  }
  await list.start('pages', ask, live())
  expect(list.total).toBe(7)
  await list.loadMore()
  await list.loadMore()
  expect(list.rows).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(asked).toEqual([null, '5'])
})

test('a page that did not come can be asked for again and loses no row', async () => {
  let fail = true
  const list = new Pages<number>()
  await list.start('failing', async (after) => {
    if (after === null) return pageOf(0, 5, true)
    if (fail) throw new RequestError('offline')
    return pageOf(5, 7, false)
  }, live())
  await list.loadMore()
  expect(list.rows).toHaveLength(5)
  expect(list.next.error?.trouble).toBe('offline')
  fail = false
  await list.loadMore()
  expect(list.rows).toHaveLength(7)
})

test('coming back finds the rows and the place again without asking', async () => {
  const before = new Pages<number>()
  await before.start('kept', async () => pageOf(0, 5, true), live())
  before.top = 120
  before.keep()
  const after = new Pages<number>()
  await after.start('kept', () => Promise.reject(new Error('asked again')), live())
  expect(after.rows).toHaveLength(5)
  expect(after.top).toBe(120)
})
