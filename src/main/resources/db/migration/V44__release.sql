-- Releases: changes and known errors that are put into use together. What a release says is kept by
-- version, what was built, tested, accepted and approved by round; versions and stages never change.

create sequence number_rel;

create table release_record (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  state varchar(24) not null,
  type varchar(16) comment 'null before it is decided',
  title varchar(160) not null,
  version_name varchar(40) not null,
  manager varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  proposed_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  acceptor varchar(64) character set utf8mb4 collate utf8mb4_bin,
  content_version int not null,
  content_digest varchar(64) character set ascii collate ascii_bin not null,
  round int not null comment 'from 1; one more each time it is planned anew',
  starts_at datetime(3) comment 'when its first stage is planned',
  rework text comment 'why it is planned anew',
  opened_at datetime(3) not null,
  deployed_at datetime(3),
  verification text,
  back_out text comment 'what was done to back it out; null where it was not',
  support_ends_at datetime(3),
  support_ended_at datetime(3),
  support_end text comment 'why the support ended before its time',
  incidents int not null,
  critical_incidents int not null comment 'those of priority P1 or P2',
  outcome varchar(24),
  findings longtext,
  opportunities longtext,
  closed_at datetime(3),
  cancelled text,
  key release_by_state (state, id),
  key release_by_start (starts_at),
  key release_by_customer (customer, id),
  key release_by_acceptor (acceptor, id),
  key release_by_closing (closed_at)
) default charset = utf8mb4;

create table release_content (
  release_id bigint not null,
  version int not null,
  content longtext not null comment 'as JSON',
  digest char(64) character set ascii collate ascii_bin not null,
  written_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  written_at datetime(3) not null,
  primary key (release_id, version)
) default charset = utf8mb4;

create trigger release_content_is_never_updated before update on release_content
  for each row signal sqlstate '45000' set message_text = 'A version of a release never changes';

create trigger release_content_is_never_deleted before delete on release_content
  for each row signal sqlstate '45000' set message_text = 'A version of a release never changes';

-- What the version in force names.

create table release_service (
  release_id bigint not null,
  service varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (release_id, service),
  key release_of_service (service, release_id)
) default charset = utf8mb4;

create table release_item (
  release_id bigint not null,
  item_id bigint not null,
  primary key (release_id, item_id),
  key release_of_item (item_id, release_id)
) default charset = utf8mb4;

create table release_change (
  release_id bigint not null,
  change_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  held boolean comment 'true while the release is open, then null: an open one holds a change alone',
  primary key (release_id, change_number),
  unique key release_holds_change (change_number, held)
) default charset = utf8mb4;

create table release_round (
  id bigint not null auto_increment primary key,
  release_id bigint not null,
  round int not null,
  content_version int not null,
  content_digest varchar(64) character set ascii collate ascii_bin not null,
  components longtext comment 'what was built, as JSON',
  built_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  built_at datetime(3),
  results longtext comment 'what came of each criterion, as JSON',
  tested_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  tested_at datetime(3),
  package_digest varchar(64) character set ascii collate ascii_bin
    comment 'of content, components and results: what is accepted and approved',
  failed_criteria longtext comment 'whether it goes on without failed criteria, as JSON',
  acceptance longtext,
  approval longtext,
  unique key round_of_release (release_id, round)
) default charset = utf8mb4;

create table release_stage (
  release_id bigint not null,
  round int not null,
  position int not null comment 'from 1',
  attempt int not null comment 'from 1',
  result varchar(16) not null,
  begun_at datetime(3) not null,
  ended_at datetime(3) not null,
  deployed_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  remark varchar(4000) not null,
  primary key (release_id, round, position, attempt)
) default charset = utf8mb4;

create trigger release_stage_is_never_updated before update on release_stage
  for each row signal sqlstate '45000' set message_text = 'What a stage came to never changes';

create trigger release_stage_is_never_deleted before delete on release_stage
  for each row signal sqlstate '45000' set message_text = 'What a stage came to never changes';

create table release_support_day (
  release_id bigint not null,
  day date not null comment 'in UTC',
  incidents int not null comment 'all until then',
  critical_incidents int not null,
  primary key (release_id, day)
) default charset = utf8mb4;
