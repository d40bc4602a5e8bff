// The province's console as its officers use it, with JavaScript and without, and the operators' page.
import { expect, test } from '#tests/support/browser-test.ts'
import { signIn } from '#tests/support/e2e-people.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an officer reads the figures, how they are counted, and one commune alone', async ({
      page,
    }) => {
      await signIn(page, 'phe-duyet@ninh-binh.demo')
      await page.goto('/admin')

      await expect(page).toHaveURL(/\/admin\/37$/)
      await expect(page.getByText(/Số liệu đến/)).toBeVisible()
      const orders = page.getByRole('listitem').filter({ hasText: 'Đơn hàng' }).first()
      await orders.getByText('Cách tính').click()
      await expect(orders.getByText(/Căn cứ: .*Quyết định/)).toBeVisible()

      await page.getByRole('link', { name: '7 ngày', exact: true }).click()
      await expect(page).toHaveURL(/period=7/)
      const communes = page.getByRole('region', { name: 'Theo xã, phường' })
      await communes.getByRole('link').first().click()
      await expect(page.getByRole('link', { name: 'Toàn tỉnh' })).toBeVisible()
    })

    test('an approver cannot refuse without a reason, and what was typed stays', async ({
      page,
      expectedErrors,
    }) => {
      expectedErrors.push(/409/)
      await signIn(page, 'phe-duyet@ninh-binh.demo')
      await page.goto('/admin/37/programme')

      await page.getByRole('button', { name: 'Từ chối' }).first().click()

      await expect(page.getByRole('alert')).toContainText('cần ghi lý do')
    })
  })
}

test('a viewer sees the figures but neither the decision nor the staff nor another province', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/403|404/)
  await signIn(page, 'xem@ninh-binh.demo')

  await page.goto('/admin/37/programme')
  await expect(page.getByRole('button', { name: 'Tiếp nhận' })).toHaveCount(0)
  expect((await page.goto('/admin/37/team'))?.status()).toBe(403)
  expect((await page.goto('/admin/92'))?.status()).toBe(404)
})

test('the file of a shop shows its days before and after it joined', async ({ page }) => {
  await signIn(page, 'chuyen-vien@ninh-binh.demo')
  await page.goto('/admin/37/shops')

  await page.getByRole('link', { name: 'Hợp tác xã Yên Hòa' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Hợp tác xã Yên Hòa' })).toBeVisible()
  await expect(page.getByText(/Trước khi tham gia: .* Từ khi tham gia: /)).toBeVisible()
})

test('a shop sees how much of its trial is left', async ({ page }) => {
  await signIn(page, 'chu@yen-hoa.demo')

  await page.goto('/seller/yen-hoa/trial')

  await expect(page.getByRole('heading', { name: /Còn \d+ ngày dùng thử/ })).toBeVisible()
})

test('an operator sees that jobs run and readers keep up', async ({ page }) => {
  await signIn(page, 'van-hanh@nieu.demo')

  await page.goto('/operator/jobs')

  await expect(page.getByRole('rowheader', { name: 'metric' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'storefront' })).toBeVisible()
})
