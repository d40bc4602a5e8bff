// How the list of lots can be narrowed. Safe for the browser.
export const lotFilters = ['in-stock', 'expiring', 'raw', 'all'] as const
export type LotFilter = (typeof lotFilters)[number]

/** A lot with stock that ends within this many days is "expiring". */
export const soonDays = 7
