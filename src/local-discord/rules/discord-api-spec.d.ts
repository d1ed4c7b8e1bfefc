/** The package ships its zod schemas without typings; spec.ts gives them one. */
declare module 'discord-api-spec/zod';
