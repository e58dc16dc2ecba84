export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const stored = localStorage.getItem('theme')
const now = $state<{ theme: Theme }>({ theme: stored === 'light' || stored === 'dark' ? stored : 'system' })

export function theme(): Theme {
  return now.theme
}

export function applyTheme(choice: Theme = now.theme) {
  now.theme = choice
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
  localStorage.setItem('theme', choice)
}
