// A shop gives an agency a key, the agency's page asks the API from its own origin, and the shop takes the key back.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'

// A page of somebody else: another origin, with nothing of ours on it.
let agency: Server
let agencyOrigin = ''
test.beforeAll(async () => {
  agency = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>Trang của công ty</title><link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve))
  agencyOrigin = `http://127.0.0.1:${(agency.address() as AddressInfo).port}`
})
test.afterAll(() => new Promise((resolve) => agency.close(resolve)))

type Asked = { address: string; token: string }
const askFrom = (page: Page, asked: Asked) =>
  page.evaluate(async ({ address, token }) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'X-Shopify-Storefront-Access-Token': token,
        'X-SDK-Variant': 'hydrogen-react',
      },
      body: JSON.stringify({ query: '{ shop { name } }' }),
    })
    return { status: answer.status, body: await answer.text() }
  }, asked)

test('a key of the shop works from another origin until it is revoked', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(/401/)
  await signIn(page, 'chu@yen-hoa.demo')
  await page.goto('/seller/yen-hoa/settings')
  await page.getByRole('link', { name: /^Storefront API/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Storefront API' })).toBeVisible()
  const address = (await page.getByText('/graphql.json').textContent()) ?? ''
  const name = `Trang của công ty ${Date.now()}`

  await page.getByText('Tạo khoá', { exact: true }).first().click()
  await page.getByLabel('Tên khoá').fill(name)
  await page.getByRole('radio', { name: /^Công khai/ }).check()
  await page.getByRole('button', { name: 'Tạo khoá' }).click()
  const token = (await page.getByText(/^nieu_pub_/).textContent()) ?? ''
  await page.reload()
  await expect(page.getByText(token)).toHaveCount(0)

  const site = await context.newPage()
  await site.goto(agencyOrigin)
  expect(await askFrom(site, { address, token })).toEqual({
    status: 200,
    body: '{"data":{"shop":{"name":"Hợp tác xã Yên Hòa"}}}',
  })

  await page.getByText(`Thu hồi khoá ${name}`).click()
  const form = page.locator('details', { hasText: `Thu hồi khoá ${name}` })
  await form.getByLabel('Bốn ký tự cuối của khoá').fill(token.slice(-4))
  await form.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await expect(page.getByText('Đã thu hồi khoá.')).toBeVisible()

  await expect.poll(async () => (await askFrom(site, { address, token })).status).toBe(401)
})
