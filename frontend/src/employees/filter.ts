import type { Query, QueryPatch } from '../address.svelte.ts'
import type { EmployeeFilter, EmployeeOrder, EmployeeOrderField, EmploymentKind, EducationLevel, PositionLevel, Standing } from '../graphql/generated/graphql.ts'
import type { Texts } from '../text/text.svelte.ts'
import type { Order } from '../ui/table.ts'

/** The parameters of the address that filter people; the same on the list and on its exports. */
export const FILTER_KEYS = ['search', 'unit', 'levels', 'gradeFrom', 'gradeTo', 'kinds', 'standings', 'education'] as const
const ORDER_FIELDS: readonly string[] = ['NAME', 'NIP', 'GRADE', 'LEVEL', 'HIRED_ON'] satisfies EmployeeOrderField[]

function listOf<T extends string>(query: Query, key: string, known: object): T[] | undefined {
  const values = query[key]?.split(',').filter((value): value is T => value in known)
  return values?.length ? values : undefined
}

/** The filter an address asks for; what it does not name is absent, and unknown values are left out. */
export function filterOf(query: Query, names: Texts['values']): EmployeeFilter {
  const { search, unit, gradeFrom, gradeTo } = query
  const filter: EmployeeFilter = {
    search: search && search.trim().length >= 2 ? search.trim() : undefined,
    unit: unit || undefined,
    levels: listOf<PositionLevel>(query, 'levels', names.level),
    grades: gradeFrom || gradeTo ? { from: gradeFrom, to: gradeTo } : undefined,
    kinds: listOf<EmploymentKind>(query, 'kinds', names.kind),
    standings: listOf<Standing>(query, 'standings', names.standing),
    educationLevels: listOf<EducationLevel>(query, 'education', names.education),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** "-GRADE" is descending, "GRADE" ascending. */
export function orderOf(query: Query): (EmployeeOrder & Order) | null {
  const text = query['order'] ?? ''
  const field = text.replace(/^-/, '')
  return ORDER_FIELDS.includes(field) ? { field: field as EmployeeOrderField, direction: text.startsWith('-') ? 'DESC' : 'ASC' } : null
}

export function orderText(order: Order | null): string | null {
  return order && (order.direction === 'DESC' ? `-${order.field}` : order.field)
}

export interface FilterChip {
  name: string
  /** What the filter asks for, in words. */
  value: string
  /** The change of the address that drops it. */
  drop: QueryPatch
}

function named(values: readonly string[] | null | undefined, names: Record<string, string>): string {
  return (values ?? []).map((value) => names[value] ?? value).join(', ')
}

/** The filters in force, one chip each. */
export function chipsOf(filter: EmployeeFilter, { texts, unitName }: { texts: Texts; unitName: string | undefined }): FilterChip[] {
  const { employees: words, values } = texts
  const range = filter.grades
  const grade = range?.from && range.to ? words.gradeRange(range.from, range.to) : range?.from ? words.gradeUp(range.from) : range?.to ? words.gradeDown(range.to) : ''
  const all: FilterChip[] = [
    { name: words.filter.search, value: filter.search ?? '', drop: { search: null } },
    { name: words.filter.unit, value: filter.unit ? (unitName ?? '…') : '', drop: { unit: null } },
    { name: words.filter.levels, value: named(filter.levels, values.level), drop: { levels: null } },
    { name: words.filter.grades, value: grade, drop: { gradeFrom: null, gradeTo: null } },
    { name: words.filter.kinds, value: named(filter.kinds, values.kind), drop: { kinds: null } },
    { name: words.filter.standings, value: named(filter.standings, values.standing), drop: { standings: null } },
    { name: words.filter.education, value: named(filter.educationLevels, values.education), drop: { education: null } },
  ]
  return all.filter(({ value }) => value)
}
