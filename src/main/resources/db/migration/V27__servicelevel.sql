create sequence number_slr;

create table service_level_review (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  state varchar(16) not null,
  agreement varchar(64) character set utf8mb4 collate utf8mb4_bin,
  agreement_version int,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  services longtext character set utf8mb4 collate utf8mb4_bin not null comment 'one a line',
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  period_from date not null,
  period_to date not null comment 'the last day',
  zone varchar(64) not null,
  turn varchar(160) character set utf8mb4 collate utf8mb4_bin
    comment 'agreement and first month, of what begins by interval',
  opened_at datetime(3) not null,
  due_at datetime(3) not null,
  reasons longtext comment 'one a line: record, metric, reason, remark',
  other_reason varchar(16) comment 'of missed targets too many to name',
  planned_at datetime(3),
  agenda longtext,
  held_on date,
  participants varchar(4000),
  customer_words longtext,
  satisfaction int comment '1 to 5; null where not said',
  outcome varchar(16),
  decision longtext,
  actions longtext comment 'one a line: what, owner, date',
  next_review date,
  closed_at datetime(3),
  cancel_reason varchar(4000),
  unique key service_level_review_once (turn),
  key service_level_review_of_agreement (agreement, period_to),
  key service_level_review_of_customer (customer, id)
) default charset = utf8mb4;

create table service_level_review_figures (
  review bigint not null primary key,
  taken_at datetime(3) not null,
  content longtext not null,
  digest char(64) character set ascii collate ascii_bin not null
) default charset = utf8mb4;

create trigger service_level_review_figures_are_never_updated
  before update on service_level_review_figures
  for each row signal sqlstate '45000' set message_text = 'The figures of a review are as taken';

create trigger service_level_review_figures_are_never_deleted
  before delete on service_level_review_figures
  for each row signal sqlstate '45000' set message_text = 'The figures of a review are as taken';
