import type { Snippet } from 'svelte'

export interface Column<T> {
  key: string
  label: string
  /** At least so many pixels. */
  width: number
  /** Its part of the room that is left; none keeps the width. */
  grow?: number
  /** The order's name when the column can be sorted. */
  sort?: string
  /** Numbers stand at the end of their cell. */
  end?: boolean
  text?: (row: T) => string
  cell?: Snippet<[T]>
}

/** The grid tracks of the columns, and the width below which the table scrolls sideways. */
export function tracksOf(columns: readonly Pick<Column<never>, 'width' | 'grow'>[]): { tracks: string; least: number } {
  return {
    tracks: columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' '),
    least: columns.reduce((sum, { width }) => sum + width, 0),
  }
}

export interface Order {
  field: string
  direction: 'ASC' | 'DESC'
}

export interface Window {
  from: number
  to: number
}

/** The rows worth having in the document: what is seen, and some on both sides. */
export function windowOf({ top, height, rowHeight, count, spare = 8 }: { top: number; height: number; rowHeight: number; count: number; spare?: number }): Window {
  const from = Math.max(0, Math.floor(top / rowHeight) - spare)
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)
  return { from: Math.min(from, to), to }
}

/** The scroll position that brings a row into view, or the present one if it is in view. */
export function topFor(row: number, { top, height, rowHeight }: { top: number; height: number; rowHeight: number }): number {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return top
}

/** The next order after a click on a heading: ascending, descending, then back to none. */
export function nextOrder(order: Order | null, field: string): Order | null {
  if (order?.field !== field) return { field, direction: 'ASC' }
  return order.direction === 'ASC' ? { field, direction: 'DESC' } : null
}
