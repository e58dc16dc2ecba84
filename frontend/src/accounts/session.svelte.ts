import { onSignedOut, request, RequestError } from '../graphql/client.ts'
import { CurrentViewerDocument, SetLanguageDocument, SignInDocument, SignOutDocument, type SignedInFragment } from '../graphql/generated/graphql.ts'
import { speak, type LanguageCode } from '../text/text.svelte.ts'
import { reloadAll } from '../ui/loaded.svelte.ts'

export type Viewer = SignedInFragment

/** Who is at the screen. `ended`: the session ran out while a page is open; the page stays underneath. */
type Standing = 'unknown' | 'in' | 'out' | 'ended' | 'unreachable'

const now = $state<{ standing: Standing; viewer: Viewer | null; trouble: RequestError | null }>({ standing: 'unknown', viewer: null, trouble: null })

export const session = {
  get standing() {
    return now.standing
  },
  get trouble() {
    return now.trouble
  },
  /** The signed-in person; only pages behind the sign-in ask. */
  get viewer(): Viewer {
    if (!now.viewer) throw new Error('nobody is signed in')
    return now.viewer
  },
  may(permission: string | null): boolean {
    return permission === null || Boolean(now.viewer?.permissions.includes(permission))
  },
}

onSignedOut(() => {
  now.standing = now.viewer ? 'ended' : 'out'
})

async function enter(viewer: Viewer) {
  await speak(viewer.language.toLowerCase() as LanguageCode)
  const someoneElse = now.viewer !== null && now.viewer.username !== viewer.username
  now.viewer = viewer
  now.standing = 'in'
  if (someoneElse) location.hash = '#/'
  reloadAll()
}

/** Takes what the page came with: who is signed in, or nobody. False: it came without (the developers' server). */
export async function arrive(): Promise<boolean> {
  const told = document.getElementById('viewer')?.textContent
  if (!told) return false
  const viewer = JSON.parse(told) as Viewer | null
  if (viewer) await enter(viewer)
  else now.standing = 'out'
  return true
}

/** Asks the server who is signed in. */
export async function recall() {
  try {
    const { viewer } = await request(CurrentViewerDocument, {})
    await enter(viewer)
  } catch (cause) {
    if (!(cause instanceof RequestError)) throw cause
    if (cause.trouble === 'signedOut') return
    now.standing = 'unreachable'
    now.trouble = cause
  }
}

/** Signs in; answers the refusal, or null when inside. */
export async function signIn(username: string, password: string) {
  const { signIn: result } = await request(SignInDocument, { input: { username, password } })
  if (result.__typename === 'SignInRefused') return result
  await enter(result.viewer)
  return null
}

export async function signOut() {
  await request(SignOutDocument, {})
  now.viewer = null
  now.standing = 'out'
  reloadAll()
}

/** Switches the language of the screen, and of the account when somebody is signed in. */
export async function chooseLanguage(code: LanguageCode) {
  await speak(code)
  if (now.viewer) await request(SetLanguageDocument, { input: { language: code === 'id' ? 'ID' : 'EN' } })
}
