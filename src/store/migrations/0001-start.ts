import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { appendOnly, binary, clustered } from '../dialect/sqlite-ddl.ts';

/** Everything a workspace holds, though some screens for it come later. */
export const migration0001: Migration = {
  async up(db) {
    await runAll(db, [...organization(), ...programmes(), ...figures(), ...papers(), ...history()]);
  },
};

async function runAll(db: Kysely<unknown>, statements: readonly RawBuilder<unknown>[]) {
  for (const statement of statements) await statement.execute(db);
}

// Foreign keys are deferred so that a step and its inverse may write their rows in any order.

function organization() {
  return [
    sql`create table meta (key text primary key, value text not null) ${clustered}`,
    sql`create table units (
      code text primary key,
      kind text not null,
      position integer not null,
      valid_from text,
      valid_to text,
      decision text not null
    ) ${clustered}`,
    sql`create table unit_names (
      unit text not null references units (code) deferrable initially deferred,
      valid_from text not null,
      name text not null,
      valid_to text,
      decision text not null,
      primary key (unit, valid_from)
    ) ${clustered}`,
    sql`create table unit_parents (
      unit text not null references units (code) deferrable initially deferred,
      valid_from text not null,
      parent text not null references units (code) deferrable initially deferred,
      valid_to text,
      decision text not null,
      primary key (unit, valid_from),
      check (parent <> unit)
    ) ${clustered}`,
    sql`create table unit_communes (
      unit text not null references units (code) deferrable initially deferred,
      commune text not null,
      valid_from text not null,
      name text not null,
      valid_to text,
      decision text not null,
      primary key (unit, commune, valid_from)
    ) ${clustered}`,
    sql`create table unit_successions (
      predecessor text not null references units (code) deferrable initially deferred,
      successor text not null references units (code) deferrable initially deferred,
      date text not null,
      numerator integer not null check (numerator > 0),
      denominator integer not null,
      decision text not null,
      primary key (predecessor, successor, date),
      check (numerator <= denominator)
    ) ${clustered}`,
    sql`create table unit_aliases (
      unit text not null references units (code) deferrable initially deferred,
      alias text not null,
      confirmed_by text not null,
      confirmed_at text not null,
      primary key (unit, alias)
    ) ${clustered}`,
    sql`create table sectors (
      code text primary key check (code <> ''),
      name text not null,
      position integer not null,
      ended integer not null
    ) ${clustered}`,
    sql`create table indicators (
      code text primary key,
      name text not null,
      kind text not null,
      measure text not null,
      cadence text not null,
      position integer not null,
      numerator text,
      denominator text,
      parent text,
      baseline integer not null,
      ended integer not null
    ) ${clustered}`,
    sql`create table indicator_aliases (
      indicator text not null references indicators (code) deferrable initially deferred,
      alias text not null,
      confirmed_by text not null,
      confirmed_at text not null,
      primary key (indicator, alias)
    ) ${clustered}`,
    sql`create table persons (
      id text primary key,
      name text not null,
      title text not null,
      account text not null,
      ended integer not null
    ) ${clustered}`,
    sql`create table settings (key text primary key, value text not null) ${clustered}`,
  ];
}

function programmes() {
  return [
    sql`create table programmes (
      id text primary key,
      title text not null,
      number text,
      date text,
      organization text not null,
      org_level text not null,
      focal text,
      horizon_from integer,
      horizon_to integer
    ) ${clustered}`,
    // Keyed by position: one indicator may be asked for several horizons and at two levels.
    sql`create table programme_indicators (
      programme text not null references programmes (id) deferrable initially deferred,
      position integer not null,
      code text not null,
      name text not null,
      kind text not null,
      comparator text not null,
      comparator_text text not null,
      value numeric,
      value_to numeric,
      measure text not null,
      period text,
      cadence text not null,
      parent text,
      scope text,
      sectors text not null,
      numerator text,
      denominator text,
      ambiguous integer not null,
      paragraph text not null,
      quote text not null,
      primary key (programme, position)
    ) ${clustered}`,
    sql`create table tasks (
      programme text not null references programmes (id) deferrable initially deferred,
      position integer not null,
      paragraph text not null,
      text text not null,
      lead text,
      joint text,
      due text,
      progress text not null,
      note text not null,
      primary key (programme, position)
    ) ${clustered}`,
    sql`create table deadlines (
      programme text not null references programmes (id) deferrable initially deferred,
      position integer not null,
      paragraph text not null,
      what text not null,
      rule text not null,
      date text,
      receiver text,
      via text,
      primary key (programme, position)
    ) ${clustered}`,
  ];
}

