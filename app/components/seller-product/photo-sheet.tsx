// One photo of a product with what can be done to it.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { SellerPhoto } from '#app/domain/catalog/seller-product-views.server.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

import { sellerPicture } from './seller-picture.ts'

export function PhotoSheet({ photo, isFirst }: { photo: SellerPhoto; isFirst: boolean }) {
  const t = useText(sellerProductsText)
  return (
    <Card>
      <Form method="post" className="stack">
        <input type="hidden" name="mediaId" value={photo.id} />
        <Photo picture={sellerPicture(photo)} ratio="4/3" sizes="(min-width: 768px) 40vw, 92vw" />
        <TextInput
          name="alt"
          label={t.alt}
          hint={t.altHint}
          defaultValue={photo.alt}
          maxLength={200}
          isOptional
        />
        <div className="row">
          <Button name="intent" value="describe">
            {t.saveAlt}
          </Button>
          {isFirst ? (
            <Badge tone="leaf">{t.isFirst}</Badge>
          ) : (
            <Button name="intent" value="first">
              {t.first}
            </Button>
          )}
          <Button look="plain" name="intent" value="remove">
            {t.removePhoto}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
