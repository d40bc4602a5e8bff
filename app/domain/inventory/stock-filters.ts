// The chips above the stock list. low: at its threshold or below; soon: a lot ends within a week.
export const stockFilters = ['all', 'low', 'out', 'soon'] as const
export type StockFilter = (typeof stockFilters)[number]

export const soonDays = 7
