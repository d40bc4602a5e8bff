// The shelves of the packing table, in the order a parcel passes them.
export const benchShelves = ['to-pack', 'packed', 'out', 'back'] as const
export type BenchShelf = (typeof benchShelves)[number]
