-- Baselines: which items, as they were after which update. Their states are in the revisions,
-- components, relations and groups of then, so nothing is copied; the digest is of those states.
-- A baseline's entries are written before it, in the same transaction, and nothing of it after.

create sequence number_bsl;

create table baseline (
  id bigint not null primary key comment 'the running part of the number',
  name varchar(160) not null,
  reason varchar(4000) not null,
  scope longtext not null comment 'what items are meant, as JSON',
  update_number bigint not null comment 'the items are as they were after this update',
  because_of varchar(32) character set utf8mb4 collate utf8mb4_bin
    comment 'the record for which it was taken',
  taken_at datetime(3) not null,
  taken_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  items int not null,
  digest char(64) character set ascii collate ascii_bin not null
    comment 'of all its states, in the order of the items',
  key baseline_of_record (because_of)
) default charset = utf8mb4;

create table baseline_entry (
  baseline_id bigint not null,
  item_id bigint not null,
  from_update bigint not null comment 'the revision that was in force',
  primary key (baseline_id, item_id)
) default charset = utf8mb4;

create trigger baseline_is_never_updated before update on baseline
  for each row signal sqlstate '45000' set message_text = 'A baseline never changes';

create trigger baseline_is_never_deleted before delete on baseline
  for each row signal sqlstate '45000' set message_text = 'A baseline never changes';

-- After and not before: MariaDB 11.4.5 takes columns for null that insert … select fills, where a
-- table has a trigger before its updates (MDEV-36026). The statement is undone all the same.
create trigger baseline_entry_is_never_updated after update on baseline_entry
  for each row signal sqlstate '45000' set message_text = 'A baseline never changes';

create trigger baseline_entry_is_never_deleted before delete on baseline_entry
  for each row signal sqlstate '45000' set message_text = 'A baseline never changes';
