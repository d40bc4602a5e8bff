// Whether a request was sent by a machine of ours itself, not by a visitor whom our proxy let in.
export function isFromInside(request: Request, clientAddress: string): boolean {
  return !request.headers.has('x-forwarded-for') && isPrivate(clientAddress)
}

const isPrivate = (address: string) =>
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address)
