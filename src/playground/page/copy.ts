/** Puts a text on the clipboard. Where the browser forbids that, it says so itself. */
export const copyText = (text: string): void => void navigator.clipboard.writeText(text);
