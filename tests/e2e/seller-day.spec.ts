// A seller's working day on a phone: what came in overnight is packed, sent and handed over, and by the evening it
// stands in the reports, the books and the invoices.
import type { Page } from '@playwright/test'

import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'
import { expectPaid, orderCode, orderOne, pressAtGateway } from '#tests/support/e2e-payments.ts'

// A shop of the demo that no other test buys from.
const shop = 'gom-gia-thuy'
const desk = `/seller/${shop}`
const goods = 'Chum sành ủ rượu'

test.skip(({ isMobile }) => !isMobile, 'the desk is phone first')

test('from the first look in the morning to the books in the evening', async ({
  page: owner,
  anotherPerson,
}) => {
  test.setTimeout(240_000)
  const stamp = Date.now().toString(36)
  const people = { cash: `Mai Thị Sáng ${stamp}`, online: `Trịnh Văn Chiều ${stamp}` }
  const codes =
    await test.step('two orders come in: one paid online, one to pay at the door', async () => {
      const online = await anotherPerson()
      await orderOne(online, { shop, goods, way: 'VNPay', name: people.online })
      await pressAtGateway(online, 'Thanh toán thành công')
      await expectPaid(online)
      const cash = await anotherPerson()
      await orderOne(cash, { shop, goods, way: 'Trả tiền khi nhận hàng', name: people.cash })
      await expectPaid(cash)
      return [await orderCode(online), await orderCode(cash)]
    })

  await signIn(owner, `chu@${shop}.demo`)
  await test.step('Today says that they wait', async () => {
    await owner.goto(desk)
    await expect(owner.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
    for (const code of codes) await expect(owner.getByText(code).first()).toBeVisible()
  })

  await test.step('both are packed, sent and delivered from the packing table, each with one press', async () => {
    await shelf(owner, 'to-pack', stamp)
    const [first, second] = await tickAll(owner, codes)
    const slips = await owner.request.get(
      `${desk}/parcels/papers/slip?order=${first}&order=${second}&size=a4`,
    )
    expect(slips.headers()['content-type']).toBe('application/pdf')
    await owner.getByRole('button', { name: 'Đóng gói', exact: true }).click()
    await expect(owner.getByText('Đã đóng gói các đơn đã chọn.')).toBeVisible()

    await shelf(owner, 'packed', stamp)
    await tickAll(owner, codes)
    await owner.getByRole('button', { name: 'Bàn giao', exact: true }).click()
    await expect(owner.getByText('Đã bàn giao các đơn đã chọn.')).toBeVisible()

    await shelf(owner, 'out', stamp)
    await tickAll(owner, codes)
    await owner.getByRole('button', { name: 'Khách đã nhận', exact: true }).click()
    await expect(owner.getByText('Đã ghi là khách đã nhận.')).toBeVisible()
  })

  await test.step('the reports and the books know them', async () => {
    await owner.goto(`${desk}/reports?by=product&span=7`)
    await expect(owner.getByText(goods).first()).toBeVisible()
    await owner.goto(`${desk}/money/journal`)
    for (const code of codes) await expect(lineOf(owner, code)).toBeVisible()
  })

  await test.step('and both have their e-invoice', async () => {
    await expect(async () => {
      await owner.goto(`${desk}/invoices`)
      for (const code of codes) await expect(lineOf(owner, code)).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
  })
})

const lineOf = (page: Page, code: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: code }).first()

const shelf = (page: Page, show: string, words: string) =>
  page.goto(`${desk}/parcels?show=${show}&q=${encodeURIComponent(words)}`)

/** Ticks these orders; returns their ids. */
async function tickAll(page: Page, codes: readonly string[]): Promise<(string | null)[]> {
  const ids = []
  for (const code of codes) {
    const box = page.getByRole('checkbox', { name: `Chọn đơn ${code}` })
    await box.check()
    ids.push(await box.getAttribute('value'))
  }
  return ids
}
