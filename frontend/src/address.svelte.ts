/**
 * The address: `#/employees?levels=PENGAWAS&open=…`. It holds everything that makes a screen what it is
 * (filters, order, date, tab, open person), so that Back, reload and a link to a colleague work.
 */
export type Query = Readonly<Record<string, string>>
export type QueryPatch = Record<string, string | number | null | undefined>

const now = $state({ path: '/', query: {} as Query })

function read() {
  const [path = '', query = ''] = location.hash.replace(/^#/, '').split('?', 2)
  now.path = path.replace(/\/+$/, '') || '/'
  now.query = Object.fromEntries(new URLSearchParams(query))
}
read()
addEventListener('hashchange', read)
addEventListener('popstate', read)

export const address = {
  get path() {
    return now.path
  },
  get query() {
    return now.query
  },
  /** A list kept in one parameter, comma between its members. */
  list(name: string): string[] {
    return now.query[name]?.split(',').filter(Boolean) ?? []
  },
}

/** The link to a path with its query; empty values are left out. */
export function href(path: string, query: QueryPatch = {}): string {
  const kept = Object.entries(query).filter(([, value]) => value != null && value !== '')
  // Commas and slashes stay readable: "III/d", "PENGAWAS,ADMINISTRATOR".
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return `#${path}${text ? `?${text.replaceAll('%2C', ',').replaceAll('%2F', '/')}` : ''}`
}

function visit(hash: string, replace: boolean) {
  if (hash === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', hash)
  read()
}

export function go(path: string, query: QueryPatch = {}) {
  visit(href(path, query), false)
}

/** Changes some parameters and keeps the rest; null removes one. `replace` leaves no step for Back (typing). */
export function setQuery(patch: QueryPatch, { replace = false } = {}) {
  visit(href(now.path, { ...now.query, ...patch }), replace)
}

export function withQuery(patch: QueryPatch): string {
  return href(now.path, { ...now.query, ...patch })
}
