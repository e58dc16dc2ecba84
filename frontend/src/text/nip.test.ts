import { expect, test } from 'vitest'
import { nipGroups, parseNip } from './nip.ts'

test.each([
  ['197804122003122001', 'nip'],
  ['19780412 200312 2 001', 'nip'],
  [' 19780412-200312-2-001 ', 'nip'],
  ["'197804122003122001", 'nip'],
  ['Sari Wulandari', 'text'],
  ['1978', 'text'],
])('%s is read as %s', (input, kind) => {
  expect(parseNip(input).kind).toBe(kind)
})

test('a NIP that lacks a digit is named with the digits it has', () => {
  expect(parseNip('19780412 200312 2 00')).toEqual({ kind: 'malformed', digits: 17, scientific: false })
  expect(parseNip('1978041220031220011')).toEqual({ kind: 'malformed', digits: 19, scientific: false })
})

test('a NIP with a letter among its digits is not a name', () => {
  expect(parseNip('19780412 20O312 2 001')).toMatchObject({ kind: 'malformed', digits: 17 })
})

test('a NIP that a spreadsheet rounded is recognised', () => {
  expect(parseNip('1,97804E+17')).toMatchObject({ kind: 'malformed', scientific: true })
  expect(parseNip('1.97E+17')).toMatchObject({ kind: 'malformed', scientific: true })
})

test('a NIP is read in groups of eight, six, one and three', () => {
  expect(nipGroups('197804122003122001')).toEqual(['19780412', '200312', '2', '001'])
  expect(nipGroups('123')).toEqual(['123'])
})
