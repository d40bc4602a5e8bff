// A shop's signing key with a self-signed certificate in the shape of Vietnamese signing certificates: the tax
// code stands in the subject as UID=MST:<tax code>. A certificate from a licensed authority replaces it in use.
import { generateKeyPair, randomBytes, randomInt, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { addSeconds } from '#app/lib/time.ts'

/** `privateKey` is PKCS#8 DER: sealed before it is stored, never logged. */
export type SigningKey = { privateKey: Buffer; certificatePem: string }

export type CertificateHolder = { name: string; taxCode: string }

const certificateYears = 3
const userIdOid = '0.9.2342.19200300.100.1.1'
const makeKeyPair = promisify(generateKeyPair)

/** A new RSA 2048 key and its certificate, valid from `now` for three years. */
export async function makeSigningKey(holder: CertificateHolder, now: Date): Promise<SigningKey> {
  const { privateKey } = await makeKeyPair('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
    certificatePem: selfSigned(pem, holder, now),
  }
}

/** PEM of a stored key (PKCS#8 DER), for signing: the same bytes in lines of 64 characters of base64. */
export function privateKeyPem(der: Buffer): string {
  const lines = der.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`
}

export type CertificateFacts = {
  taxCode: string | null
  name: string
  validFrom: Date
  validTo: Date
}

/** Who a certificate says it is, and when it holds. Throws on what is no certificate. */
export function certificateFacts(pem: string): CertificateFacts {
  const certificate = new X509Certificate(pem)
  const subject = new Map(certificate.subject.split('\n').map((part) => splitOnce(part)))
  return {
    taxCode: /^MST:(.+)$/.exec(subject.get('UID') ?? '')?.[1] ?? null,
    name: subject.get('CN') ?? '',
    validFrom: certificate.validFromDate,
    validTo: certificate.validToDate,
  }
}

function selfSigned(keyPem: string, holder: CertificateHolder, now: Date): string {
  const key = forge.pki.privateKeyFromPem(keyPem)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  // A first byte of 40 to 7f keeps the serial positive and free of leading zeros, which DER forbids.
  certificate.serialNumber = `${randomInt(0x40, 0x80).toString(16)}${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = now
  certificate.validity.notAfter = addSeconds(now, certificateYears * 365 * 86_400)

  const subject = [
    { type: userIdOid, value: `MST:${holder.taxCode}`, valueTagClass: forge.asn1.Type.UTF8 },
    { name: 'commonName', value: holder.name.slice(0, 64), valueTagClass: forge.asn1.Type.UTF8 },
    { name: 'countryName', value: 'VN', valueTagClass: forge.asn1.Type.PRINTABLESTRING },
  ] as unknown as forge.pki.CertificateField[]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ])
  certificate.sign(key, forge.md.sha256.create())
  return forge.pki.certificateToPem(certificate)
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=')
  return [part.slice(0, at), part.slice(at + 1)]
}
