// What the Domain Name System says of a name, in our words.
export type TxtAnswer =
  | { kind: 'found'; texts: readonly string[] }
  /** The name servers answered: there is no such record. */
  | { kind: 'none' }
  /** Nobody answered, or with an error: nothing is known. */
  | { kind: 'unreachable' }

export interface NameSystem {
  /** The TXT records of a name; never throws for what a name server does. */
  findTexts(name: string): Promise<TxtAnswer>
}
