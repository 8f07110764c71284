import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { apportionAmend } from './amend.ts';
import { shareOneWay } from './one-way.ts';
import { parseApportionRequest } from './parse-request.ts';
import { apportionParts } from './parts.ts';
import { badField } from './read-json.ts';
import type { ApportionRequest, OneWayRequest } from './request.ts';
import type { TwoWayJson } from './two-way/request.ts';
import { apportionTwoWay } from './two-way/two-way.ts';
import { apportionYears, type YearValue } from './years.ts';

/** The answer to a one-way request, to parts and to an amendment as it stands in JSON. */
export type OneWayJson = {
  readonly total: number;
  readonly rows: readonly {
    readonly id: string;
    readonly value: number;
    readonly share: string;
    readonly reason: string;
  }[];
};

export type YearsJson = { readonly years: readonly Omit<YearValue, 'working'>[] };

export type ApportionJson = OneWayJson | TwoWayJson | YearsJson;

/** Pure arithmetic from JSON to JSON: reads the request and answers in its mode. */
export function apportionAny(json: unknown): Result<ApportionJson, Failure> {
  const request = parseApportionRequest(json);
  return request.ok ? answerRequest(request.value) : request;
}

/** The same for callers that share one total over one list of rows; other modes are `bad-request`. */
export function apportion(json: unknown): Result<OneWayJson, Failure> {
  const request = parseApportionRequest(json);
  if (!request.ok) return request;
  return request.value.mode === 'one-way'
    ? answerOneWay(request.value)
    : err(badField('mode', 'phải là one-way'));
}

function answerRequest(request: ApportionRequest): Result<ApportionJson, Failure> {
  switch (request.mode) {
    case 'one-way':
      return answerOneWay(request);
    case 'two-way':
      return apportionTwoWay(request);
    case 'years': {
      const years = apportionYears(request);
      return years.ok
        ? ok({ years: years.value.map(({ year, value, reason }) => ({ year, value, reason })) })
        : years;
    }
    case 'parts':
      return withoutWorking(apportionParts(request));
    case 'amend':
      return withoutWorking(apportionAmend(request));
  }
}

function answerOneWay(request: OneWayRequest): Result<OneWayJson, Failure> {
  const shared = shareOneWay(request, rowJson);
  return shared.ok ? ok({ total: shared.value.total, rows: shared.value.rows }) : shared;
}

function withoutWorking(answer: Result<OneWayJson, Failure>): Result<OneWayJson, Failure> {
  if (!answer.ok) return answer;
  const { total, rows } = answer.value;
  return ok({
    total,
    rows: rows.map(rowJson),
  });
}

function rowJson({ id, value, share, reason }: OneWayJson['rows'][number]) {
  return { id, value, share, reason };
}
