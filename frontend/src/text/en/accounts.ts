import type { Texts } from '../text.svelte.ts'

export const accounts: Texts['accounts'] = {
  title: 'Sign in',
  lead: 'Talent management for the civil service',
  username: 'User name',
  usernameHint: 'NIP or account name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  submitting: 'Checking…',
  required: 'This field is needed.',
  attemptsLeft: (count) => `You can try ${count} more ${count === 1 ? 'time' : 'times'}.`,
  wait: (time) => `The next attempt is possible in ${time}.`,
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  help: 'Cannot sign in? Ask the administrator of your department, who confirms your identity and resets the password.',
}
