/** NIP: 18 digits, read in groups 8-6-1-3. It identifies; nothing is ever computed from it. */
export type NipInput =
  | { kind: 'nip'; value: string }
  /** Meant as a NIP but not one: how many digits it has, or that a spreadsheet rounded it. */
  | { kind: 'malformed'; digits: number; scientific: boolean }
  | { kind: 'text' }

const LENGTH = 18
/** So many digits are no longer the beginning of a search but a NIP that lacks something. */
const MEANT = 9

export function parseNip(input: string): NipInput {
  const bare = input.replace(/[\s.'\u00a0-]/g, '')
  if (/^\d[\d,]*e\+?\d+$/i.test(bare)) return { kind: 'malformed', digits: 0, scientific: true }
  const digits = bare.replace(/\D/g, '').length
  if (/^\d+$/.test(bare) && digits === LENGTH) return { kind: 'nip', value: bare }
  if (digits >= MEANT && bare.length - digits <= 2) return { kind: 'malformed', digits, scientific: false }
  return { kind: 'text' }
}

/** The groups of a NIP for reading; anything of another length stays as it is. */
export function nipGroups(nip: string): string[] {
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip)
  return parts ? parts.slice(1) : [nip]
}
