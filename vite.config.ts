// One configuration for the browser bundle, the server bundle and the development server.
// The server bundle starts at app/server/app.server.ts, so the HTTP side and the routes share one
// copy of every module (one database pool, one page cache).
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'

import remixOptions from './remix.config.js'

const serverEntry: Plugin = {
  name: 'nieu:server-entry',
  enforce: 'post',
  config(config, { isSsrBuild }) {
    if (!isSsrBuild) return
    config.build ??= {}
    config.build.rollupOptions = {
      ...config.build.rollupOptions,
      input: './app/server/app.server.ts',
    }
  },
}

export default defineConfig({
  publicDir: 'app/public',
  plugins: [remix(remixOptions), serverEntry],
  build: {
    target: 'es2022',
    cssTarget: 'safari16',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: ['.'] } },
})
