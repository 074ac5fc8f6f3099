-- What was read out of the sources: dropped and made again from the true tables (001_records.sql) whenever the engine, its
-- rules or this file differ from what made it. No triggers and no foreign keys: rows are written by one function in the
-- transaction that writes the source, and `stet audit` compares them with the sources.

-- What made everything below: one row.
create table derived (
  id integer not null primary key check (id = 1),
  engine text not null,
  rules text not null,
  definition text not null  -- this file, as it was run
) strict;

-- How much there is, so that nothing has to be counted. One row.
create table totals (
  id integer not null primary key check (id = 1),
  sources integer not null,
  passages integer not null,
  claims integer not null,
  merged integer not null  -- passages when the segments of `words` were last merged
) strict;
insert into totals (id, sources, passages, claims, merged) values (1, 0, 0, 0, 0);

-- The normalised text of each source and what holds for the source once its own words are taken into account: what was
-- said when it was added comes first, then its front matter, then a notice in the text.
create table texts (
  source integer not null primary key,
  sha256 blob not null,  -- of the normalised text
  size integer not null,
  passages integer not null,
  claims integer not null,
  title text not null,
  publisher text not null,
  published text not null,
  language text not null,
  digital_source_type text,
  shingles blob not null  -- min-hash of the text: 64 big-endian 64-bit values
) strict;

-- Which sources an as-of date leaves out.
create index texts_by_published on texts (published);

-- Near-identical texts share a band of min-hash values: finds them without comparing texts.
create table bands (
  band integer not null,
  value integer not null,
  source integer not null,
  primary key (band, value, source)
) strict, without rowid;

-- Every passage with its place in the file. `quote` is the file's own bytes where they differ from the text.
create table passages (
  id integer not null primary key,
  source integer not null,
  position integer not null,  -- in its document
  kind text not null,
  unrelated integer not null,
  published text not null,    -- of its source: an as-of date is asked of many passages
  start integer not null,     -- bytes in the file
  "end" integer not null,
  text_start integer not null,  -- bytes in the normalised text
  text text not null,
  quote blob,
  also text not null          -- what it speaks of in other words: base forms ("rise" for "rose"), full names ("the North")
) strict;
create unique index passages_in_order on passages (source, position);

-- Words to passages, by Porter stems. Contentless: the text stands in passages. Rows are written by the program, because
-- an FTS5 table cannot be written from a trigger of an untrusted schema. Lengths are not kept: the ranking counts them itself.
create virtual table words using fts5 (
  text, also, content = '', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What a check reads of each passage, packed: ready to be ranked and compared. Says nothing that passages and claims do not say
-- (layout 1 of db/claim_bytes.h and db/store/bytes.h).
create table compact (
  passage integer not null primary key,
  stems blob not null,  -- of its text and of what it speaks of besides: a number for each word
  kinds text not null,  -- kind and unit of its claims, each once on a line: "share %"
  claims blob not null  -- its claims in order, without their records
) strict;

-- Every claim, as its record: the JSON whose salted digest the extraction statement lists.
create table claims (
  id integer not null primary key,
  digest blob not null,       -- SHA-256 of the record
  source integer not null,
  position integer not null,  -- in its document, and in the extraction statement's list
  passage integer not null,
  kind text not null,
  unit text not null,
  start integer not null,     -- bytes in the file
  "end" integer not null,
  record text not null
) strict;
create unique index claims_in_order on claims (source, position);
create index claims_by_digest on claims (digest);
create index claims_by_passage on claims (passage);

-- Who and what claims are about, under the canonical name: finds "the North" by "north korea".
create table entities (
  entity text not null,
  kind text not null,
  unit text not null,
  passage integer not null,
  primary key (entity, kind, unit, passage)
) strict, without rowid;
