// The collections a product is in, and a new one.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { CollectionChoice } from '#app/domain/catalog/proof-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CollectionSheet({ collections }: { collections: readonly CollectionChoice[] }) {
  const t = useText(sellerProductsText)
  const chosen = useFormState('collections')
  const made = useFormState('collection')
  return (
    <Card title={t.collections}>
      <div className="stack">
        {collections.length > 0 && (
          <Form method="post" className="stack">
            <FormErrors form={chosen} />
            <CheckboxGroup
              form={chosen}
              name="collectionIds"
              label={t.inCollections}
              defaultValue={collections.filter(({ has }) => has).map(({ id }) => id)}
              choices={collections.map(({ id, title }) => ({ value: id, label: title }))}
              isOptional
            />
            <Button name="intent" value="collections">
              {t.save}
            </Button>
          </Form>
        )}
        <Form method="post" className="stack" key={collections.length}>
          <FormErrors form={made} />
          <TextInput form={made} name="title" label={t.newCollection} maxLength={100} />
          <Button name="intent" value="collection">
            {t.addCollection}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
