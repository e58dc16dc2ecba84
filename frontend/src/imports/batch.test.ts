import { expect, it } from 'vitest'
import { faultsOf, stepOf, stepsOf } from './batch.ts'

const FIELDS = [
  { name: 'nip', label: 'NIP', required: true },
  { name: 'name', label: 'Nama', required: true },
  { name: 'phone', label: 'Telepon', required: false },
]

it('asks for required fields that no column has', () => {
  expect(faultsOf([{ heading: 'NIP BARU', field: 'nip' }], FIELDS)).toEqual({ twice: [], lacking: ['Nama'] })
})

it('names a field that two columns are matched with', () => {
  const choices = [
    { heading: 'NIP BARU', field: 'nip' },
    { heading: 'nip', field: 'nip' },
    { heading: 'NAMA', field: 'name' },
    { heading: 'Keterangan', field: null },
  ]
  expect(faultsOf(choices, FIELDS)).toEqual({ twice: ['NIP'], lacking: [] })
})

it('stands where the server says, whatever the address asks for', () => {
  expect(stepOf('CHECKED', undefined)).toBe('check')
  expect(stepOf('CHECKED', 'load')).toBe('load')
  expect(stepOf('UPLOADED', 'load')).toBe('columns')
  expect(stepOf('LOADED', undefined)).toBe('done')
  expect(stepOf('LOADED', 'load')).toBe('done')
  expect(stepsOf('FAILED')).not.toContain('load')
})
