// A request to the Storefront API as it comes over HTTP: one address, one host, the headers that a client sends.
import { action } from '#app/routes/storefront-api/graphql.ts'

export type Posted = {
  host?: string
  version?: string
  headers?: Record<string, string>
  /** where the connection comes from */
  address?: string
}

export type ApiAnswer = {
  data?: Record<string, unknown>
  errors?: { message: string; extensions: { code: string; [fact: string]: unknown } }[]
}

export async function postStorefront(body: string, posted: Posted = {}) {
  const { host = 'localhost:3000', version = '2026-04', headers = {}, address = '' } = posted
  const request = new Request(`http://${host}/api/${version}/graphql.json`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  const context = { clientAddress: address }
  const response = await action({ request, params: { version }, context })
  return { response, answer: (await response.json()) as ApiAnswer }
}

let last = 0

/** An address that no other call of this process was given. */
export function newAddress(): string {
  last += 1
  return `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`
}
