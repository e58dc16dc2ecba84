import { heard } from '../connection.svelte.ts'
import { language } from '../text/text.svelte.ts'
import type { TypedDocumentString } from './generated/graphql.ts'

/** Why an answer did not come: who can act on it decides which state the screen shows. */
export type Trouble = 'offline' | 'signedOut' | 'refused' | 'fault'

export class RequestError extends Error {
  constructor(
    readonly trouble: Trouble,
    message = '',
    /** The number to quote to the help desk; null when the request never arrived. */
    readonly reference: string | null = null,
  ) {
    super(message)
  }
}

interface Answer<R> {
  data?: R | null
  errors?: { message: string; extensions?: { code?: string; reference?: string } }[]
}

const TROUBLES: Record<string, Trouble> = { UNAUTHENTICATED: 'signedOut', FORBIDDEN: 'refused' }

let whenSignedOut: () => void = () => {}
export function onSignedOut(act: () => void) {
  whenSignedOut = act
}

/** Sends one operation. Variables absent from `variables` are not sent; null is sent as null. */
export async function request<R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Merita-Client': 'spa', 'Accept-Language': language() },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal && { signal }),
  }).catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause
    heard(false)
    throw new RequestError('offline')
  })
  heard(true)
  const answer: Answer<R> = await response.json().catch(() => ({}))
  if (answer.data && !answer.errors?.length) return answer.data
  const [error] = answer.errors ?? []
  const trouble = response.status === 401 ? 'signedOut' : (TROUBLES[error?.extensions?.code ?? ''] ?? 'fault')
  if (trouble === 'signedOut') whenSignedOut()
  throw new RequestError(trouble, error?.message, error?.extensions?.reference ?? response.headers.get('X-Request-Id'))
}
