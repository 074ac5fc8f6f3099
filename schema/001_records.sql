-- What is true: sources as received, signed statements, the log over them. Everything else in a store file is read out of
-- these tables again when the engine changes (derived.sql). Rows here are never changed and never deleted: each table has
-- triggers that say so. Frozen once released; a later version adds 002_….sql.

pragma application_id = 1937007988;  -- "stet"

-- The bytes of every source, addressed by their SHA-256; apart from what is known about them, so that lists never read
-- them and an erasure can take them alone.
create table blobs (
  sha256 blob not null primary key check (length(sha256) = 32),
  bytes blob not null
) strict;

-- Every signed act: the payload of an in-toto statement, byte for byte, addressed by its SHA-256. Its signature stands in
-- the leaf that commits to it (log_entries), so payloads can be erased while the log still verifies.
create table statements (
  digest blob not null primary key check (length(digest) = 32),
  payload blob not null
) strict;

-- What was said about a source when it was added. What its text says of itself (front matter, an AI notice) is derived.
create table sources (
  id integer not null primary key,
  sha256 blob not null unique references blobs (sha256),
  capture blob not null unique references statements (digest),
  size integer not null check (size >= 0),
  format text not null check (format in ('plain', 'markdown', 'html')),
  path text not null,
  title text not null,
  publisher text not null,
  url text not null,
  published text not null,            -- YYYY-MM-DD or empty
  language text not null,
  digital_source_type text            -- IPTC code, null where nobody said
) strict;

-- Which engine read which source, and the secret from which the salts of that statement's claim digests are made. A newer
-- engine adds a row; the newest one counts.
create table extractions (
  statement blob not null primary key references statements (digest),
  source integer not null references sources (id),
  secret blob not null check (length(secret) = 32)
) strict;
create index extractions_by_source on extractions (source);

-- The leaves of the log, in order: the commitment to each statement with its signature, and the RFC 6962 leaf hash.
create table log_entries (
  position integer not null primary key check (position >= 0),
  statement blob not null unique references statements (digest),
  body blob not null check (length(body) <= 65535),
  leaf_hash blob not null check (length(leaf_hash) = 32)
) strict;

-- Roots of the log's full subtrees of 256^level leaves: what the tiles above level 0 hold, so that a root or a proof costs
-- a few rows however long the log is.
create table log_nodes (
  level integer not null check (level between 1 and 7),
  position integer not null check (position >= 0),
  hash blob not null check (length(hash) = 32),
  primary key (level, position)
) strict, without rowid;

-- Every checkpoint that this store has signed: the promise that no later one may contradict.
create table checkpoints (
  size integer not null primary key check (size > 0),
  root blob not null check (length(root) = 32),
  note text not null
) strict;

create trigger blobs_keep before update on blobs begin select raise(abort, 'blobs are append-only'); end;
create trigger blobs_stay before delete on blobs begin select raise(abort, 'blobs are append-only'); end;
create trigger statements_keep before update on statements begin select raise(abort, 'statements are append-only'); end;
create trigger statements_stay before delete on statements begin select raise(abort, 'statements are append-only'); end;
create trigger sources_keep before update on sources begin select raise(abort, 'sources are append-only'); end;
create trigger sources_stay before delete on sources begin select raise(abort, 'sources are append-only'); end;
create trigger extractions_keep before update on extractions begin select raise(abort, 'extractions are append-only'); end;
create trigger extractions_stay before delete on extractions begin select raise(abort, 'extractions are append-only'); end;
create trigger log_entries_keep before update on log_entries begin select raise(abort, 'log_entries are append-only'); end;
create trigger log_entries_stay before delete on log_entries begin select raise(abort, 'log_entries are append-only'); end;
create trigger log_nodes_keep before update on log_nodes begin select raise(abort, 'log_nodes are append-only'); end;
create trigger log_nodes_stay before delete on log_nodes begin select raise(abort, 'log_nodes are append-only'); end;
create trigger checkpoints_keep before update on checkpoints begin select raise(abort, 'checkpoints are append-only'); end;
create trigger checkpoints_stay before delete on checkpoints begin select raise(abort, 'checkpoints are append-only'); end;

-- Leaves come one after the other: a gap or a second leaf at one position is a program gone wrong.
create trigger log_entries_in_order before insert on log_entries
when new.position <> (select coalesce(max(position) + 1, 0) from log_entries)
begin select raise(abort, 'log entries are appended in order'); end;
create trigger checkpoints_grow before insert on checkpoints
when new.size <= (select coalesce(max(size), 0) from checkpoints)
begin select raise(abort, 'checkpoints only grow'); end;

pragma user_version = 1;
