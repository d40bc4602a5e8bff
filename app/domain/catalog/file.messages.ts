import type { PaperRefusal } from './paper.ts'
import type { VideoRefusal } from './product-video.ts'

type Message = { vi: string; en: string; field: string }

export const fileMessages: Record<PaperRefusal | VideoRefusal, Message> = {
  'paper.empty': {
    vi: 'Chọn tệp giấy chứng nhận trước.',
    en: 'Choose the file of the certificate first.',
    field: 'paper',
  },
  'paper.too-heavy': {
    vi: 'Tệp nặng hơn 8 MB. Bạn chụp lại ảnh nhẹ hơn nhé.',
    en: 'The file is heavier than 8 MB. A lighter photo will do.',
    field: 'paper',
  },
  'paper.not-a-paper': {
    vi: 'Tệp này không phải PDF hoặc ảnh chụp.',
    en: 'This is not a PDF or a photo.',
    field: 'paper',
  },
  'video.empty': {
    vi: 'Dán đường dẫn, hoặc chọn một tệp phim.',
    en: 'Paste a link, or choose a film.',
    field: 'film',
  },
  'video.too-heavy': {
    vi: 'Phim nặng hơn 8 MB. Bạn cắt còn khoảng nửa phút, hoặc đăng lên YouTube rồi dán đường dẫn.',
    en: 'The film is heavier than 8 MB. Cut it to half a minute, or publish it elsewhere and paste the link.',
    field: 'film',
  },
  'video.not-a-video': {
    vi: 'Tệp này không phải phim MP4 hoặc WebM, hoặc đã bị hỏng.',
    en: 'This file is not an MP4 or WebM film, or it is damaged.',
    field: 'film',
  },
}
