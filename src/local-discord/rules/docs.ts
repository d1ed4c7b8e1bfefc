/** A page of Discord's documentation for developers. */
export const docs = (page: string): string => `https://docs.discord.com/developers/${page}`;
