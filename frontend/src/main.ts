import { mount } from 'svelte'
import './styles/tokens.css'
import './styles/base.css'
import { recall } from './accounts/session.svelte.ts'
import App from './App.svelte'
import { speak, type LanguageCode } from './text/text.svelte.ts'
import { applyTheme } from './theme.svelte.ts'

applyTheme()
const chosen = localStorage.getItem('language')
if (chosen === 'en') await speak(chosen satisfies LanguageCode)
// Asked for before the frame exists: one round trip less until the first content.
void recall()
mount(App, { target: document.getElementById('app')! })
