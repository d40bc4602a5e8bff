// Money that changes after the fact, on a phone: an order given back in part gets an adjusting invoice, and a shop
// transfers the commission that no payout settles.
import { expect, test } from '#tests/support/browser-test.ts'
import { expectAccessible } from '#tests/support/e2e-axe.ts'
import { download, hasXmlsec, xmlsecAccepts } from '#tests/support/e2e-invoice.ts'
import { signIn } from '#tests/support/e2e-people.ts'
import { expectPaid, orderCode, orderOne, pressAtGateway } from '#tests/support/e2e-payments.ts'

const shop = 'gao-co-do'

test.skip(({ isMobile }) => !isMobile, 'the same pages; money is looked after on a phone')

test('what is given back after the invoice is told by an adjusting one, signed, naming the first', async ({
  page,
  anotherPerson,
}) => {
  test.setTimeout(180_000)
  await orderOne(page, { shop, goods: 'Cốm gạo lứt', way: 'VNPay', name: 'Lê Thị Điều' })
  await pressAtGateway(page, 'Thanh toán thành công')
  await expectPaid(page)
  const code = await orderCode(page)
  await expect(page.getByRole('link', { name: 'Hoá đơn điện tử' })).toBeVisible({ timeout: 60_000 })

  const owner = await anotherPerson()
  await signIn(owner, `chu@${shop}.demo`)
  await test.step('the shop gives 5.000 ₫ back', async () => {
    await owner.goto(`/seller/${shop}/orders`)
    await owner.getByLabel('Mã đơn, tên hoặc số điện thoại').fill(code)
    await owner.getByRole('button', { name: 'Lọc' }).click()
    await owner.getByRole('link').filter({ hasText: code }).first().click()
    await owner.getByRole('link', { name: 'Hoàn tiền' }).first().click()
    await owner.getByLabel('Hoàn thêm, không kèm hàng').fill('5.000')
    await owner.getByLabel('Lý do').selectOption({ label: 'Bồi thường cho khách' })
    await owner.getByRole('button', { name: 'Xem số tiền' }).click()
    await owner.getByRole('button', { name: /^Hoàn 5\.000/ }).click()
    await expect(owner.getByText('5.000').first()).toBeVisible()
  })

  await test.step('the shopper finds the adjusting invoice beside the first', async () => {
    const adjusting = page.getByRole('link', { name: 'Hoá đơn điều chỉnh' })
    await expect(async () => {
      await page.reload()
      await expect(adjusting).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await adjusting.click()
    await expect(
      page.getByText(/^Điều chỉnh cho hóa đơn Mẫu số 1 ký hiệu K\d\dTYY số/),
    ).toBeVisible()
    await expect(page.getByText('Chữ ký còn nguyên')).toBeVisible()
    await expectAccessible(page, 'an adjusting invoice')
    const xml = await download(page, 'Tải XML gốc')
    expect(xml.toString('utf8')).toContain('<TgTTTBSo>-5000</TgTTTBSo>')
    if (hasXmlsec) expect(await xmlsecAccepts(xml)).toBe(true)
  })

  await test.step('the shop’s book shows both, and each leads to the other', async () => {
    await owner.goto(`/seller/${shop}/invoices?q=${code}`)
    await expect(owner.getByText(/^Điều chỉnh 1K/).first()).toBeVisible()
    await expect(owner.getByText('Đã điều chỉnh').first()).toBeVisible()
    await owner
      .getByRole('main')
      .getByRole('link', { name: /1K\d\dTYY/ })
      .first()
      .click()
    await expect(owner.getByText('Hoá đơn gốc')).toBeVisible()
  })
})
