import type { Query, QueryPatch } from '../address.svelte.ts'
import type { PlacementFilter, PlacementFlag, PlacementOrder, PlacementOrderField, PlacementStatus, PositionLevel } from '../graphql/generated/graphql.ts'
import type { Texts } from '../text/text.svelte.ts'
import type { Order } from '../ui/table.ts'
import { PERFORMANCE_ROWS, POTENTIAL_COLUMNS, spotOf, type PerformanceRow, type PotentialColumn } from './boxes.ts'

/** The parameters of the address that narrow the population; every view of a run keeps them. */
export const FILTER_KEYS = ['search', 'unit', 'levels', 'gradeFrom', 'gradeTo', 'family', 'flags', 'performance', 'potential'] as const
export const FLAGS = ['NEAR_CUT', 'CLAMPED', 'REVIEW'] as const satisfies PlacementFlag[]
export const CAUSES = ['NOT_ASSESSED', 'OUTDATED', 'EXCLUDED'] as const satisfies PlacementStatus[]
export type Cause = (typeof CAUSES)[number]
const ORDER_FIELDS: readonly string[] = ['TALENT_SCORE', 'PERFORMANCE', 'POTENTIAL', 'NAME'] satisfies PlacementOrderField[]

function listOf<T extends string>(query: Query, key: string, known: readonly string[]): T[] | undefined {
  const values = query[key]?.split(',').filter((value): value is T => known.includes(value))
  return values?.length ? values : undefined
}
const oneOf = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined => known.find((one) => one === value)

/** The filter that an address asks for; what it does not name is absent, and unknown values are left out. */
export function filterOf(query: Query, names: Texts['values']): PlacementFilter {
  const { search, unit, gradeFrom, gradeTo, family } = query
  const filter: PlacementFilter = {
    search: search && search.trim().length >= 2 ? search.trim() : undefined,
    unit: unit || undefined,
    levels: listOf<PositionLevel>(query, 'levels', Object.keys(names.level)),
    grades: gradeFrom || gradeTo ? { from: gradeFrom, to: gradeTo } : undefined,
    jobFamily: family || undefined,
    flags: listOf<PlacementFlag>(query, 'flags', FLAGS),
    performanceLevel: oneOf<PerformanceRow>(query['performance'], PERFORMANCE_ROWS),
    potentialLevel: oneOf<PotentialColumn>(query['potential'], POTENTIAL_COLUMNS),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** What an address has opened over the grid: a box, a tray cause, or nothing. */
export function openedOf(query: Query): { box: number } | { cause: Cause } | null {
  const box = Number(query['box'])
  if (spotOf(box)) return { box }
  const cause = oneOf<Cause>(query['status'], CAUSES)
  return cause ? { cause } : null
}

/** "-NAME" is descending, "NAME" ascending. */
export function orderOf(query: Query): (PlacementOrder & Order) | null {
  const text = query['order'] ?? ''
  const field = text.replace(/^-/, '')
  return ORDER_FIELDS.includes(field) ? { field: field as PlacementOrderField, direction: text.startsWith('-') ? 'DESC' : 'ASC' } : null
}

export interface FilterChip {
  name: string
  /** What the filter asks for, in words. */
  value: string
  /** The change of the address that drops it. */
  drop: QueryPatch
}

/** The filters in force, one chip each. */
export function chipsOf(filter: PlacementFilter, { texts, unitName }: { texts: Texts; unitName: string | undefined }): FilterChip[] {
  const { mapping, employees, values } = texts
  const range = filter.grades
  const grade = range?.from && range.to ? employees.gradeRange(range.from, range.to) : range?.from ? employees.gradeUp(range.from) : range?.to ? employees.gradeDown(range.to) : ''
  const all: FilterChip[] = [
    { name: mapping.filter.search, value: filter.search ?? '', drop: { search: null } },
    { name: mapping.filter.unit, value: filter.unit ? (unitName ?? '…') : '', drop: { unit: null } },
    { name: mapping.filter.levels, value: (filter.levels ?? []).map((level) => values.level[level]).join(', '), drop: { levels: null } },
    { name: mapping.filter.grades, value: grade, drop: { gradeFrom: null, gradeTo: null } },
    { name: mapping.filter.family, value: filter.jobFamily ?? '', drop: { family: null } },
    { name: mapping.filter.flags, value: (filter.flags ?? []).map((flag) => mapping.flag[flag]).join(', '), drop: { flags: null } },
    { name: mapping.filter.performance, value: filter.performanceLevel ? mapping.performanceLevel[filter.performanceLevel] : '', drop: { performance: null } },
    { name: mapping.filter.potential, value: filter.potentialLevel ? mapping.potentialLevel[filter.potentialLevel] : '', drop: { potential: null } },
  ]
  return all.filter(({ value }) => value)
}
