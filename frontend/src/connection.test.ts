import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection, heard, watchConnection } from './connection.svelte.ts'

let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  heard(true)
})
afterEach(() => {
  stop?.()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a lost line is known within ten seconds without anybody asking for anything', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('network'))))
  stop = watchConnection()
  expect(connection.lost).toBe(false)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(connection.lost).toBe(true)
})

test('a line that is back is known soon', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response('ok')))
  stop = watchConnection()
  heard(false)
  expect(connection.lost).toBe(true)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(connection.lost).toBe(false)
})

test('nothing is asked while requests are answered anyway', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response('ok')))
  stop = watchConnection()
  for (let at = 0; at < 5; at += 1) {
    await vi.advanceTimersByTimeAsync(3_000)
    heard(true)
  }
  expect(fetch).not.toHaveBeenCalled()
})
