/** Words at each end of a long excerpt that are enough to find it. */
const wordsAtEachEnd = 5;
/** An excerpt of at most so many words is named whole. */
const mostWords = 2 * wordsAtEachEnd;

/**
 * The address of a page that opens at an excerpt.
 * Source: https://wicg.github.io/scroll-to-text-fragment/ (`-`, `,` and `&` are syntax there and must be encoded).
 * @param limit the most characters that the address may have (512 in a link button); the fragment is left out if it
 *   does not fit
 * @returns `null` if even the page's own address does not fit
 */
export function linkToText(url: string, excerpt: string, limit = 512): string | null {
  const page = linkTo(url);
  if (page.length > limit) return null;
  const words = excerpt.split(/\s+/).filter((word) => word !== '');
  const ends = [words.slice(0, wordsAtEachEnd), words.slice(-wordsAtEachEnd)];
  const text = (words.length <= mostWords ? [words] : ends).map((part) => encodeText(part.join(' '))).join(',');
  const link = `${page}${page.includes('#') ? '' : '#'}:~:text=${text}`;
  return link.length <= limit ? link : page;
}

/** The address of a page, as a masked link may hold it. */
export function linkTo(url: string): string {
  return encodeForMarkdown(new URL(url).href);
}

function encodeText(text: string): string {
  return encodeForMarkdown(encodeURIComponent(text)).replaceAll('-', '%2D');
}

/** Encodes what would end or style a masked link. */
function encodeForMarkdown(address: string): string {
  return address.replace(/[()*'<>\\`|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
