/** "Hợp tác xã Yên Hòa" is known as Yên Hòa: the legal form is left out. */
export const knownName = (name: string): string =>
  name.replace(/^(hợp tác xã|htx|công ty( tnhh| cổ phần)?|hộ kinh doanh|hộ|cơ sở)\s+/iu, '')

export const firstLetter = (name: string): string => knownName(name).charAt(0)
