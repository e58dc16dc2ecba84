import { expect, test } from 'vitest'
import { id } from '../text/id.ts'
import { chipsOf, filterOf, orderOf, orderText } from './filter.ts'

test('an empty address filters nothing', () => {
  expect(filterOf({}, id.values)).toEqual({})
  expect(orderOf({})).toBeNull()
})

test('what the address names is asked for, and nothing else', () => {
  const filter = filterOf({ search: ' sari ', levels: 'PENGAWAS,ADMINISTRATOR', gradeFrom: 'III/d', tab: 'summary' }, id.values)
  expect(filter).toEqual({ search: 'sari', levels: ['PENGAWAS', 'ADMINISTRATOR'], grades: { from: 'III/d', to: undefined } })
})

test('values that the schema does not know never reach the server', () => {
  expect(filterOf({ levels: 'PENGAWAS,RAJA', kinds: 'X' }, id.values)).toEqual({ levels: ['PENGAWAS'] })
  expect(orderOf({ order: 'SALARY' })).toBeNull()
})

test('one letter is not yet a search', () => {
  expect(filterOf({ search: 's' }, id.values)).toEqual({})
})

test('an order goes into the address and comes back', () => {
  const order = { field: 'GRADE', direction: 'DESC' } as const
  expect(orderText(order)).toBe('-GRADE')
  expect(orderOf({ order: '-GRADE' })).toEqual(order)
  expect(orderText(null)).toBeNull()
})

test('each filter in force has a chip that tells its value and how to drop it', () => {
  const chips = chipsOf({ unit: 'u1', levels: ['PENGAWAS'], grades: { from: 'IV/b' } }, { texts: id, unitName: 'Dinas Sosial' })
  expect(chips.map(({ value }) => value)).toEqual(['Dinas Sosial', 'Pengawas', 'IV/b ke atas'])
  expect(chips[2]?.drop).toEqual({ gradeFrom: null, gradeTo: null })
})
