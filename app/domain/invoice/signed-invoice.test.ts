import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSeconds, fromIso } from '#app/lib/time.ts'
import { sampleInvoice } from '#tests/support/sample-invoice.ts'
import { invoiceXml } from './invoice-xml.ts'
import { signInvoice } from './sign-invoice.server.ts'
import { certificateFacts, makeSigningKey } from './signing-key.server.ts'
import type { SigningKey } from './signing-key.server.ts'
import { UnprovenInvoice, verifyInvoice } from './verify-invoice.server.ts'

const now = fromIso('2026-11-22T03:15:30Z')
const invoice = sampleInvoice('1')
let key: SigningKey
let signed: Buffer

beforeAll(async () => {
  key = await makeSigningKey(invoice.seller, fromIso('2026-11-01T00:00:00Z'))
  signed = signInvoice(invoiceXml(invoice), key, now)
})

const changed = (from: string, to: string) => {
  const text = signed.toString('utf8')
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, to))
}

test('the certificate names the seller by tax code and holds three years', () => {
  const facts = certificateFacts(key.certificatePem)

  expect(facts).toMatchObject({ taxCode: '0102671977', name: 'Hợp tác xã Yên Hòa' })
  expect(facts.validTo.getTime() - facts.validFrom.getTime()).toBe(3 * 365 * 86_400_000)
})

test('a signed invoice proves its content, its signer and its time', () => {
  const proven = verifyInvoice(signed)

  expect(proven.content).toEqual(invoice)
  expect(proven.signer).toEqual({ name: 'Hợp tác xã Yên Hòa', taxCode: '0102671977' })
  expect(proven.signedAt).toBe('2026-11-22T10:15:30')
})

test('the signature lies in DSCKS/NBan beside the invoice, in SHA-256', () => {
  const text = signed.toString('utf8')

  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<HDon><DLHDon Id="data">/)
  expect(text).toMatch(
    /<\/DLHDon><DSCKS><NBan><Signature Id="seller-signature" xmlns="http:\/\/www\.w3\.org\/2000\/09\/xmldsig#"/,
  )
  expect(text).toContain('xmldsig-more#rsa-sha256')
  expect(text).not.toContain('sha1')
})

describe('a changed invoice proves nothing', () => {
  test.each([
    ['the total', '<TgTTTBSo>453000<', '<TgTTTBSo>453001<'],
    ['a space in a name', 'Gạo nếp', 'Gạo  nếp'],
    ['white space between tags', '<TToan>', '\n<TToan>'],
    ['the time of signing', '<SigningTime>2026-11-22', '<SigningTime>2026-11-23'],
    ['a look-alike letter', 'Yên Hòa', 'Yên Hoà'],
  ])('%s', (_, from, to) => {
    expect(() => verifyInvoice(changed(from, to))).toThrow(UnprovenInvoice)
  })

  test('any single flipped byte of the signed part is found', () => {
    const [start, end] = [signed.indexOf('<DLHDon'), signed.indexOf('</DLHDon>')]
    for (let at = start; at < end; at += 97) {
      const flipped = Buffer.from(signed)
      flipped[at] = (flipped[at] ?? 0) ^ 1

      expect(() => verifyInvoice(flipped), `byte ${at}`).toThrow(UnprovenInvoice)
    }
  })
})

test('a comment inside a figure cannot cut the figure short', () => {
  const proven = verifyInvoice(changed('<TgTTTBSo>453000<', '<TgTTTBSo>453<!-- -->000<'))

  expect(proven.content.total).toBe(453_000n)
})

describe('a forged invoice is refused', () => {
  test('a second, unsigned DLHDon in front of the signed one', () => {
    const fake = `<DLHDon Id="other">${
      invoiceXml({ ...invoice, total: 1n })
        .split('<DLHDon Id="data">')[1]
        ?.split('</DLHDon>')[0]
    }</DLHDon>`

    expect(() => verifyInvoice(changed('<HDon>', `<HDon>${fake}`))).toThrow('needs one DLHDon')
  })

  test('the signed part hidden elsewhere, another shown in its place', () => {
    const text = signed.toString('utf8')
    const original = /<DLHDon Id="data">.*<\/DLHDon>/s.exec(text)?.[0] ?? ''
    const fake = original.replace('Id="data"', 'Id="fake"').replaceAll('453000', '1')
    const wrapped = text
      .replace(original, fake)
      .replace('</DSCKS>', `<CCKSKhac>${original}</CCKSKhac></DSCKS>`)

    expect(() => verifyInvoice(Buffer.from(wrapped))).toThrow('not the invoice shown')
  })

  test('an Id used twice', () => {
    expect(() => verifyInvoice(changed('<TToan>', '<TToan Id="data">'))).toThrow('Id is used twice')
  })

  test('a key of another tax code', async () => {
    const other = await makeSigningKey({ name: 'Kẻ khác', taxCode: '0100109106' }, now)

    expect(() => verifyInvoice(signInvoice(invoiceXml(invoice), other, now))).toThrow('tax code')
  })

  test('a signature after the certificate ended', () => {
    const late = signInvoice(invoiceXml(invoice), key, addSeconds(now, 4 * 365 * 86_400))

    expect(() => verifyInvoice(late)).toThrow('validity')
  })

  test('what is no invoice at all', () => {
    expect(() => verifyInvoice(Buffer.from('<HDon/>'))).toThrow(UnprovenInvoice)
    expect(() => verifyInvoice(Buffer.from('%PDF-1.7'))).toThrow(UnprovenInvoice)
  })
})

const hasXmlsec = spawnSync('xmlsec1', ['--version']).status === 0

describe.skipIf(!hasXmlsec)(
  `xmlsec1${hasXmlsec ? '' : ' (skipped: the program xmlsec1 is not installed)'}`,
  () => {
    const xmlsecAccepts = (bytes: Buffer) => {
      const folder = mkdtempSync(join(tmpdir(), 'nieu-invoice-'))
      const file = join(folder, 'invoice.xml')
      writeFileSync(file, bytes)
      writeFileSync(join(folder, 'certificate.pem'), key.certificatePem)
      const ids = ['DLHDon', 'http://www.w3.org/2000/09/xmldsig#:Object'].flatMap((name) => [
        '--id-attr:Id',
        name,
      ])
      const trust = ['--pubkey-cert-pem', join(folder, 'certificate.pem')]
      const run = spawnSync('xmlsec1', ['--verify', ...trust, ...ids, file], { encoding: 'utf8' })
      rmSync(folder, { recursive: true })
      return run.status === 0
    }

    test('accepts what we signed', () => {
      expect(xmlsecAccepts(signed)).toBe(true)
    })

    test('refuses one changed figure', () => {
      expect(xmlsecAccepts(changed('<TgTTTBSo>453000<', '<TgTTTBSo>453001<'))).toBe(false)
    })
  },
)
