// Stars, words and pictures about one thing; what was written before stands in the fields.
import { AftersalePhotos } from '#app/components/aftersale/aftersale-photos.tsx'
import { PhotosInput } from '#app/components/aftersale/photos-input.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import type { ReviewView } from '#app/domain/review/review-views.server.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ReviewCard } from './review-card.tsx'
import { StarsInput } from './stars-input.tsx'

type Props = {
  form: FormView
  /** a product's id, or `shop` */
  about: string
  title: string
  written: ReviewView | undefined
}

export function ReviewFields({ form, about, title, written }: Props) {
  const t = useText(reviewsText)
  if (written?.answer) {
    return (
      <Card title={title}>
        <ReviewCard review={written}>
          <p className="small soft">{t.cannotChange}</p>
        </ReviewCard>
      </Card>
    )
  }
  const name = `reviews.${about}`
  return (
    <Card title={title}>
      <div className="stack">
        {written?.status === 'waiting' && <p className="soft">{t.waits}</p>}
        {written?.status === 'hidden' && <p>{t.isHidden(written.statusReason)}</p>}
        <StarsInput form={form} name={`${name}.rating`} defaultValue={written?.rating} />
        <TextArea
          form={form}
          name={`${name}.body`}
          label={t.body}
          rows={3}
          maxLength={2000}
          defaultValue={written?.body}
          isOptional
        />
        <AftersalePhotos photos={written?.photos ?? []} />
        <PhotosInput form={form} name={`${name}.photos`} label={t.photos} hint={t.photosHint} />
      </div>
    </Card>
  )
}
