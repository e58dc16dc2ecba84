import type { Component } from 'svelte'
import { session } from './accounts/session.svelte.ts'
import { href, type QueryPatch } from './address.svelte.ts'
import type { Texts } from './text/text.svelte.ts'
import type { IconName } from './ui/icons.ts'

export interface Route {
  /** ":id" takes one segment and reaches the page as a prop of that name. */
  path: string
  page: () => Promise<{ default: Component<Record<string, string>> }>
  permission: string | null
  /** About many people: not for an employee, who meets only the own result. */
  many?: true
  title: (texts: Texts) => string
  /** Present: the page stands in the navigation, reached by `g` and this letter. */
  nav?: { icon: IconName; key: string }
}

const lazy = (load: () => Promise<{ default: unknown }>) => load as Route['page']

export const ROUTES: readonly Route[] = [
  { path: '/', page: lazy(() => import('./home/Home.svelte')), permission: null, title: (t) => t.home.title, nav: { icon: 'home', key: 'b' } },
  { path: '/employees', page: lazy(() => import('./employees/EmployeeList.svelte')), permission: 'employee:read', title: (t) => t.employees.title, nav: { icon: 'people', key: 'd' } },
  { path: '/map', page: lazy(() => import('./mapping/TalentMap.svelte')), permission: 'mapping:read', title: (t) => t.mapping.title, nav: { icon: 'grid', key: 'p' } },
  { path: '/runs', page: lazy(() => import('./mapping/Runs.svelte')), permission: 'mapping:read', many: true, title: (t) => t.runs.title, nav: { icon: 'run', key: 'm' } },
  { path: '/runs/:id', page: lazy(() => import('./mapping/RunPage.svelte')), permission: 'mapping:read', many: true, title: (t) => t.runs.title },
  { path: '/policies', page: lazy(() => import('./mapping/Policies.svelte')), permission: 'policy:read', title: (t) => t.runs.policyTitle },
  { path: '/policies/:id', page: lazy(() => import('./mapping/PolicyPage.svelte')), permission: 'policy:read', title: (t) => t.runs.policyTitle },
  { path: '/imports', page: lazy(() => import('./imports/Imports.svelte')), permission: 'import:read', title: (t) => t.imports.title, nav: { icon: 'upload', key: 'i' } },
  { path: '/imports/new', page: lazy(() => import('./imports/NewImport.svelte')), permission: 'import:write', title: (t) => t.imports.start },
  { path: '/imports/:id', page: lazy(() => import('./imports/ImportPage.svelte')), permission: 'import:read', title: (t) => t.imports.title },
  { path: '/employees/:id', page: lazy(() => import('./employees/EmployeeFile.svelte')), permission: 'employee:read', title: (t) => t.employees.fileTitle },
]

export interface Match {
  route: Route
  params: Record<string, string>
}

/** Whether the page of a route is for the signed-in person; the server decides for itself about each of its data. */
export function mayOpen({ permission, many }: Route): boolean {
  return session.may(permission) && !(many && session.viewer.role === 'EMPLOYEE')
}

/** The route of a path, or null. */
export function match(path: string): Match | null {
  for (const route of ROUTES) {
    const params = paramsOf(route.path, path)
    if (params) return { route, params }
  }
  return null
}

/** The link to a page, or null when this build has no such page. */
export function routed(path: string, query?: QueryPatch): string | null {
  return match(path) && href(path, query)
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[at]!)
    else if (part !== given[at]) return null
  }
  return params
}
