import { afterEach, expect, test } from 'vitest'
import { bytes, capped, date, dayBefore, decimal, moment, parseDay, percent, period, shortDate, whole } from './format.ts'
import { speak } from './text.svelte.ts'

afterEach(() => speak('id'))

test('dates are written out, and short in tables', async () => {
  expect(date('2045-08-17')).toBe('17 Agustus 2045')
  expect(shortDate('2045-08-17')).toBe('17-08-2045')
  await speak('en')
  expect(date('2045-08-17')).toBe('17 August 2045')
})

test('moments are told in western Indonesian time', () => {
  expect(moment('2045-08-17T02:30:00Z')).toBe('17 Agustus 2045 pukul 09.30\u00a0WIB')
  expect(moment('2045-08-17T18:30:00Z')).toBe('18 Agustus 2045 pukul 01.30\u00a0WIB')
})

test('a period ends on the day before its exclusive end', () => {
  expect(period('2045-07-01', '2045-10-01')).toBe('1 Juli 2045–30 September 2045')
  expect(period('2045-03-01', null)).toBe('sejak 1 Maret 2045')
  expect(dayBefore('2044-03-01')).toBe('2044-02-29')
})

test('exact decimals keep their digits', async () => {
  expect(decimal('79.30')).toBe('79,30')
  expect(decimal('1234.5')).toBe('1.234,5')
  expect(decimal('-0.10')).toBe('−0,10')
  expect(percent('7.6')).toBe('7,6\u00a0%')
  await speak('en')
  expect(decimal('1234.50')).toBe('1,234.50')
  expect(percent('7.6')).toBe('7.6%')
})

test('a capped count says that there are more', () => {
  expect(capped(10_001)).toBe('lebih dari 10.000')
  expect(capped(7159)).toBe('7.159')
  expect(whole(12_000)).toBe('12.000')
})

test('sizes of files are told in the unit that fits', () => {
  expect(bytes(7_549_747)).toBe('7,2\u00a0MB')
  expect(bytes(2048)).toBe('2\u00a0kB')
})

test('a day is typed in the order day, month, year', () => {
  expect(parseDay('1-3-2045')).toBe('2045-03-01')
  expect(parseDay(' 01/03/2045 ')).toBe('2045-03-01')
  expect(parseDay('2045-03-01')).toBe('2045-03-01')
})

test('a day that the calendar does not have is no day', () => {
  expect(parseDay('31-02-2045')).toBeNull()
  expect(parseDay('2045')).toBeNull()
  expect(parseDay('1-3-45')).toBeNull()
  expect(parseDay('')).toBeNull()
})
