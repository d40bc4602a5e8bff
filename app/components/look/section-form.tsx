// One part of the first page: its words, its photo, what it shows.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { HeroSection, MapSection, Section, StorySection } from '#app/domain/site/look.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { useText } from '#app/i18n/use-text.ts'

import { GoodsFields } from './goods-fields.tsx'
import type { SectionChoices } from './section-choices.ts'
import { PhotoField } from './photo-field.tsx'

type Props<One extends Section> = { form: FormView; section: One; choices: SectionChoices }

export function SectionForm({ section, choices }: Omit<Props<Section>, 'form'>) {
  const t = useText(lookPartsText)
  const form = useFormState()
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="kind" value={section.kind} />
        <TextInput
          form={form}
          name="title"
          label={t.title}
          hint={t.titleHint}
          defaultValue={section.title}
          maxLength={80}
          isOptional
        />
        {section.kind === 'hero' && <HeroFields form={form} section={section} choices={choices} />}
        {section.kind === 'goods' && (
          <GoodsFields form={form} section={section} choices={choices} />
        )}
        {section.kind === 'story' && (
          <StoryFields form={form} section={section} choices={choices} />
        )}
        {section.kind === 'map' && <MapFields form={form} section={section} />}
        <Button look="primary">{t.save}</Button>
      </Form>
    </Card>
  )
}

function HeroFields({ form, section, choices }: Props<HeroSection>) {
  const t = useText(lookPartsText)
  return (
    <>
      <TextInput
        form={form}
        name="line"
        label={t.line}
        hint={t.heroLineHint}
        defaultValue={section.line}
        maxLength={200}
        isOptional
      />
      <PhotoField form={form} shopId={choices.shopId} photoId={section.photoId} />
      <Select
        form={form}
        name="leadsTo"
        label={t.leadsTo}
        placeholder={t.leadsToAll}
        defaultValue={section.leadsTo ?? ''}
        options={choices.collections.map(({ id, title }) => ({ value: id, label: title }))}
        isOptional
      />
    </>
  )
}

function StoryFields({ form, section, choices }: Props<StorySection>) {
  const t = useText(lookPartsText)
  return (
    <>
      <TextArea
        form={form}
        name="body"
        label={t.body}
        hint={t.bodyHint}
        defaultValue={section.body}
        rows={8}
        maxLength={3000}
        isOptional
      />
      <PhotoField form={form} shopId={choices.shopId} photoId={section.photoId} />
      <RadioGroup
        form={form}
        name="photoSide"
        label={t.photoSide}
        defaultValue={section.photoSide}
        choices={(['left', 'right'] as const).map((value) => ({ value, label: t.sides[value] }))}
      />
    </>
  )
}

function MapFields({ form, section }: Omit<Props<MapSection>, 'choices'>) {
  const t = useText(lookPartsText)
  return (
    <>
      <TextInput
        form={form}
        name="line"
        label={t.line}
        hint={t.mapLineHint}
        defaultValue={section.line}
        maxLength={200}
        isOptional
      />
      <Checkbox
        form={form}
        name="hasNames"
        label={t.hasNames}
        hint={t.hasNamesHint}
        defaultChecked={section.hasNames}
        isOptional
      />
    </>
  )
}
