/**
 * Dots of one box. Everybody stands at the exact score; people with equal scores are spread by a fixed rule: in the
 * order of the list, on rings around the score, so that the same data always make the same picture.
 */
export interface Scored {
  placementId: string
  name: string
  performance: string
  potential: string
}
export interface Dot extends Scored {
  /** 0 to 1, left to right and bottom to top. */
  x: number
  y: number
}
export interface Range {
  low: number
  high: number
}

const RING = 6
const STEP = 0.022

export function dotsOf(points: readonly Scored[], { performance, potential }: { performance: Range; potential: Range }): Dot[] {
  const before = new Map<string, number>()
  return points.map((point) => {
    const key = `${point.performance} ${point.potential}`
    const at = before.get(key) ?? 0
    before.set(key, at + 1)
    const [dx, dy] = offset(at)
    return { ...point, x: within(share(point.potential, potential) + dx), y: within(share(point.performance, performance) + dy) }
  })
}

/** The n-th place around a score: itself, then six around it, then twelve, and so on. */
export function offset(n: number): [number, number] {
  if (n === 0) return [0, 0]
  let ring = 1
  let left = n - 1
  while (left >= ring * RING) {
    left -= ring * RING
    ring += 1
  }
  const angle = (2 * Math.PI * left) / (ring * RING)
  return [ring * STEP * Math.cos(angle), ring * STEP * Math.sin(angle)]
}

const share = (score: string, { low, high }: Range) => (high > low ? (Number(score) - low) / (high - low) : 0.5)
const within = (value: number) => Math.max(0, Math.min(1, value))

/** The dot nearest to a place of the picture, if it is within reach; places in pixels. */
export function nearest(dots: readonly Dot[], { x, y, width, height, reach }: { x: number; y: number; width: number; height: number; reach: number }): Dot | null {
  let best: Dot | null = null
  let least = reach * reach
  for (const dot of dots) {
    const distance = (dot.x * width - x) ** 2 + ((1 - dot.y) * height - y) ** 2
    if (distance <= least) {
      least = distance
      best = dot
    }
  }
  return best
}

const STEPS = 5
/** How dark a field of the density is: 0 for nobody, then five steps by share of the fullest field, by square root. */
export function shadesOf(density: readonly number[]): number[] {
  const most = Math.max(1, ...density)
  return density.map((count) => (count === 0 ? 0 : Math.max(1, Math.ceil(STEPS * Math.sqrt(count / most)))))
}
