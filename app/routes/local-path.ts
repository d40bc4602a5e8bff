// A path to go back to that someone sent us: on this host only, never elsewhere.

/** '/' for anything that a browser could read as another host or scheme. */
export function localPath(path: string): string {
  if (!path.startsWith('/') || /[\\\u0000-\u001f]/.test(path)) return '/'
  const url = URL.parse(path, 'http://here.invalid')
  return url?.host === 'here.invalid' ? `${url.pathname}${url.search}` : '/'
}
