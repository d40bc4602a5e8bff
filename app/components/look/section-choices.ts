// What a part may show, to choose from.
type Pick = { id: string; title: string }

export type SectionChoices = {
  shopId: string
  collections: readonly Pick[]
  products: readonly Pick[]
}
