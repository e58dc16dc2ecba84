import { readFileSync } from 'node:fs'

// What the built page names is what a first visit loads, whatever the bundler calls its chunks.
const page = readFileSync('dist/index.html', 'utf8')
const files = (ending) => [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => `dist/${path}`).filter((path) => path.endsWith(ending))

export default [
  { name: 'first load: scripts', path: files('.js'), limit: '60 kB', gzip: true },
  { name: 'first load: styles', path: files('.css'), limit: '12 kB', gzip: true },
]
