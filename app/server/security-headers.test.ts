import { createHash } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { commonHeaders, contentPolicy, scriptHashes } from './security-headers.ts'

const policy = { isHttps: false, isDevelopment: false, formTargets: ['https://pay.example'] }

describe('what browsers are told', () => {
  test('scripts run only with the nonce of this very page', () => {
    const sent = contentPolicy(policy, [`'nonce-abc'`])

    expect(sent).toContain(`script-src 'self' 'nonce-abc'`)
    expect(sent).not.toMatch(/script-src[^;]*unsafe-inline/)
    expect(sent).toContain(`frame-ancestors 'none'`)
  })

  test('the order form may end at the payment page', () => {
    expect(contentPolicy(policy, [])).toContain(`form-action 'self' https://pay.example`)
  })

  test('https is insisted on only where there is https', () => {
    expect(commonHeaders(policy)).not.toHaveProperty('Strict-Transport-Security')
    expect(commonHeaders({ ...policy, isHttps: true })).toHaveProperty('Strict-Transport-Security')
  })

  test('a kept page names the hash of each inline script and of no linked one', () => {
    const html = `<script nonce="x">let a = 1</script><script src="/a.js"></script><script type="module">b()</script>`
    const hashOf = (text: string) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`

    expect(scriptHashes(html)).toEqual([hashOf('let a = 1'), hashOf('b()')])
  })
})
