// `npm run dev`: the demo's parts with the pages straight from their sources.
process.argv.push('--dev')
await import('./demo.ts')

export {}
