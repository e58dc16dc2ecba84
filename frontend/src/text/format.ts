import { language } from './text.svelte.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const
const NBSP = '\u00a0'
const ZONE = 'Asia/Jakarta'

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()
function once<F extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: (locale: string) => F): F {
  const key = `${language()} ${name}`
  if (!made.has(key)) made.set(key, make(LOCALES[language()]))
  return made.get(key) as F
}

/** "17 Agustus 2045". A day has no zone: it is read and written as it stands. */
export function date(day: string): string {
  const format = once('date', (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** "17-08-2045", for tables. */
export function shortDate(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('-')
}

/** "17 Agustus 2045 pukul 09.30 WIB". */
export function moment(at: string): string {
  return `${date(dayOf(at))} ${language() === 'id' ? 'pukul' : 'at'} ${time(at)}`
}

/** "09.30 WIB". */
export function time(at: string): string {
  const format = once('time', (l) => new Intl.DateTimeFormat(l, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }))
  return `${format.format(new Date(at))}${NBSP}WIB`
}

/** The day of a moment in western Indonesia, "2045-08-17". */
export function dayOf(at: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at))
}

export function today(): string {
  return dayOf(new Date())
}

/** "1 Juli–30 September 2045"; an open end reads "sejak 1 Maret 2045". `until` is exclusive. */
export function period(from: string, until: string | null | undefined): string {
  if (!until) return `${language() === 'id' ? 'sejak' : 'since'} ${date(from)}`
  return `${date(from)}–${date(dayBefore(until))}`
}

/** The last day inside a period whose end is exclusive. */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}

/** 1.234 */
export function whole(value: number): string {
  return once('whole', (l) => new Intl.NumberFormat(l, { maximumFractionDigits: 0 })).format(value)
}

/** An exact decimal from the server, "79.30" -> "79,30": its digits are kept, never computed with. */
export function decimal(value: string): string {
  const [units = '', fraction] = value.split('.')
  const negative = units.startsWith('-')
  const head = whole(Number(negative ? units.slice(1) : units))
  const mark = language() === 'id' ? ',' : '.'
  return `${negative ? '−' : ''}${head}${fraction === undefined ? '' : mark + fraction}`
}

/** "7,6 %" in Indonesian, "7.6%" in English. */
export function percent(value: string): string {
  return language() === 'id' ? `${decimal(value)}${NBSP}%` : `${decimal(value)}%`
}

/** A count that the server caps at 10.001: "lebih dari 10.000". */
export function capped(total: number): string {
  return total > 10_000 ? `${language() === 'id' ? 'lebih dari' : 'more than'} ${whole(10_000)}` : whole(total)
}

/** "7,2 MB" */
export function bytes(size: number): string {
  const step = size < 1024 * 1024 ? { unit: 'kB', by: 1024, digits: 0 } : { unit: 'MB', by: 1024 * 1024, digits: 1 }
  return `${decimal((size / step.by).toFixed(step.digits))}${NBSP}${step.unit}`
}

/** "1-3-2045", "01/03/2045" or "2045-03-01" -> "2045-03-01"; null when it is no day of the calendar. */
export function parseDay(text: string): string | null {
  const [first = '', month = '', last = '', ...rest] = text.trim().split(/[-/.\s]+/)
  const [day, year] = first.length === 4 ? [last, first] : [first, last]
  if (rest.length || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(iso) ? iso : null
}
