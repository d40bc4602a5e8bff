// The algorithms of an invoice's signature: plain XMLDSig, inclusive C14N 1.0, RSA with SHA-256.
export const algorithms = {
  canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
} as const

export const dsigNamespace = 'http://www.w3.org/2000/09/xmldsig#'
export const sellerSignatureId = 'seller-signature'
export const signingTimeId = 'signing-time'
