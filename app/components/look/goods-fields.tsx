// Which goods a part shows, and how many. What the source does not ask for is out of sight, and kept.
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { Select } from '#app/components/ui/text-fields.tsx'
import { goodsCounts, goodsSources, type GoodsSection } from '#app/domain/site/look.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ChosenGoods } from './chosen-goods.tsx'
import type { SectionChoices } from './section-choices.ts'

type Props = { form: FormView; section: GoodsSection; choices: SectionChoices }

export function GoodsFields({ form, section, choices }: Props) {
  const t = useText(lookPartsText)
  return (
    <>
      <RadioGroup
        form={form}
        name="source"
        label={t.source}
        defaultValue={section.source}
        choices={goodsSources.map((value) => ({ value, label: t.sources[value] }))}
      />
      <div className="goods-of-collection">
        <Select
          form={form}
          name="collectionId"
          label={t.collection}
          placeholder={t.noCollection}
          defaultValue={section.collectionId ?? ''}
          options={choices.collections.map(({ id, title }) => ({ value: id, label: title }))}
          required={false}
        />
      </div>
      <div className="goods-chosen">
        <ChosenGoods form={form} chosen={section.productIds} products={choices.products} />
      </div>
      <div className="goods-count">
        <RadioGroup
          form={form}
          name="count"
          label={t.count}
          defaultValue={String(section.count)}
          choices={goodsCounts.map((count) => ({ value: String(count), label: t.counts(count) }))}
        />
      </div>
    </>
  )
}
