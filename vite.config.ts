// One configuration for the browser bundle, the server bundle and the development server.
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

import remixOptions from './remix.config.js'

export default defineConfig({
  publicDir: 'app/public',
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    cssTarget: 'safari16',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: ['.'] } },
})
