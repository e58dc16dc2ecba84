import { expect, test } from 'vitest'
import { nextOrder, topFor, windowOf } from './table.ts'

test('only the rows in view and a few around them are in the document', () => {
  const range = windowOf({ top: 3700, height: 740, rowHeight: 37, count: 200_000 })
  expect(range).toEqual({ from: 92, to: 128 })
  expect(range.to - range.from).toBeLessThan(40)
})

test('the window stays inside a short or empty list', () => {
  expect(windowOf({ top: 0, height: 740, rowHeight: 37, count: 3 })).toEqual({ from: 0, to: 3 })
  expect(windowOf({ top: 900, height: 740, rowHeight: 37, count: 0 })).toEqual({ from: 0, to: 0 })
})

test('a row in view needs no scrolling, others just enough', () => {
  const seen = { top: 370, height: 370, rowHeight: 37 }
  expect(topFor(12, seen)).toBe(370)
  expect(topFor(5, seen)).toBe(185)
  expect(topFor(20, seen)).toBe(407)
})

test('a heading sorts up, then down, then not at all', () => {
  const up = nextOrder(null, 'NAME')
  expect(up).toEqual({ field: 'NAME', direction: 'ASC' })
  expect(nextOrder(up, 'NAME')).toEqual({ field: 'NAME', direction: 'DESC' })
  expect(nextOrder({ field: 'NAME', direction: 'DESC' }, 'NAME')).toBeNull()
  expect(nextOrder(up, 'NIP')).toEqual({ field: 'NIP', direction: 'ASC' })
})
