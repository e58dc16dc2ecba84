/** Kotak Manajemen Talenta as it is printed: performance grows upwards, potential to the right. Never from a formula. */
export const GRID = [
  [4, 7, 9],
  [2, 5, 8],
  [1, 3, 6],
] as const

/** The performance of each row and the potential of each column, in the order of the grid. */
export const PERFORMANCE_ROWS = ['ABOVE', 'MEETS', 'BELOW'] as const
export const POTENTIAL_COLUMNS = ['LOW', 'MEDIUM', 'HIGH'] as const
