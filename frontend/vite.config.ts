import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const server = process.env['SERVER'] ?? 'http://127.0.0.1:8000'

/** Parts that the frame itself uses; a part that only pages use travels with them. */
const FRAME =
  /src[\\/](accounts[\\/]session|address|connection|dataSaver|routes|theme|graphql|employees[\\/]Nip|ui[\\/](actions|Band|Chip|Combobox|Dialog|EmptyState|ErrorState|icons|Icon|Field|Load|loaded|Menu|Page|Skeleton|toast)\.)/

export default defineConfig({
  base: '/',
  plugins: [svelte()],
  build: {
    target: 'es2023',
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [
            { name: 'svelte', test: /node_modules[\\/](svelte|esm-env|clsx)/ },
            { name: 'text', test: /src[\\/]text[\\/](?!en)/ },
            // What the frame needs and pages share: one file instead of a dozen small ones.
            { name: 'frame', test: FRAME },
          ] },
        entryFileNames: 'assets/main-[hash].js',
        assetFileNames: ({ names }) =>
          names.includes('index.css') ? 'assets/main-[hash][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/imports', '/employees.csv', '/employees.xlsx', '/healthz', '/readyz'].map((path) => [
        path,
        { target: server, changeOrigin: false },
      ]),
    ),
  },
})
