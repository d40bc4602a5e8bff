// One configuration for the browser bundle, the server bundle and the development server.
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

import { createBrowserChunks } from './app/cli/browser-chunks.ts'
import remixOptions from './remix.config.js'

// Development only. What browsers need is bundled before the first page is asked for: a package found later makes
// Vite reload the page in the middle of hydration. What only servers need is seen by Vite too, and is not for it.
const inBrowsers = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@remix-run/react',
  '@shopify/hydrogen-react',
  '@shopify/hydrogen-react/Image',
  'graphql',
  'lucide-react',
  'zod',
]
const onServers = [
  '@prisma/adapter-pg',
  '@prisma/client',
  '@remix-run/node',
  'argon2',
  'bullmq',
  'meilisearch',
  'nodemailer',
  'pdfkit',
  'pg',
  'sharp',
  'vnpay',
  'xml-crypto',
]

export default defineConfig(({ isSsrBuild = false }) => ({
  publicDir: 'app/public',
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    cssTarget: 'safari16',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    ...(!isSsrBuild && {
      rollupOptions: {
        output: { manualChunks: createBrowserChunks(), onlyExplicitManualChunks: true },
      },
    }),
  },
  optimizeDeps: { include: inBrowsers, exclude: onServers },
  server: { fs: { allow: ['.'] } },
}))
