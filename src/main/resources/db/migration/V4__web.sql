-- Answers kept for repeated requests, and the sessions of signed-in people.
create table idempotent_request (
  actor varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  request_key varchar(200) character set ascii collate ascii_bin not null,
  digest char(64) character set ascii collate ascii_bin not null,
  received_at datetime(3) not null,
  status smallint,
  content_type varchar(200),
  location varchar(500),
  entity_tag varchar(200),
  body mediumblob,
  primary key (actor, request_key),
  index idempotent_request_received (received_at)
) engine = InnoDB default character set utf8mb4;

create table SPRING_SESSION (
  primary_id char(36) character set ascii collate ascii_bin not null primary key,
  session_id char(36) character set ascii collate ascii_bin not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100) character set utf8mb4 collate utf8mb4_bin,
  unique index spring_session_id (session_id),
  index spring_session_expiry (expiry_time),
  index spring_session_principal (principal_name)
) engine = InnoDB default character set utf8mb4;

create table SPRING_SESSION_ATTRIBUTES (
  session_primary_id char(36) character set ascii collate ascii_bin not null,
  attribute_name varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  attribute_bytes mediumblob not null,
  primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_session foreign key (session_primary_id)
    references SPRING_SESSION (primary_id) on delete cascade
) engine = InnoDB default character set utf8mb4;
