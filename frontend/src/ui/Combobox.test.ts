import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import Combobox from './Combobox.svelte'

const OPTIONS = [
  { key: 'a', label: 'Sari' },
  { key: 'b', label: 'Budi', reason: 'Memerlukan kewenangan lain.' },
  { key: 'c', label: 'Wati' },
]

async function opened() {
  const pick = vi.fn()
  const submit = vi.fn()
  render(Combobox, { props: { label: 'Cari', options: OPTIONS, pick, submit } })
  const field = screen.getByRole('combobox')
  await fireEvent.input(field, { target: { value: 'a' } })
  return { field, pick, submit }
}

test('arrows choose and Enter takes', async () => {
  const { field, pick } = await opened()
  await fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(screen.getByRole('option', { name: 'Sari' }).getAttribute('aria-selected')).toBe('true')
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(pick).toHaveBeenCalledWith(OPTIONS[0])
  expect(field.getAttribute('aria-expanded')).toBe('false')
})

test('what cannot be done now is shown with its reason and not taken', async () => {
  const { pick } = await opened()
  const option = screen.getByRole('option', { name: /Budi/ })
  expect(option.textContent).toContain('Memerlukan kewenangan lain.')
  await fireEvent.click(option)
  expect(pick).not.toHaveBeenCalled()
})

test('Enter with nothing chosen submits the text, Escape closes the list', async () => {
  const { field, submit } = await opened()
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(submit).toHaveBeenCalledWith('a')
  await fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.queryAllByRole('option')).toHaveLength(0)
})
