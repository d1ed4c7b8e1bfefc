import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { Complaint } from './codes.ts';
import * as codes from './codes.ts';
import { type Constraints, constraintsOf } from './constraints.ts';
import { corrections, undocumented } from './corrections.ts';
import type { Fault, Rule } from './fault.ts';
import { isObject, type Kind, readerOfScalar, readNonce } from './scalars.ts';

/** Where a reader stands, and what it has found wrong so far. */
export class Reading {
  readonly path: (string | number)[] = [];
  readonly faults: Fault[] = [];
  readonly rule: Rule;

  /** @param rule the rule that is broken when the shape does not fit */
  constructor(rule: Rule) {
    this.rule = rule;
  }

  /** Notes a fault at the present path. */
  add({ code, message }: Complaint): undefined {
    this.faults.push({ path: [...this.path], code, message, rule: this.rule });
  }
}

/** Reads one JSON value: returns it as Discord takes it ("8" as 8) and notes what is wrong. */
export type Reader = (value: unknown, reading: Reading) => unknown;

/**
 * Compiles zod schemas to readers that answer as Discord does. zod's own parser is of no use here: it refuses numeric
 * strings and `+00:00`, reports a union as a whole instead of the member that `type` names, and knows one bound of a
 * length at a time, where Discord's message states both.
 *
 * `request` reads as lenient as Discord's servers read; `reply` wants exactly what the schema says, and no other key.
 * @see https://zod.dev/library-authors for `_zod.def`
 */
export class Readers {
  readonly #kind: Kind;
  readonly #compiled = new Map<$ZodType, Reader>();

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** The reader of a schema; compiled once, and its inner schemas when they are first met. */
  of(schema: $ZodType): Reader {
    let reader = this.#compiled.get(schema);
    if (!reader) {
      reader = this.#compile((corrections.get(schema) ?? schema) as $ZodTypes);
      this.#compiled.set(schema, reader);
    }
    return reader;
  }

  #compile(schema: $ZodTypes): Reader {
    const def = schema._zod.def;
    switch (def.type) {
      case 'lazy':
        return (value, reading) => this.of(resolve(schema))(value, reading);
      case 'optional':
        return this.#unless(undefined, this.of(def.innerType));
      case 'nullable':
        return this.#unless(null, this.of(def.innerType));
      case 'object':
        return this.#object(() => def.shape);
      case 'array':
        return this.listOf(this.of(def.element), constraintsOf(schema));
      case 'record':
        return this.#record(this.of(def.valueType));
      case 'union':
        return this.unionOf(def.options);
      case 'intersection':
        return this.#intersection(def.left, def.right);
      default:
        return readerOfScalar(schema, this.#kind);
    }
  }

