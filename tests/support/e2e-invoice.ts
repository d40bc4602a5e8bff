// An invoice as its buyer takes it home, and a stranger's proof that it is genuine.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, type Page } from '@playwright/test'

/** The file that a link saves on the shopper's device. */
export async function download(page: Page, link: string): Promise<Buffer> {
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFile(await (await arriving).path())
}

/** The bytes of what a link opens beside the page: a PDF is shown, not saved. */
export async function bytesBehind(page: Page, link: string): Promise<Buffer> {
  const address = await page.getByRole('link', { name: link }).getAttribute('href')
  const answer = await page.request.get(address ?? '')
  expect(answer.status()).toBe(200)
  return answer.body()
}

export const hasXmlsec = spawnSync('xmlsec1', ['--version']).status === 0

/** What `xmlsec1 --verify` says, with the certificate that the invoice itself carries. */
export async function xmlsecAccepts(xml: Buffer): Promise<boolean> {
  const carried = /<(?:\w+:)?X509Certificate>([^<]+)</.exec(xml.toString('utf8'))?.[1]
  expect(carried).toBeTruthy()
  const folder = await mkdtemp(path.join(tmpdir(), 'nieu-invoice-'))
  const [file, certificate] = [path.join(folder, 'invoice.xml'), path.join(folder, 'key.pem')]
  await writeFile(file, xml)
  await writeFile(certificate, pem(carried ?? ''))
  const ids = ['DLHDon', 'http://www.w3.org/2000/09/xmldsig#:Object']
  const idArguments = ids.flatMap((name) => ['--id-attr:Id', name])
  const run = spawnSync('xmlsec1', [
    ...['--verify', '--pubkey-cert-pem', certificate],
    ...[...idArguments, file],
  ])
  await rm(folder, { recursive: true })
  return run.status === 0
}

const pem = (base64: string): string => {
  const lines = base64.replaceAll(/\s/g, '').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
