import type { Texts } from '../text.svelte.ts'

export const ui: Texts['ui'] = {
  loading: 'Loading…',
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove',
  clear: 'Clear all',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied.',
  nothing: 'No data yet.',
  unknown: 'no data yet',
  none: 'none',
  notApplicable: 'not applicable',
  all: 'All',
  nextRow: 'Next row',
  previousRow: 'Previous row',
  reference: (code) => `Code for the help desk: ${code}.`,
  keys: 'Keys on this screen',
  keyThen: 'then',
  keyNames: { Escape: 'Esc', Enter: 'Enter', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Ctrl: 'Ctrl', k: 'K', j: 'J' },
  letterKeys: 'Use single-letter keys',
  palette: 'Actions',
  paletteField: 'Type the name of an action',
  paletteNone: 'No action of that name on this screen.',
  trouble: {
    offline: {
      title: 'The connection is lost.',
      text: 'The data could not be loaded. What you entered stays on this device. Reconnect, then choose Try again.',
    },
    signedOut: { title: 'Your session has ended.', text: 'Sign in again to continue from the same place.' },
    refused: { title: 'This part needs another right.', text: 'Ask the talent administrator if you need it.' },
    fault: {
      title: 'The request could not be processed.',
      text: 'Your data has not changed. Try again in a while, or contact the help desk.',
    },
  },
  notFound: {
    title: 'The data was not found or lies outside your scope.',
    text: 'Check the link, or use the search box.',
  },
}
