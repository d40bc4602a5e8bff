// `npm run docs:pictures`: the README's pictures, taken from a running demo (PORT, 3000 by default) and kept small.
import fs from 'node:fs'
import path from 'node:path'

import { chromium, type Browser, type Page } from 'playwright'
import sharp from 'sharp'

import { findChromium } from './chromium.ts'
import { giveUp, Trouble } from './explain.ts'
import { say } from './say.ts'

const origin = `http://localhost:${process.env.PORT ?? '3000'}`
const folder = path.join(import.meta.dirname, '../../docs/pictures')
const heaviest = 300_000
const officer = { email: 'phe-duyet@ninh-binh.demo', password: 'nieu-dat-kho-ca' }
const potOfFish = '/shops/yen-hoa/products/chach-sun-kho-nieu-dat'

type Picture = { width: number; height: number; open: (page: Page) => Promise<unknown> }

const pictures: Record<string, Picture> = {
  product: { width: 360, height: 1000, open: (page) => page.goto(potOfFish) },
  trace: { width: 360, height: 1000, open: openTrace },
  console: { width: 1280, height: 1100, open: openConsole },
}

try {
  const executablePath = findChromium({
    env: process.env,
    exists: fs.existsSync,
    ofPlaywright: chromium.executablePath(),
  })
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, picture] of Object.entries(pictures)) await take(browser, name, picture)
  await browser.close()
} catch (error) {
  giveUp(error)
}

async function take(browser: Browser, name: string, { width, height, open }: Picture) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    deviceScaleFactor: width < 400 ? 2 : 1,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await open(page)
  await page.waitForLoadState('networkidle')
  const file = path.join(folder, `${name}.png`)
  const bytes = await lightEnough(await page.screenshot())
  fs.writeFileSync(file, bytes)
  say(`${path.relative(process.cwd(), file)}  ${Math.round(bytes.length / 1000)} kB`)
  await context.close()
}

/** Fewer colours until the file is light enough for a README. */
async function lightEnough(screenshot: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32]) {
    const bytes = await sharp(screenshot)
      .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
      .toBuffer()
    if (bytes.length <= heaviest) return bytes
  }
  throw new Trouble('A picture stays over 300 kB even with 32 colours: take a smaller part.')
}

async function openTrace(page: Page): Promise<void> {
  await page.goto(potOfFish)
  await page.getByRole('link', { name: 'Xem cả quãng đường' }).click()
  await page.waitForURL('**/trace/**')
}

async function openConsole(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(officer.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officer.password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/admin/37')
}
