import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())
const fresh = async () => (await import('./dataSaver.svelte.ts')).dataSaver

test('without a choice the device decides', async () => {
  expect((await fresh()).on).toBe(false)
  vi.resetModules()
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  expect((await fresh()).on).toBe(true)
})

test('a page of a list is shorter when data are saved', async () => {
  const saver = await fresh()
  expect(saver.rows).toBe(50)
  saver.on = true
  expect(saver.rows).toBe(20)
})

test('the choice is kept in the device and beats what the device asks for', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  ;(await fresh()).on = false
  vi.resetModules()
  expect((await fresh()).on).toBe(false)
})
