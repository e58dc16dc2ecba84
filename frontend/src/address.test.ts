import { expect, test } from 'vitest'
import { address, go, href, setQuery } from './address.svelte.ts'
import { match } from './routes.ts'

test('a link leaves out what is empty and stays readable', () => {
  expect(href('/employees', { search: 'sari w', levels: 'PENGAWAS,PELAKSANA', from: 'III/d', unit: null, kind: '' })).toBe('#/employees?search=sari+w&levels=PENGAWAS,PELAKSANA&from=III/d')
})

test('the address is read back as it was written', () => {
  go('/employees', { search: 'a&b', levels: 'PENGAWAS,PELAKSANA' })
  expect(address.path).toBe('/employees')
  expect(address.query['search']).toBe('a&b')
  expect(address.list('levels')).toEqual(['PENGAWAS', 'PELAKSANA'])
})

test('changing one parameter keeps the others', () => {
  go('/employees', { search: 'sari', kinds: 'PNS' })
  setQuery({ search: null, order: 'NIP' })
  expect(address.query).toEqual({ kinds: 'PNS', order: 'NIP' })
})

test('a route gives its segments to the page', () => {
  expect(match('/employees/abc')?.params).toEqual({ id: 'abc' })
  expect(match('/employees')?.route.path).toBe('/employees')
  expect(match('/nowhere')).toBeNull()
})
