import type { Texts } from '../text.svelte.ts'

export const employees: Texts['employees'] = {
  title: 'Employees',
  fileTitle: 'Employee file',
}
