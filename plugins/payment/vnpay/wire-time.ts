// VNPay's clock: yyyyMMddHHmmss in Viet Nam, whatever the time zone of this machine.
import { localDateTime } from '#app/lib/time.ts'

export const toWireTime = (instant: Date): string => localDateTime(instant).replaceAll(/\D/g, '')
