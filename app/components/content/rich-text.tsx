// A text that a shop wrote. Its HTML is made by richTextHtml alone, from plain text.
export function RichText({ html }: { html: string }) {
  return <div className="rich-text" lang="vi" dangerouslySetInnerHTML={{ __html: html }} />
}
