import { mount } from 'svelte'
import './styles/tokens.css'
import './styles/base.css'
import { arrive, recall } from './accounts/session.svelte.ts'
import App from './App.svelte'
import { speak, type LanguageCode } from './text/text.svelte.ts'
import { applyTheme } from './theme.svelte.ts'

applyTheme()
const chosen = localStorage.getItem('language')
if (chosen === 'en') await speak(chosen satisfies LanguageCode)
// What the page did not come with is asked for before the frame exists.
if (!(await arrive())) void recall()
mount(App, { target: document.getElementById('app')! })
// The server's first content stands until ours does.
document.getElementById('first')?.remove()
