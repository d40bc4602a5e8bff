// Changes the draft of a shop's look. Shoppers see nothing of it: publish-look.server.ts shows it.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { submittedSection, type SubmittedSection } from './look.forms.ts'
import { findDraft, findLiveLook, lockLook, writeDraft } from './look-rows.server.ts'
import {
  mostSections,
  newSection,
  sameLook,
  withoutSection,
  withSection,
  withSectionChanged,
  withSectionMoved,
  type Look,
  type LookRefusal,
  type LookTheme,
  type SectionKind,
} from './look.ts'

type By = { actorId: string }

/** One change, in the caller's transaction. What changes nothing leaves the draft and its undo as they are. */
async function editDraft(
  db: ShopDb,
  { actorId, change }: By & { change: (look: Look) => Look },
  clock: Clock,
): Promise<void> {
  const shop = await lockLook(db)
  const look = (await findDraft(db))?.look ?? (await findLiveLook(db, shop)).look
  const next = change(look)
  if (!sameLook(look, next)) await writeDraft(db, { actorId, look: next, before: look }, clock)
}

/** A new part at the end; `id` is given by the form, so that pressing twice adds one. Throws look.full. */
export const addSection = (
  db: ShopDb,
  { actorId, id, kind }: By & { id: string; kind: SectionKind },
  clock: Clock,
): Promise<void> =>
  editDraft(
    db,
    {
      actorId,
      change(look) {
        const next = withSection(look, newSection(kind, id))
        if (!next) throw refuse<LookRefusal>('look.full', { most: mostSections })
        return next
      },
    },
    clock,
  )

/** Removing what is gone already changes nothing. */
export const removeSection = (
  db: ShopDb,
  { actorId, id }: By & { id: string },
  clock: Clock,
): Promise<void> => editDraft(db, { actorId, change: (look) => withoutSection(look, id) }, clock)

export const moveSection = (
  db: ShopDb,
  { actorId, id, to }: By & { id: string; to: 'up' | 'down' },
  clock: Clock,
): Promise<void> =>
  editDraft(db, { actorId, change: (look) => withSectionMoved(look, id, to) }, clock)

type SectionChange = By & { section: SubmittedSection; photo: StoredPhoto | null }

/** `photo` was stored before the transaction. Throws look.section-gone. */
export async function changeSection(
  db: ShopDb,
  { actorId, section, photo }: SectionChange,
  clock: Clock,
): Promise<void> {
  const photoId = photo && (await keepPhoto(db, photo))
  await editDraft(
    db,
    {
      actorId,
      change(look) {
        const before = look.sections.find(({ id }) => id === section.id)
        const next = withSectionChanged(look, submittedSection(section, before, photoId))
        if (!next) throw refuse<LookRefusal>('look.section-gone')
        return next
      },
    },
    clock,
  )
}

type ThemeChange = By & { theme: Omit<LookTheme, 'signMediaId'>; sign: StoredPhoto | null }

/** `sign` was stored before the transaction; null keeps the sign of the draft. */
export async function changeTheme(
  db: ShopDb,
  { actorId, theme, sign }: ThemeChange,
  clock: Clock,
): Promise<void> {
  const signId = sign && (await keepPhoto(db, sign))
  await editDraft(
    db,
    {
      actorId,
      change: (look) => ({
        ...look,
        theme: { ...theme, signMediaId: signId ?? look.theme.signMediaId },
      }),
    },
    clock,
  )
}

/** Back to before the last change; pressed again, forward to it. Throws look.nothing-to-undo. */
export async function undoDraft(db: ShopDb, { actorId }: By, clock: Clock): Promise<void> {
  await lockLook(db)
  const draft = await findDraft(db)
  if (!draft?.before) throw refuse<LookRefusal>('look.nothing-to-undo')
  await writeDraft(db, { actorId, look: draft.before, before: draft.look }, clock)
}

/** The draft is what shoppers see again; undoDraft brings it back. */
export async function discardDraft(db: ShopDb, { actorId }: By, clock: Clock): Promise<void> {
  const shop = await lockLook(db)
  const { look } = await findLiveLook(db, shop)
  await editDraft(db, { actorId, change: () => look }, clock)
}

// The picture of a change that is taken back stays stored: undoing needs it.
async function keepPhoto(db: ShopDb, photo: StoredPhoto): Promise<string> {
  const { id } = await db.media.create({ data: { ...photo, alt: '' }, select: { id: true } })
  return id
}
