// What shoppers see now compared with the draft, and the buttons that change it.
import { Form } from '@remix-run/react'
import { Trash2, Undo2 } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { lookText } from '#app/i18n/look.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

export type DraftState = { revision: number; canUndo: boolean; isChanged: boolean }
export type LookRoom = 'theme' | 'home'

type Props = { slug: string; room: LookRoom; draft: DraftState }

export function PublishBar({ slug, room, draft }: Props) {
  const t = useText(lookText)
  return (
    <Form
      method="post"
      action={sellerPath(slug, 'settings/home')}
      className="publish-bar"
      preventScrollReset
    >
      <input type="hidden" name="from" value={room} />
      <input type="hidden" name="revision" value={draft.revision} />
      <p className="small" role="status">
        {draft.isChanged ? t.isChanged : t.isLive}
      </p>
      <div className="row">
        {draft.isChanged && (
          <Button look="primary" name="intent" value="publish">
            {t.publish}
          </Button>
        )}
        {draft.canUndo && (
          <Button icon={Undo2} name="intent" value="undo">
            {t.undo}
          </Button>
        )}
        {draft.isChanged && (
          <Button look="plain" icon={Trash2} name="intent" value="discard">
            {t.discard}
          </Button>
        )}
      </div>
    </Form>
  )
}
