import { id } from './id.ts'

/** The shape of all texts: Indonesian is the original, every other language has the same keys. */
export type Texts = Widened<typeof id>
type Widened<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { readonly [K in keyof T]: Widened<T[K]> }

export type LanguageCode = 'id' | 'en'

const LOADERS: Record<LanguageCode, () => Promise<Texts>> = {
  id: async () => id,
  en: async () => (await import('./en.ts')).en,
}

const now = $state<{ code: LanguageCode; texts: Texts }>({ code: 'id', texts: id })

/** The texts in the language of the moment; read inside markup, it follows a switch. */
export function t(): Texts {
  return now.texts
}

export function language(): LanguageCode {
  return now.code
}

/** Switches the whole screen at once, once the texts have arrived; nothing else changes. */
export async function speak(code: LanguageCode) {
  const texts = await LOADERS[code]()
  now.code = code
  now.texts = texts
  document.documentElement.lang = code
  localStorage.setItem('language', code)
}
