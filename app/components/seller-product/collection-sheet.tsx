// The collections a product is in, and a new one.
import { Form, Link } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { CollectionChoice } from '#app/domain/catalog/proof-views.server.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

type Props = { shop: string; collections: readonly CollectionChoice[] }

export function CollectionSheet({ shop, collections }: Props) {
  const { manage } = useText(productFilesText)
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
        <p>
          <Link to={sellerPath(shop, 'collections')}>{manage}</Link>
        </p>
      </div>
    </Card>
  )
}
