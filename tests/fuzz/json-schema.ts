import { z } from 'zod';
import { contract } from '../../src/contract/contract.ts';

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The part of JSON Schema that the contract's inputs come to. */
export type JsonSchema = {
  readonly type?: TypeName | readonly TypeName[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
};

export type Procedure = { readonly name: string; readonly input: JsonSchema };

/** Every procedure of the contract with the schema of its input, in the contract's order. */
export function procedures(): readonly Procedure[] {
  return found(contract, []);
}

function found(part: object, path: readonly string[]): readonly Procedure[] {
  if ('~orpc' in part) {
    const { inputSchema } = part['~orpc'] as { readonly inputSchema: z.ZodType };
    const input = z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'throw' });
    return [{ name: path.join('/'), input: input as JsonSchema }];
  }
  return Object.entries(part).flatMap(([name, below]) => found(below as object, [...path, name]));
}
