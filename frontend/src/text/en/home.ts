import type { Texts } from '../text.svelte.ts'

export const home: Texts['home'] = {
  title: 'Home',
  greeting: { morning: 'Good morning', noon: 'Good afternoon', afternoon: 'Good afternoon', evening: 'Good evening' },
}
