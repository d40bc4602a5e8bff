// What ties a move of the journal to others: the pair of a transfer, the count that found it, the move it takes back,
// and the tap of a button that must not count twice.
export type MoveMarks = {
  transferId?: string | undefined
  countId?: string | undefined
  reversesId?: string | undefined
  clientKey?: string | undefined
}

export const marksOf = ({ transferId, countId, reversesId, clientKey }: MoveMarks) => ({
  transferId: transferId ?? null,
  countId: countId ?? null,
  reversesId: reversesId ?? null,
  clientKey: clientKey ?? null,
})