  #unless(absent: undefined | null, inner: Reader): Reader {
    return (value, reading) => (value === absent ? absent : inner(value, reading));
  }

  #object(shape: () => Shape): Reader {
    let fields: [string, Reader][] | undefined;
    return (value, reading) => {
      if (value === undefined || value === null) return reading.add(codes.required);
      if (!isObject(value)) return reading.add(codes.notObject);
      fields ??= Object.entries(shape()).map(([key, schema]) => [key, this.#field(key, schema)]);
      const result: Record<string, unknown> = { ...value };
      for (const [key, reader] of fields) {
        reading.path.push(key);
        const field = reader(Object.hasOwn(value, key) ? value[key] : undefined, reading);
        if (field !== result[key]) result[key] = field;
        reading.path.pop();
      }
      if (this.#kind === 'reply') refuseOtherKeys(value, shape(), reading);
      return result;
    };
  }

  #field(key: string, schema: $ZodType): Reader {
    return key === 'nonce' && this.#kind === 'request' ? readNonce : this.of(schema);
  }

  /** A list of what `element` reads; lengths as in the constraints. */
  listOf(element: Reader, { min, max }: Constraints = {}): Reader {
    return (value, reading) => {
      if (value === undefined || value === null) return reading.add(codes.required);
      if (!Array.isArray(value)) return reading.add(codes.notList);
      if (value.length < (min ?? 0) || value.length > (max ?? value.length)) reading.add(codes.badLength(min, max));
      return value.map((item, index) => {
        reading.path.push(index);
        const result = element(item, reading);
        reading.path.pop();
        return result;
      });
    };
  }

  #record(element: Reader): Reader {
    return (value, reading) => {
      if (value === undefined || value === null) return reading.add(codes.required);
      if (!isObject(value)) return reading.add(codes.notDictionary);
      const entries = Object.entries(value).map(([key, item]) => {
        reading.path.push(key);
        const result = element(item, reading);
        reading.path.pop();
        return [key, result] as const;
      });
      return Object.fromEntries(entries);
    };
  }

  /** A union of objects told apart by `type` is read as the member that it names; any other as the one that fits best. */
  unionOf(options: readonly $ZodType[]): Reader {
    const best = this.#oneOf(options.map((option) => this.of(option)));
    let byType: Map<unknown, Reader> | null | undefined;
    return (value, reading) => {
      if (byType === undefined) byType = this.#byType(options);
      if (!byType) return best(value, reading);
      if (value === undefined || value === null) return reading.add(codes.required);
      if (!isObject(value)) return reading.add(codes.notObject);
      if (value.type === undefined || value.type === null) return reading.add(codes.noType);
      const mayBeNumeric = this.#kind === 'request' && typeof value.type === 'string';
      const reader = byType.get(value.type) ?? (mayBeNumeric ? byType.get(Number(value.type)) : undefined);
      return reader ? reader(value, reading) : reading.add(codes.notUnionType([...byType.keys()]));
    };
  }

  /** Reads with each member: the first without fault wins, else the one whose faults lie deepest, for it came furthest. */
  #oneOf(members: readonly Reader[]): Reader {
    return (value, reading) => {
      const before = reading.faults.length;
      let closest: { faults: Fault[]; depth: number } | undefined;
      for (const member of members) {
        const result = member(value, reading);
        const faults = reading.faults.splice(before);
        if (faults.length === 0) return result;
        const depth = Math.max(...faults.map(({ path }) => path.length));
        if (!closest || depth > closest.depth || (depth === closest.depth && faults.length < closest.faults.length))
          closest = { faults, depth };
      }
      reading.faults.push(...(closest?.faults ?? []));
      return undefined;
    };
  }

  #byType(options: readonly $ZodType[]): Map<unknown, Reader> | null {
    const types = new Map<unknown, Reader>();
    for (const option of options) {
      const schema = resolve(option);
      const literal = schema._zod.def.type === 'object' ? schema._zod.def.shape.type : undefined;
      const def = literal && resolve(literal)._zod.def;
      if (def?.type !== 'literal') return null;
      for (const type of def.values) {
        if (types.has(type)) return null;
        types.set(type, this.of(schema));
      }
    }
    return types;
  }

  /** The specification intersects objects only. */
  #intersection(left: $ZodType, right: $ZodType): Reader {
    return this.#object(() => ({ ...shapeOf(left), ...shapeOf(right) }));
  }
}

/** The schema behind any number of `lazy`. */
function resolve(schema: $ZodType): $ZodTypes {
  const { def } = (schema as $ZodTypes)._zod;
  return def.type === 'lazy' ? resolve(def.getter()) : (schema as $ZodTypes);
}

type Shape = Readonly<Record<string, $ZodType>>;

function shapeOf(schema: $ZodType): Shape {
  const { def } = resolve(schema)._zod;
  if (def.type !== 'object') throw new Error(`Discord's specification intersects more than objects: ${def.type}`);
  return def.shape;
}

function refuseOtherKeys(value: object, shape: object, reading: Reading): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(shape, key) || undocumented.has(key)) continue;
    reading.path.push(key);
    reading.add({ code: 'UNKNOWN_FIELD', message: 'Discord sends no such field here' });
    reading.path.pop();
  }
}
