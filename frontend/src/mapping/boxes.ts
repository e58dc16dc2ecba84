/** Kotak Manajemen Talenta as it is printed: performance grows upwards, potential to the right. Never from a formula. */
export const GRID = [
  [4, 7, 9],
  [2, 5, 8],
  [1, 3, 6],
] as const

/** The performance of each row and the potential of each column, in the order of the grid. */
export const PERFORMANCE_ROWS = ['ABOVE', 'MEETS', 'BELOW'] as const
export const POTENTIAL_COLUMNS = ['LOW', 'MEDIUM', 'HIGH'] as const

export type PerformanceRow = (typeof PERFORMANCE_ROWS)[number]
export type PotentialColumn = (typeof POTENTIAL_COLUMNS)[number]
export interface Spot {
  row: number
  column: number
  performance: PerformanceRow
  potential: PotentialColumn
}

const SPOTS = new Map<number, Spot>(GRID.flatMap((line, row) => line.map((number, column) => [number, { row, column, performance: PERFORMANCE_ROWS[row]!, potential: POTENTIAL_COLUMNS[column]! }] as const)))

/** Where a box stands in the grid; undefined for a number that is none. */
export function spotOf(box: number): Spot | undefined {
  return SPOTS.get(box)
}

/** The box one step away in the direction of an arrow key, or the same one at the edge. */
export function neighbour(box: number, key: string): number {
  const spot = SPOTS.get(box)
  if (!spot) return box
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0]
  return GRID[spot.row + down!]?.[spot.column + right!] ?? box
}

/** The cut-offs of one axis, lowest level first; the lower bound belongs to its level. */
export interface Cut {
  level: string
  name: string
  from: string
}

/** From where to where a level reaches: "60 sampai di bawah 80". */
export function limitsOf(cuts: readonly Cut[], level: string): { from: string | null; next: string | null } {
  const at = cuts.findIndex((cut) => cut.level === level)
  return { from: at > 0 ? cuts[at]!.from : null, next: at >= 0 ? (cuts[at + 1]?.from ?? null) : null }
}
