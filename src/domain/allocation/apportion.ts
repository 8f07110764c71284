import type { Failure } from '../error.ts';
import { ok, type Result } from '../result.ts';
import { apportionOneWay } from './one-way.ts';
import { parseApportionRequest } from './parse-request.ts';
import type { ApportionRequest } from './request.ts';

/** The answer to a one-way request as it stands in JSON. */
export type OneWayJson = {
  readonly total: number;
  readonly rows: readonly {
    readonly id: string;
    readonly value: number;
    readonly share: string;
    readonly reason: string;
  }[];
};

/** Two-way, years, parts and amend join here. */
export type ApportionJson = OneWayJson;

/** Pure arithmetic from JSON to JSON: reads the request and answers in its mode. */
export function apportion(json: unknown): Result<ApportionJson, Failure> {
  const request = parseApportionRequest(json);
  return request.ok ? answerRequest(request.value) : request;
}

function answerRequest(request: ApportionRequest): Result<ApportionJson, Failure> {
  switch (request.mode) {
    case 'one-way': {
      const answer = apportionOneWay(request);
      if (!answer.ok) return answer;
      const { total, rows } = answer.value;
      return ok({
        total,
        rows: rows.map(({ id, value, share, reason }) => ({ id, value, share, reason })),
      });
    }
  }
}
