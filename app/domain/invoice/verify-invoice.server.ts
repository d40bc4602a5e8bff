// Proving a signed invoice. Only what the signature covers is read, and only from the bytes it covers.
import { X509Certificate } from 'node:crypto'
import { XMLSerializer } from '@xmldom/xmldom'
import type { Element } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { localDateTime } from '#app/lib/time.ts'
import type { InvoiceContent } from './invoice.ts'
import { child, parseXml, readInvoiceXml, UnreadableInvoice } from './read-invoice-xml.ts'
import { certificateFacts } from './signing-key.server.ts'
import { algorithms } from './xml-signature.ts'

/** `signedAt` is Vietnamese local time without a zone, as signed. */
export type ProvenInvoice = {
  content: InvoiceContent
  signer: { name: string; taxCode: string }
  signedAt: string
  certificatePem: string
}

export class UnprovenInvoice extends Error {}

/**
 * The content of a document whose seller signature holds.
 * Throws UnprovenInvoice: a changed byte, a weak algorithm, an Id used twice (a wrapped copy could be shown in
 * place of the signed one), a certificate of another tax code or outside its validity, or no invoice at all.
 */
export function verifyInvoice(bytes: Uint8Array): ProvenInvoice {
  try {
    return prove(Buffer.from(bytes).toString('utf8'))
  } catch (cause) {
    if (cause instanceof UnprovenInvoice) throw cause
    if (cause instanceof UnreadableInvoice) throw new UnprovenInvoice(cause.message, { cause })
    throw new UnprovenInvoice('the signature cannot be checked', { cause })
  }
}

function prove(xml: string): ProvenInvoice {
  const root = parseXml(xml)
  requireUniqueIds(root)
  const signature = child(child(child(root, 'DSCKS'), 'NBan'), 'Signature')
  const certificatePem = certificateOf(signature)
  const [invoiceXml, objectXml] = signedParts(xml, signature, certificatePem)

  const signedAt = signingTimeOf(parseXml(objectXml))
  const content = readInvoiceXml(invoiceXml)
  const signer = certificateFacts(certificatePem)
  if (signer.taxCode === null || signer.taxCode !== content.seller.taxCode) {
    throw new UnprovenInvoice('the certificate is not of the seller’s tax code')
  }
  if (signedAt < localDateTime(signer.validFrom) || signedAt > localDateTime(signer.validTo)) {
    throw new UnprovenInvoice('signed outside the certificate’s validity')
  }
  return {
    content,
    signer: { name: signer.name, taxCode: signer.taxCode },
    signedAt,
    certificatePem,
  }
}

/** The canonical bytes the signature covers: DLHDon, then the object with the signing time. */
function signedParts(xml: string, signature: Element, certificatePem: string): [string, string] {
  const check = new SignedXml({ publicCert: certificatePem, getCertFromKeyInfo: () => null })
  check.idAttributes = ['Id']
  check.loadSignature(new XMLSerializer().serializeToString(signature))
  const references = check.getReferences()
  const isStrong =
    check.signatureAlgorithm === algorithms.signature &&
    references.every((reference) => reference.digestAlgorithm === algorithms.digest)
  if (!isStrong) throw new UnprovenInvoice('only RSA with SHA-256 is accepted')
  if (!check.checkSignature(xml)) throw new UnprovenInvoice('the signature does not hold')

  const signed = check.getSignedReferences()
  const [invoice, object] = ['DLHDon', 'Object'].map((name) =>
    signed.find((part) => parseXml(part).localName === name),
  )
  if (!invoice || !object || signed.length !== 2) {
    throw new UnprovenInvoice('the signature must cover DLHDon and the signing time')
  }
  if (child(parseXml(xml), 'DLHDon').getAttribute('Id') !== parseXml(invoice).getAttribute('Id')) {
    throw new UnprovenInvoice('the signed part is not the invoice shown')
  }
  return [invoice, object]
}

function certificateOf(signature: Element): string {
  const data = child(child(signature, 'KeyInfo'), 'X509Data')
  const encoded = child(data, 'X509Certificate').textContent ?? ''
  return new X509Certificate(Buffer.from(encoded, 'base64')).toString()
}

function signingTimeOf(object: Element): string {
  const property = child(child(object, 'SignatureProperties'), 'SignatureProperty')
  const time = child(property, 'SigningTime').textContent?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(time))
    throw new UnprovenInvoice('bad signing time')
  return time
}

function requireUniqueIds(root: Element): void {
  const ids = [...root.getElementsByTagName('*')].flatMap((element) =>
    ['Id', 'ID', 'id'].flatMap((name) => element.getAttribute(name) ?? []),
  )
  if (new Set(ids).size !== ids.length) throw new UnprovenInvoice('an Id is used twice')
}
