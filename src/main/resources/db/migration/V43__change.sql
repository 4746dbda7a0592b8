-- How changes are made, and what came of them.

create table change_implementation (
  change_id bigint not null primary key,
  version int not null,
  opened_at datetime(3) not null,
  prepared_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  prepared_at datetime(3),
  prepared_digest varchar(64) character set ascii collate ascii_bin
    comment 'of the content that was built and tested',
  test_evidence longtext,
  back_out_test varchar(16),
  begun_at datetime(3),
  begun_digest varchar(64) character set ascii collate ascii_bin
    comment 'of the content that is implemented',
  no_return_at datetime(3) comment 'when the point of no return was passed',
  extended_until datetime(3) comment 'until when it may go on beyond its window',
  interrupted boolean not null comment 'whether it ever did not go on as planned',
  interruption varchar(16) comment 'why it did not, the last time',
  interruption_reason longtext,
  course varchar(16) comment 'what was decided then',
  course_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  course_reason longtext,
  restored boolean comment 'whether everything is as it was; null where nothing was backed out',
  back_out_started_at datetime(3),
  back_out_ended_at datetime(3),
  back_out_note longtext,
  baseline_before varchar(32) character set utf8mb4 collate utf8mb4_bin,
  baseline_after varchar(32) character set utf8mb4 collate utf8mb4_bin,
  updates varchar(16) comment 'what became of the planned updates of items',
  update_number bigint comment 'the configuration update that wrote them',
  obstacles longtext comment 'what stood in their way, as JSON',
  apply_all boolean not null comment 'they are to be written although not all steps were done',
  correction varchar(32) character set utf8mb4 collate utf8mb4_bin
    comment 'the correction that says what became other instead',
  reported varchar(24) comment 'the outcome that who made it elsewhere reported',
  reported_note longtext,
  outcome varchar(24),
  ended_at datetime(3)
) default charset = utf8mb4;

create table change_step (
  change_id bigint not null,
  position int not null comment '1 or more',
  stage int not null,
  title varchar(160) not null,
  implementer varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  minutes int not null comment 'planned',
  result varchar(24) comment 'null before it is reported',
  started_at datetime(3),
  ended_at datetime(3),
  note longtext,
  reported_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  primary key (change_id, position)
) default charset = utf8mb4;

create table change_review (
  change_id bigint not null primary key,
  version int not null,
  need varchar(16) not null comment 'why it is reviewed',
  opened_at datetime(3) not null,
  look_back_until datetime(3) not null,
  due_at datetime(3) not null,
  escalate_at datetime(3) not null,
  incidents longtext not null comment 'numbers of those it caused, with blanks between',
  incident_count int not null,
  reviewer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  outcome varchar(24) comment 'as it shows at the review',
  benefit varchar(16),
  findings longtext,
  lessons longtext,
  closed_at datetime(3),
  key change_review_by_closing (closed_at),
  key change_review_by_due (due_at)
) default charset = utf8mb4;

-- Figures and trends count changes by when they were asked for and when they were over.
create index change_by_opening on change_record (opened_at);
create index change_by_end on change_record (ended_at);
