// The parts of the first page in their order: changed, moved and removed by buttons, so that a thumb or a keyboard will do.
import { Form } from '@remix-run/react'
import { ArrowDown, ArrowUp, Pencil, Plus, X } from 'lucide-react'

import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { mostSections, sectionKinds, type Section } from '#app/domain/site/look.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { useText } from '#app/i18n/use-text.ts'
import { homeSectionPath } from '#app/seller-paths.ts'

type Props = { slug: string; sections: readonly Section[] }

export function SectionList({ slug, sections }: Props) {
  const t = useText(lookPartsText)
  const form = useFormState()
  return (
    <section className="stack" aria-labelledby="look-parts">
      <h2 id="look-parts">{t.parts}</h2>
      <FormErrors form={form} />
      {sections.length === 0 && <p className="soft">{t.noParts}</p>}
      <ol className="list">
        {sections.map((section, index) => (
          <li key={section.id} className="list-item">
            <SectionLine
              slug={slug}
              section={section}
              isFirst={index === 0}
              isLast={index === sections.length - 1}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

type LineProps = { slug: string; section: Section; isFirst: boolean; isLast: boolean }

function SectionLine({ slug, section, isFirst, isLast }: LineProps) {
  const t = useText(lookPartsText)
  const name = section.title || t.kinds[section.kind].name
  return (
    <>
      <div className="grow stack-tight">
        <strong>{name}</strong>
        {section.title && <span className="small soft">{t.kinds[section.kind].name}</span>}
      </div>
      <Form method="post" className="section-buttons" preventScrollReset>
        <input type="hidden" name="id" value={section.id} />
        <input type="hidden" name="from" value="home" />
        <Button
          look="plain"
          icon={ArrowUp}
          name="intent"
          value="up"
          disabled={isFirst}
          aria-label={t.up(name)}
        />
        <Button
          look="plain"
          icon={ArrowDown}
          name="intent"
          value="down"
          disabled={isLast}
          aria-label={t.down(name)}
        />
        <Button look="plain" icon={X} name="intent" value="remove" aria-label={t.remove(name)} />
        <ButtonLink
          to={homeSectionPath(slug, section.id)}
          icon={Pencil}
          aria-label={t.editOne(name)}
        >
          {t.edit}
        </ButtonLink>
      </Form>
    </>
  )
}

/** `newId` is the part's: pressing a button twice adds one part. */
export function AddSection({ count, newId }: { count: number; newId: string }) {
  const t = useText(lookPartsText)
  if (count >= mostSections) return <p className="soft">{t.isFull(mostSections)}</p>
  return (
    <section className="stack" aria-labelledby="look-add">
      <h2 id="look-add">{t.add}</h2>
      <ul className="list">
        {sectionKinds.map((kind) => (
          <li key={kind} className="list-item">
            <div className="grow stack-tight">
              <strong>{t.kinds[kind].name}</strong>
              <span className="small soft">{t.kinds[kind].line}</span>
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={newId} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="from" value="home" />
              <Button
                icon={Plus}
                name="intent"
                value="add"
                aria-label={t.addOne(t.kinds[kind].name)}
              />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
