/** Indonesian, the original. One file per noun in `id/`; `en/` has the same shape, held by the types. */
import { accounts } from './id/accounts.ts'
import { competencies } from './id/competencies.ts'
import { employees } from './id/employees.ts'
import { home } from './id/home.ts'
import { imports } from './id/imports.ts'
import { mapping } from './id/mapping.ts'
import { positions } from './id/positions.ts'
import { runs } from './id/runs.ts'
import { shell } from './id/shell.ts'
import { ui } from './id/ui.ts'
import { values } from './id/values.ts'

export const id = { ui, shell, values, accounts, home, employees, positions, mapping, runs, imports, competencies }
