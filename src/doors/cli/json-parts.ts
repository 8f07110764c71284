const TOGETHER = 2000;

/** The text of `JSON.stringify` in parts that are short enough to be held beside the value. Takes plain data. */
export function* jsonParts(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* arrayParts(value);
  else if (typeof value === 'object' && value !== null) yield* objectParts(value);
  else yield JSON.stringify(value) ?? 'null';
}

function* arrayParts(values: readonly unknown[]): Generator<string> {
  yield '[';
  if (values.length > TOGETHER) {
    for (let at = 0; at < values.length; at += TOGETHER) {
      const part = JSON.stringify(values.slice(at, at + TOGETHER)).slice(1, -1);
      yield at === 0 ? part : `,${part}`;
    }
  } else {
    for (const [index, value] of values.entries()) {
      if (index > 0) yield ',';
      yield* jsonParts(value);
    }
  }
  yield ']';
}

function* objectParts(value: object): Generator<string> {
  let separator = '{';
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* jsonParts(held);
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}
