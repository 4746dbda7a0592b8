-- The schedule of changes: when work may be done, when it may not, and who and what is taken when.

create sequence maintenance_window_id;
create sequence blackout_period_id;

-- When work on a service, or for a customer, may be done: weekly by the wall clock of a zone, or once.
create table maintenance_window (
  id bigint not null primary key,
  version int not null,
  subject varchar(16) character set ascii collate ascii_bin not null comment 'service or customer',
  subject_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(160) not null,
  weekday varchar(16) character set ascii collate ascii_bin
    comment 'on which a weekly one begins; null for one that is once',
  opens time comment 'by the wall clock of the zone',
  closes time comment 'on the next day where it is not after opens',
  zone varchar(64) character set ascii collate ascii_bin,
  starts datetime(3) comment 'of one that is once',
  ends datetime(3),
  kept_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  kept_at datetime(3) not null,
  retired_at datetime(3) comment 'from then on it counts no more',
  key maintenance_window_of_subject (subject, subject_key, retired_at)
) default charset = utf8mb4;

-- When nothing may be changed: nowhere, for a service or for a customer.
create table blackout_period (
  id bigint not null primary key,
  version int not null,
  subject varchar(16) character set ascii collate ascii_bin not null
    comment 'service, customer or everything',
  subject_key varchar(64) character set utf8mb4 collate utf8mb4_bin comment 'null for everything',
  reason varchar(1000) not null,
  starts datetime(3) not null,
  ends datetime(3) not null,
  kept_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  kept_at datetime(3) not null,
  retired_at datetime(3) comment 'from then on it counts no more',
  key blackout_period_in_force (retired_at, ends, starts)
) default charset = utf8mb4;

-- What each change that has a place in the schedule takes: one row for each item and implementer.
create table change_slot (
  kind varchar(16) character set ascii collate ascii_bin not null comment 'item or implementer',
  slot_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'the running part of the item''s number, or the key of a person',
  starts datetime(3) not null,
  ends datetime(3) not null,
  change_id bigint not null,
  since datetime(3) not null comment 'when the change took its place: who came first keeps it',
  primary key (change_id, kind, slot_key),
  key change_slot_of_key (kind, slot_key, starts, ends, change_id, since),
  key change_slot_in_time (kind, starts, ends, slot_key, change_id, since)
) default charset = utf8mb4;

-- Collisions that somebody looked at and kept the window all the same; never changed afterwards.
create table accepted_collision (
  change_id bigint not null,
  accepted_at datetime(3) not null,
  accepted_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  content_version int not null comment 'of the change, as it was looked at',
  reason varchar(4000) not null,
  collisions longtext not null comment 'what was looked at, as JSON',
  primary key (change_id, accepted_at)
) default charset = utf8mb4;
