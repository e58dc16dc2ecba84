/** English: British spelling; Indonesian titles and names of bodies are kept. */
import { accounts } from './en/accounts.ts'
import { competencies } from './en/competencies.ts'
import { employees } from './en/employees.ts'
import { home } from './en/home.ts'
import { imports } from './en/imports.ts'
import { mapping } from './en/mapping.ts'
import { positions } from './en/positions.ts'
import { runs } from './en/runs.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import { values } from './en/values.ts'
import type { Texts } from './text.svelte.ts'

export const en: Texts = { ui, shell, values, accounts, home, employees, positions, mapping, runs, imports, competencies }
