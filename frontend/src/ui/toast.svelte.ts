export interface ToastMessage {
  id: number
  text: string
  tone: 'good' | 'bad'
  act?: { label: string; run: () => void } | undefined
}

const shown = $state<{ list: ToastMessage[] }>({ list: [] })
const STAYS = 6000
let next = 1

export const toasts = shown

/** Says briefly that something was done, with a way back if there is one. Trouble stays until closed. */
export function toast(text: string, { tone = 'good', act }: { tone?: ToastMessage['tone']; act?: ToastMessage['act'] } = {}) {
  const id = next++
  shown.list.push({ id, text, tone, act })
  if (tone === 'good') setTimeout(() => dismiss(id), STAYS)
}

export function dismiss(id: number) {
  shown.list = shown.list.filter((message) => message.id !== id)
}
