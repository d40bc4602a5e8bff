// The seller's signature: it lies in DSCKS/NBan, outside DLHDon, and covers DLHDon and the time of signing.
import { X509Certificate } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import { localDateTime } from '#app/lib/time.ts'
import { signedPartId } from './invoice-xml.ts'
import { privateKeyPem } from './signing-key.server.ts'
import type { SigningKey } from './signing-key.server.ts'
import { algorithms, dsigNamespace, sellerSignatureId, signingTimeId } from './xml-signature.ts'
import { branch, escapeXml } from './xml-text.ts'

/**
 * The signed document as bytes. From here on nothing may touch them: one added space breaks the signature.
 * `xml` is `invoiceXml`'s, `signedAt` is written as Vietnamese local time without a zone.
 */
export function signInvoice(xml: string, key: SigningKey, signedAt: Date): Buffer {
  const signer = new SignedXml({
    privateKey: privateKeyPem(key.privateKey),
    publicCert: key.certificatePem,
    signatureAlgorithm: algorithms.signature,
    canonicalizationAlgorithm: algorithms.canonicalization,
    getKeyInfoContent: () => keyInfo(key.certificatePem),
    objects: [{ content: signingTime(signedAt), attributes: { Id: signingTimeId } }],
  })
  signer.idAttributes = ['Id']
  const { canonicalization, enveloped, digest } = algorithms
  signer.addReference({
    xpath: `/*/*[local-name()='DLHDon' and @Id='${signedPartId}']`,
    transforms: [enveloped, canonicalization],
    digestAlgorithm: digest,
  })
  signer.addReference({
    xpath: `//*[local-name()='Object' and @Id='${signingTimeId}']`,
    transforms: [canonicalization],
    digestAlgorithm: digest,
  })
  signer.computeSignature(xml, {
    attrs: { Id: sellerSignatureId },
    location: { reference: "/*[local-name()='HDon']/DSCKS/NBan", action: 'append' },
  })
  return Buffer.from(signer.getSignedXml(), 'utf8')
}

function signingTime(signedAt: Date): string {
  const property = branch('SigningTime', localDateTime(signedAt))
  return (
    `<SignatureProperties xmlns="${dsigNamespace}">` +
    `<SignatureProperty Target="#${sellerSignatureId}">${property}</SignatureProperty></SignatureProperties>`
  )
}

function keyInfo(certificatePem: string): string {
  const certificate = new X509Certificate(certificatePem)
  const subject = certificate.subject.split('\n').join(',')
  return branch(
    'X509Data',
    branch('X509SubjectName', escapeXml(subject)),
    branch('X509Certificate', certificate.raw.toString('base64')),
  )
}
