// A shop writes: a page with a picture, an article, a menu; old addresses keep leading to what they were saved for.
import { drawnPhoto, openShop, type Shop } from '#tests/support/e2e-shop.ts'
import { expect, test } from '#tests/support/browser-test.ts'
import { phone, signUp } from '#tests/support/e2e-people.ts'

test.use(phone)

test('the owner writes on her telephone, and shoppers find it, also where it was before', async ({
  page,
  baseURL,
  expectedErrors,
}) => {
  test.setTimeout(180_000)
  expectedErrors.push(/404/)
  const stamp = Date.now().toString(36)
  const shop: Shop = {
    name: `Hợp tác xã Kể Chuyện ${stamp}`,
    slug: `ke-chuyen-${stamp}`,
    address: {
      province: 'Tỉnh Ninh Bình',
      typed: 'yen khanh',
      commune: 'Xã Yên Khánh',
      line: 'Xóm 3',
    },
  }
  const { protocol, host } = new URL(baseURL ?? '')
  const storefront = `${protocol}//${shop.slug}.${host}`
  await signUp(page, { name: 'Bùi Thị Kể', email: `ke-${stamp}@vidu.vn` })
  await openShop(page, shop)

  await test.step('a page with a picture', async () => {
    await page.goto(`/seller/${shop.slug}/content`)
    await page.getByRole('link', { name: 'Viết trang mới' }).click()
    await page.getByLabel('Tiêu đề').fill('Giới thiệu')
    await page.getByLabel('Nội dung').fill('## Bếp của chúng tôi\n\nLửa **nhỏ**, <b>kiên nhẫn</b>.')
    const photo = { name: 'bep.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() }
    await page.getByLabel('Thêm ảnh vào bài').setInputFiles(photo)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã lưu.')
    await expect(page.getByLabel('Nội dung')).toHaveValue(/\[ảnh 1\]$/)

    await page.goto(`${storefront}/pages/gioi-thieu`)
    await expect(page.getByRole('heading', { level: 2, name: 'Bếp của chúng tôi' })).toBeVisible()
    await expect(page.getByText('Lửa nhỏ, <b>kiên nhẫn</b>.')).toBeVisible()
    await expect(page.getByRole('main').locator('figure img')).toBeVisible()
  })

  await test.step('another address: the old one leads there', async () => {
    await page.goto(`/seller/${shop.slug}/content`)
    await page.getByRole('link', { name: 'Giới thiệu' }).click()
    await page.getByLabel('Địa chỉ').fill('Về chúng tôi')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã lưu.')

    await page.goto(`${storefront}/pages/gioi-thieu?tu=zalo`)
    await expect(page).toHaveURL(`${storefront}/pages/ve-chung-toi?tu=zalo`)
  })

  await test.step('an article in a new blog', async () => {
    await page.goto(`/seller/${shop.slug}/content/articles`)
    await page.getByRole('button', { name: 'Tạo chuyên mục' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã lưu.')
    await page.getByRole('link', { name: 'Viết bài mới' }).click()
    await page.getByLabel('Tiêu đề').fill('Mùa nước rút')
    await page.getByLabel('Nội dung').fill('Ra ao từ sớm.')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã lưu.')
    await page.getByRole('link', { name: 'Xem trong cửa hàng' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mùa nước rút' })).toBeVisible()
    await expect(page.getByText('Bùi Thị Kể viết')).toBeVisible()
  })

  await test.step('a menu, arranged with buttons; what was dropped comes back', async () => {
    await page.goto(`/seller/${shop.slug}/content/menus`)
    await page.getByRole('button', { name: 'Tự sắp xếp' }).first().click()
    await page.getByLabel('Dẫn tới').last().selectOption({ label: 'Trang: Giới thiệu' })
    await page.getByRole('button', { name: 'Thêm mục' }).click()
    await page.getByRole('button', { name: 'Lên: Giới thiệu' }).click()
    const entries = page.getByRole('main').getByRole('listitem').getByRole('strong')
    await expect(entries).toHaveText(['Tất cả sản phẩm', 'Giới thiệu', 'Chuyện làng nghề'])
    await page.getByRole('button', { name: 'Bỏ: Chuyện làng nghề' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã bỏ mục “Chuyện làng nghề”.')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(entries).toHaveText(['Tất cả sản phẩm', 'Giới thiệu', 'Chuyện làng nghề'])

    await page.goto(storefront)
    await page.getByText('Xem các mục').click()
    await page
      .getByRole('navigation', { name: 'Trình đơn của cửa hàng' })
      .getByRole('link', { name: 'Giới thiệu' })
      .click()
    await expect(page).toHaveURL(`${storefront}/pages/ve-chung-toi`)
  })

  await test.step('an address of an earlier website', async () => {
    await page.goto(`/seller/${shop.slug}/content/redirects`)
    await page.getByRole('textbox', { name: 'Địa chỉ cũ' }).fill('/San-pham/ca-kho.html')
    await page.getByRole('textbox', { name: 'Dẫn tới' }).fill('/search?q=ca')
    await page.getByRole('button', { name: 'Thêm địa chỉ cũ' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã thêm.')
    await page.goto(`${storefront}/san-pham/ca-kho.html`)
    await expect(page).toHaveURL(`${storefront}/search?q=ca`)

    await page.goto(`/seller/${shop.slug}/content/redirects`)
    await page.getByRole('button', { name: 'Xoá: /san-pham/ca-kho.html' }).click()
    await expect(page.getByRole('alert')).toContainText('Đã xoá chuyển hướng')
    const tab = await page.context().newPage()
    const gone = await tab.goto(`${storefront}/san-pham/ca-kho.html`)
    expect(gone?.status()).toBe(404)
    await tab.close()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(page.getByText('/san-pham/ca-kho.html', { exact: true })).toBeVisible()
  })
})
