// Every other address: 404 in the frame, the language and the colours of the host that was asked.
import { notFound } from './forms.server.ts'

export const loader = () => {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
