import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { Pages } from './loaded.svelte.ts'
import Table from './Table.svelte'

interface Row {
  id: string
  name: string
}
const COLUMNS = [
  { key: 'name', label: 'Nama', width: 200, sort: 'NAME', text: (row: Row) => row.name },
  { key: 'id', label: 'Kode', width: 100, text: (row: Row) => row.id },
]

function listOf(count: number): Pages<Row> {
  const list = new Pages<Row>()
  list.first.busy = false
  list.rows = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, name: `Pegawai ${at}` }))
  list.total = count
  return list
}
const show = (list: Pages<Row>, more = {}) => render(Table<Row>, { props: { label: 'Daftar', list, columns: COLUMNS, keyOf: (row: Row) => row.id, ...more } })

test('of 200,000 rows fewer than 40 are in the document', () => {
  show(listOf(200_000))
  expect(screen.getAllByRole('row').length).toBeLessThan(40)
  expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe('2')
})

test('arrows move through the rows and Enter opens one', async () => {
  const openRow = vi.fn()
  show(listOf(5), { openRow })
  const grid = screen.getByRole('grid')
  grid.focus()
  await fireEvent.keyDown(grid, { key: 'ArrowDown' })
  await fireEvent.keyDown(grid, { key: 'ArrowDown' })
  const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
  expect(active?.textContent).toContain('Pegawai 1')
  await fireEvent.keyDown(grid, { key: 'Enter' })
  expect(openRow).toHaveBeenCalledWith({ id: 'r1', name: 'Pegawai 1' })
})

test('a heading that can be sorted says how it is sorted', async () => {
  const sortBy = vi.fn()
  show(listOf(2), { sortBy, order: { field: 'NAME', direction: 'ASC' } })
  expect(screen.getByRole('columnheader', { name: 'Nama' }).getAttribute('aria-sort')).toBe('ascending')
  await fireEvent.click(screen.getByRole('button', { name: 'Nama' }))
  expect(sortBy).toHaveBeenCalledWith({ field: 'NAME', direction: 'DESC' })
})

test('an empty list says so instead of showing an empty frame', () => {
  show(listOf(0))
  expect(screen.getByRole('status').textContent).toContain('Belum ada data.')
})
