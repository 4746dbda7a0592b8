-- Verifications: items drawn as a sample are looked at, and their records compared with what is there.

create sequence number_ver;

create table verification (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  state varchar(16) not null,
  scope varchar(16) not null comment 'by what its items belong together',
  scope_of varchar(64) character set utf8mb4 collate utf8mb4_bin
    comment 'key of the class, customer or site',
  criticalities varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'words with blanks between; empty for all',
  scope_items longtext character set utf8mb4 collate utf8mb4_bin
    comment 'numbers, one a line, where items are named one by one',
  turn varchar(160) character set utf8mb4 collate utf8mb4_bin
    comment 'scope and day, of what begins by interval',
  sample_least int not null,
  sample_percent int not null,
  sample_most int not null,
  threshold int not null comment 'per cent of what was checked that has to be right',
  begun_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  opened_at datetime(3) not null,
  due_at datetime(3) not null,
  seed varchar(32) character set ascii collate ascii_bin comment 'null before the sample is drawn',
  drawn_at datetime(3),
  drawn_update bigint comment 'the configuration update as of which the sample was drawn',
  population bigint not null,
  population_digest varchar(64) character set ascii collate ascii_bin,
  sample int not null,
  checked_points bigint not null comment 'values and relations that were compared',
  right_points bigint not null,
  closed_at datetime(3),
  cancel_reason varchar(4000),
  unique key verification_once (turn),
  key verification_of_scope (scope, scope_of, opened_at),
  key verification_by_closing (closed_at)
) default charset = utf8mb4;

-- The items of a sample. What is expected of each is its revision as of the draw.
create table verification_item (
  verification bigint not null,
  item_id bigint not null,
  revision bigint not null comment 'the update that made it what is expected',
  class_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  support_group varchar(64) character set utf8mb4 collate utf8mb4_bin,
  batch int not null,
  position int not null comment 'within its batch',
  outcome varchar(16) comment 'null before it is checked',
  points int not null comment 'values and relations that were compared',
  wrong int not null,
  primary key (verification, item_id),
  key verification_item_of_batch (verification, batch, position),
  key verification_of_item (item_id)
) default charset = utf8mb4;

-- Items that one group checks in one task.
create table verification_batch (
  verification bigint not null,
  batch int not null comment '1 or more',
  checkers varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'the group to which its task is offered',
  checked_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  checked_at datetime(3),
  correction varchar(32) character set utf8mb4 collate utf8mb4_bin
    comment 'the number of the correction that was proposed',
  primary key (verification, batch)
) default charset = utf8mb4;

create table verification_finding (
  id bigint not null auto_increment primary key,
  verification bigint not null,
  batch int not null,
  item_id bigint comment 'null for an item that has no record',
  kind varchar(16) not null,
  field varchar(190) character set utf8mb4 collate utf8mb4_bin
    comment 'the field, the type of the relation, or the class of what has no record',
  expected text comment 'what the record says',
  observed text comment 'what is there',
  source varchar(16) not null comment 'whether a machine or a person found it first',
  standing varchar(16) not null comment 'offered, confirmed or dismissed',
  key finding_of_batch (verification, batch)
) default charset = utf8mb4;
