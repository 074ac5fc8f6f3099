-- What people do with a store besides adding sources: recorded checks, retractions, anchors, cosignatures. What each of them
-- says stands in its signed statement; the rows here only hold what a statement cannot (bytes), or make it quick to find.

-- "All retractions", "all keys": without reading every statement.
create index statements_by_type on statements (predicate_type);

-- Bytes that a statement speaks of and that are no source: the draft of a recorded check, a time-stamp token. The
-- statement holds their SHA-256.
create table attachments (
  statement blob not null primary key references statements (digest),
  sha256 blob not null check (length(sha256) = 32),
  bytes blob not null
) strict;

-- Sources that were withdrawn: they never settle a claim any more. The reason stands in the statement.
create table retractions (
  statement blob not null primary key references statements (digest),
  source integer not null references sources (id)
) strict;
create index retractions_by_source on retractions (source);

-- Signature lines that witnesses have added to a checkpoint.
create table cosignatures (
  size integer not null references checkpoints (size),
  line text not null check (line <> ''),
  primary key (size, line)
) strict, without rowid;

create trigger attachments_keep before update on attachments begin select raise(abort, 'attachments are append-only'); end;
create trigger attachments_stay before delete on attachments begin select raise(abort, 'attachments are append-only'); end;
create trigger retractions_keep before update on retractions begin select raise(abort, 'retractions are append-only'); end;
create trigger retractions_stay before delete on retractions begin select raise(abort, 'retractions are append-only'); end;
create trigger cosignatures_keep before update on cosignatures begin select raise(abort, 'cosignatures are append-only'); end;
create trigger cosignatures_stay before delete on cosignatures begin select raise(abort, 'cosignatures are append-only'); end;

pragma user_version = 2;
