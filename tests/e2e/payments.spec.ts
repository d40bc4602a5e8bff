// A shopper's every way to pay on a phone: it succeeds, fails, is given up, comes late; and money that goes back.
import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'
import { expectPaid, orderCode, orderOne, pressAtGateway } from '#tests/support/e2e-payments.ts'

// A shop of the demo that no other test buys from; it has a bank account.
const shop = 'gao-co-do'

test.skip(({ isMobile }) => !isMobile, 'the same pages; a phone is what people pay with')
test.beforeEach(() => {
  test.setTimeout(150_000)
})

test('VNPay: a card without money, then giving up, then paying; the order follows', async ({
  page,
}) => {
  await orderOne(page, { shop, goods: 'Gạo thơm ST Cờ Đỏ', way: 'VNPay', name: 'Đỗ Thị Vân' })
  await pressAtGateway(page, 'Thẻ không đủ số dư')
  await expect(page.getByText('Lần thanh toán vừa rồi chưa thành công')).toBeVisible()

  await page.getByRole('button', { name: 'Thanh toán lại' }).click()
  await pressAtGateway(page, 'Huỷ giao dịch')
  await expect(page.getByText('Lần thanh toán vừa rồi chưa thành công')).toBeVisible()

  await page.getByRole('button', { name: 'Thanh toán lại' }).click()
  await pressAtGateway(page, 'Thanh toán thành công')
  await expectPaid(page)
})

test('VNPay: the bank tells the shop late, and the shopper is asked for patience, not for money again', async ({
  page,
}) => {
  await orderOne(page, { shop, goods: 'Bột gạo xay nước', way: 'VNPay', name: 'Vũ Văn Muộn' })
  await pressAtGateway(page, 'Thanh toán, báo về cửa hàng chậm')

  await expect(page.getByText('Đang chờ ngân hàng báo kết quả')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Thanh toán/ })).toHaveCount(0)
  await expectPaid(page)
})

test('bank transfer: a code to scan, too little first, then the rest', async ({ page }) => {
  const goods = 'Gạo lứt tím than'
  await orderOne(page, { shop, goods, way: 'Chuyển khoản', name: 'Hoàng Thị Chuyển' })
  await expect(page.getByRole('img', { name: 'Mã VietQR để chuyển khoản' })).toBeVisible()
  await expect(page.getByText('CTY GAO CO DO')).toBeVisible()
  const words = page.getByText(/^NIEU[2-9A-Z]+$/)
  await expect(words).toBeVisible()

  await page.getByRole('link', { name: 'Chuyển thử ở ngân hàng mô phỏng' }).click()
  await pressAtGateway(page, 'Chuyển thiếu 10.000 ₫ · 10,000 ₫ too little')
  await expect(page.getByText(/còn thiếu 10\.000/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('link', { name: 'Chuyển thử ở ngân hàng mô phỏng' }).click()
  await pressAtGateway(page, 'Chuyển đúng số tiền · Transfer the exact amount')
  await expectPaid(page)
})

test('a foreign card: declined, then another one', async ({ page }) => {
  await orderOne(page, { shop, goods: 'Cốm gạo lứt', way: 'Thẻ quốc tế', name: 'John Nguyen' })
  await pressAtGateway(page, 'Thẻ bị từ chối · Card declined')
  await expect(page.getByRole('alert')).toContainText('Thẻ bị từ chối')

  await pressAtGateway(page, 'Trả bằng thẻ 4242 · Pay')
  await expectPaid(page)
})

test('a foreign card: back to the shop without paying, and from there to the same page again', async ({
  page,
}) => {
  const goods = 'Gạo thơm ST Cờ Đỏ'
  await orderOne(page, { shop, goods, way: 'Thẻ quốc tế', name: 'Anna Tran' })
  await pressAtGateway(page, 'Quay lại cửa hàng · Back')

  await page.getByRole('button', { name: 'Trả bằng thẻ quốc tế' }).click()
  await pressAtGateway(page, 'Trả bằng thẻ 4242 · Pay')
  await expectPaid(page)
})

test('money goes back: the seller sees the sum before it is given, and the shopper sees that it was', async ({
  page: shopper,
  anotherPerson,
}) => {
  const goods = 'Bột gạo xay nước'
  await orderOne(shopper, { shop, goods, way: 'VNPay', name: 'Lê Thị Hoàn' })
  await pressAtGateway(shopper, 'Thanh toán thành công')
  await expectPaid(shopper)
  const code = await orderCode(shopper)
  const owner = await anotherPerson()
  await signIn(owner, `chu@${shop}.demo`)

  await owner.goto(`/seller/${shop}/orders?q=${code}`)
  await owner
    .getByRole('link', { name: new RegExp(code) })
    .first()
    .click()
  await owner.getByRole('link', { name: 'Hoàn tiền' }).click()
  await owner.getByLabel('Hoàn thêm, không kèm hàng').fill('5.000')
  await owner.getByLabel('Lý do').selectOption({ label: 'Bồi thường cho khách' })
  await owner.getByRole('button', { name: 'Xem số tiền' }).click()
  await expect(owner.getByRole('alert')).toContainText('Khách sẽ nhận lại 5.000 ₫')
  await owner.getByRole('button', { name: 'Hoàn 5.000 ₫' }).click()
  await expect(owner.getByText('Đã ghi khoản hoàn.')).toBeVisible()

  await expect(async () => {
    await shopper.reload()
    await expect(shopper.getByText(/Đã hoàn tiền/)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
})

test('the owner sets up a bank account, and its secret does not come back', async ({ page }) => {
  await signIn(page, 'chu@banh-trang-thuan-hung.demo')
  await page.goto('/seller/banh-trang-thuan-hung/settings')
  await page.getByRole('link', { name: /^Nhận tiền/ }).click()
  const bank = page.getByRole('region', { name: 'Chuyển khoản VietQR' })
  if (!(await bank.getByLabel('Số tài khoản').isVisible())) await bank.locator('summary').click()
  await bank.getByLabel('Ngân hàng', { exact: true }).selectOption('970405')
  await bank.getByLabel('Số tài khoản').fill('6501 2055 88888')
  await bank.getByLabel('Chủ tài khoản').fill('HO BANH TRANG THUAN HUNG')
  await bank.getByLabel('Khoá webhook của SePay').fill('khoa-bi-mat-cua-toi')
  await bank.getByRole('button', { name: 'Lưu' }).click()

  await expect(page.getByRole('alert')).toContainText('Đã lưu.')
  await expect(bank.getByText('Agribank · 6501205588888 · HO BANH TRANG THUAN HUNG')).toBeVisible()
  expect(await page.content()).not.toContain('khoa-bi-mat-cua-toi')
})
