// Who in this process remembers something of a shop, and is told when its pages are out of date: whatever changes them
// says so in its own transaction (drop-pages.server.ts), each process hears it once that is committed
// (app/server/page-drops.ts). Kept on globalThis, because the built server and the code beside it may load this file
// twice.

/** Names a shop whose pages are out of date, or null: any of them may be. */
export type HearsDrops = (shopId: string | null) => void

type Ear = { listeners: Map<string, HearsDrops>; isOpen: boolean }
const holder = globalThis as typeof globalThis & { [slot]?: Ear }
const slot: unique symbol = Symbol.for('nieu.hears-drops') as never

const ear = (): Ear => (holder[slot] ??= { listeners: new Map(), isOpen: false })

/** `name` is told once a drop; a second listener of that name takes the place of the first. */
export function whenPagesDrop(name: string, hear: HearsDrops): void {
  ear().listeners.set(name, hear)
}

/** For the process's ear only. */
export function tellPagesDropped(shopId: string | null): void {
  for (const hear of ear().listeners.values()) hear(shopId)
}

/** For the process's ear only: whether it hears the database. What it missed is told as a drop of everything. */
export function openEar(isOpen: boolean): void {
  ear().isOpen = isOpen
}

/** False in a process that does not listen, and while its connection is broken: what it remembers may be untrue. */
export const areDropsHeard = (): boolean => ear().isOpen