function figures() {
  return [
    sql`create table versions (
      id text primary key check (id <> ''),
      name text not null,
      state text not null check (state in ('draft', 'issued')),
      number text,
      date text,
      amends text references versions (id) deferrable initially deferred,
      reason text
    ) ${clustered}`,
    sql`create table version_years (
      version text not null references versions (id) deferrable initially deferred,
      year integer not null,
      primary key (version, year)
    ) ${clustered}`,
    sql`create table version_indicators (
      version text not null references versions (id) deferrable initially deferred,
      indicator text not null references indicators (code) deferrable initially deferred,
      primary key (version, indicator)
    ) ${clustered}`,
    // «version» is '' for all but targets, so it cannot refer to versions.
    sql`create table figures (
      kind text not null check (kind in ('target', 'result', 'baseline', 'registered')),
      version text not null,
      indicator text not null references indicators (code) deferrable initially deferred,
      unit text not null references units (code) deferrable initially deferred,
      sector text not null,
      period text not null,
      stage text not null check (stage in ('', 'actual', 'estimate', 'official')),
      value numeric,
      value_to numeric,
      numerator numeric,
      denominator numeric,
      text text,
      as_of text,
      source text not null,
      primary key (kind, version, indicator, unit, sector, period, stage),
      check ((kind = 'target') = (version <> '')),
      check (stage = '' or kind = 'result')
    ) ${clustered}`,
    sql`create table locks (
      version text not null references versions (id) deferrable initially deferred,
      indicator text not null references indicators (code) deferrable initially deferred,
      unit text not null references units (code) deferrable initially deferred,
      sector text not null,
      period text not null,
      "by" text not null,
      at text not null,
      why text not null,
      primary key (version, indicator, unit, sector, period)
    ) ${clustered}`,
    sql`create table notes (
      kind text not null check (kind in ('target', 'result', 'baseline', 'registered')),
      version text not null,
      indicator text not null references indicators (code) deferrable initially deferred,
      unit text not null references units (code) deferrable initially deferred,
      sector text not null,
      period text not null,
      text text not null,
      "by" text not null,
      at text not null,
      primary key (kind, version, indicator, unit, sector, period)
    ) ${clustered}`,
  ];
}

function papers() {
  return [
    sql`create table file_contents (sha256 text primary key, bytes ${binary} not null)`,
    ...appendOnly('file_contents'),
    sql`create table files (
      id text primary key,
      name text not null,
      sha256 text not null references file_contents (sha256) deferrable initially deferred,
      size integer not null,
      received text not null
    ) ${clustered}`,
    sql`create table returns (
      unit text not null,
      period text not null,
      file text not null references files (id) deferrable initially deferred,
      state text not null check (state in ('received', 'needs-review', 'accepted')),
      received text not null,
      issues text not null,
      primary key (unit, period, file)
    ) ${clustered}`,
  ];
}

function history() {
  return [
    sql`create table steps (
      id integer primary key,
      at text not null,
      "by" text not null,
      what text not null,
      why text not null,
      detail text,
      barrier integer not null,
      undoes integer references steps (id),
      redoes integer references steps (id),
      undo_top integer references steps (id),
      redo_top integer references steps (id),
      undo_below integer references steps (id),
      redo_below integer references steps (id)
    )`,
    sql`create table changes (
      step integer not null references steps (id),
      seq integer not null,
      "table" text not null,
      key text not null,
      before text,
      after text,
      primary key (step, seq)
    ) ${clustered}`,
    ...appendOnly('steps'),
    ...appendOnly('changes'),
  ];
}
