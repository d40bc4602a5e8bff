// Sending a page to others.
import { defineText } from './text.ts'

export const shareText = defineText({
  vi: {
    share: 'Chia sẻ',
    onFacebook: 'Chia sẻ lên Facebook',
    copyLink: 'Sao chép liên kết',
  },
  en: {
    share: 'Share',
    onFacebook: 'Share on Facebook',
    copyLink: 'Copy the link',
  },
})
