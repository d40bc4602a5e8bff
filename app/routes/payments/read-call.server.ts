// A message as it came: its signature is over the very bytes of its body.
import type { GatewayCall } from '#plugins/payment/port.ts'

export const readCall = async (request: Request): Promise<GatewayCall> => ({
  parameters: new URL(request.url).searchParams,
  headers: request.headers,
  body: await request.text(),
})
