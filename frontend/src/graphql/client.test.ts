import { afterEach, expect, test, vi } from 'vitest'
import { TypedDocumentString } from './generated/graphql.ts'
import { onSignedOut, request, RequestError } from './client.ts'

const QUERY = new TypedDocumentString<{ a: number }, Record<string, never>>('query A { a }')
const answers = (body: unknown, status = 200) => vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body), { status })))
const troubleOf = (work: Promise<unknown>) => work.then(() => null).catch((error: RequestError) => error)

afterEach(() => vi.unstubAllGlobals())

test('a request names its client and the language of the screen', async () => {
  answers({ data: { a: 1 } })
  expect(await request(QUERY, {})).toEqual({ a: 1 })
  const [, init] = vi.mocked(fetch).mock.calls[0]!
  expect(init?.headers).toMatchObject({ 'X-Merita-Client': 'spa', 'Accept-Language': 'id' })
})

test('a masked error carries the number to quote', async () => {
  answers({ data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: '7F3A-21' } }] })
  expect(await troubleOf(request(QUERY, {}))).toMatchObject({ trouble: 'fault', reference: '7F3A-21' })
})

test('an ended session is told once to whoever asks for a new sign-in', async () => {
  const told = vi.fn()
  onSignedOut(told)
  answers({ errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] })
  expect(await troubleOf(request(QUERY, {}))).toMatchObject({ trouble: 'signedOut' })
  expect(told).toHaveBeenCalledOnce()
})

test('a lost line is not a fault of the server', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('network'))))
  expect(await troubleOf(request(QUERY, {}))).toMatchObject({ trouble: 'offline' })
})
