const MOST = 3
const LEAST = 2

/** An exact decimal with two or three places: "48" -> "48.00", "30.0313333333" -> "30.031". Half up, on digits alone. */
export function fewPlaces(value: string, most = MOST): string {
  const negative = value.startsWith('-')
  const [units = '0', fraction = ''] = value.replace('-', '').split('.')
  const padded = (fraction + '0'.repeat(most + 1)).slice(0, most + 1)
  const rounded = ((BigInt(units + padded) + 5n) / 10n).toString().padStart(most + 1, '0')
  const head = rounded.slice(0, -most)
  const tail = rounded.slice(-most).replace(/0+$/, '').padEnd(LEAST, '0')
  return `${negative ? '-' : ''}${head}.${tail}`
}

/** A weight as people write it: "20.00" -> "20", "12.50" -> "12.5". */
export function bare(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}

/** Where a score stands on a scale of 0 to 100, as a share for drawing. */
export function along(score: string): number {
  return Math.max(0, Math.min(1, Number(score) / 100))
}
