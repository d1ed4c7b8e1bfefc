/**
 * Discord's error codes inside `50035 Invalid Form Body`, with the wording of its API. It documents only the outer
 * shape (https://docs.discord.com/developers/reference#error-messages); codes and wording are those that its servers
 * send, as bots have reported them. Where no report is known, the general code of the same kind stands.
 */
export interface Complaint {
  readonly code: string;
  readonly message: string;
}

/** How Discord's servers, written in Python, print a tuple: `(1,)`, `('users', 'roles')`. */
const tuple = (values: readonly unknown[]) =>
  `(${values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ')}${values.length === 1 ? ',' : ''})`;

export const required: Complaint = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/** A length outside its bounds; either bound may be absent. */
export function badLength(min: number | undefined, max: number | undefined): Complaint {
  if (min === undefined) return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
  if (max === undefined) return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${min} or more in length.` };
  return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${min} and ${max} in length.` };
}

export const tooLarge = (max: number, kind = 'int'): Complaint => ({
  code: 'NUMBER_TYPE_MAX',
  message: `${kind} value should be less than or equal to ${max}.`,
});

export const tooSmall = (min: number): Complaint => ({
  code: 'NUMBER_TYPE_MIN',
  message: `int value should be greater than or equal to ${min}.`,
});

/** `kind`: what the value should have been, such as `int` or `snowflake`. */
export const notNumber = (value: unknown, kind: string): Complaint => ({
  code: 'NUMBER_TYPE_COERCE',
  message: `Value "${shown(value)}" is not ${kind}.`,
});

export const notString = (value: unknown): Complaint => ({
  code: 'STRING_TYPE_CONVERT',
  message: `Could not interpret "${shown(value)}" as string.`,
});

export const notBoolean: Complaint = { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };

export const notObject: Complaint = { code: 'MODEL_TYPE_CONVERT', message: 'Expected an object/dictionary.' };

export const notDictionary: Complaint = {
  code: 'DICT_TYPE_CONVERT',
  message: 'Only dictionaries may be used in a DictType',
};

export const notList: Complaint = { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };

export const notChoice = (choices: readonly unknown[]): Complaint => ({
  code: 'BASE_TYPE_CHOICES',
  message: `Value must be one of ${tuple(choices)}.`,
});

export const notEnumValue = (value: unknown): Complaint => ({
  code: 'ENUM_TYPE_COERCE',
  message: `Value "${shown(value)}" is not a valid enum value.`,
});

/** A component or option without `type`. */
export const noType: Complaint = { code: 'TAG_FIELD_MISSING', message: 'Field "type" is required' };

/** A component or option whose `type` is none of those that fit here. */
export const notUnionType = (types: readonly unknown[]): Complaint => ({
  code: 'UNION_TYPE_CHOICES',
  message: `Value of field "type" must be one of ${tuple([...types].sort((one, other) => Number(one) - Number(other)))}.`,
});

/** Of buttons and of the options of selects. */
export const invalidEmoji: Complaint = { code: 'BUTTON_COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' };

export const badNonce: Complaint = {
  code: 'NONCE_TYPE_INVALID_TYPE',
  message: 'This field must be a string or integer.',
};

export const longNonce: Complaint = { code: 'NONCE_TYPE_TOO_LONG', message: 'Must be 25 or fewer characters long.' };

/** An item that a list of different items holds already. */
export const repeated: Complaint = {
  code: 'SET_TYPE_ALREADY_CONTAINS_VALUE',
  message: 'The set already contains this value',
};

export const notUrl: Complaint = { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };

export const badScheme = (scheme: string, schemes: readonly string[]): Complaint => ({
  code: 'URL_TYPE_INVALID_SCHEME',
  message: `Scheme "${scheme}" is not supported. Scheme must be one of ${tuple(schemes)}.`,
});

export const notTimestamp = (value: unknown): Complaint => ({
  code: 'DATE_TIME_TYPE_PARSE',
  message: `Could not parse ${shown(value)}. Should be ISO8601.`,
});

export const notMatching: Complaint = {
  code: 'STRING_TYPE_REGEX',
  message: 'String value did not match validation regex.',
};

/** A bad value, short enough to stand in a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
