-- People, their customers, sites, groups and roles, substitutes and personal tokens.
create table customer (
  customer_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  retired boolean not null,
  version integer not null
) engine = InnoDB default character set utf8mb4;

create table site (
  site_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  retired boolean not null,
  version integer not null,
  constraint site_customer foreign key (customer) references customer (customer_key)
) engine = InnoDB default character set utf8mb4;

create table person (
  person_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  email varchar(254),
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  site varchar(64) character set utf8mb4 collate utf8mb4_bin,
  vip boolean not null,
  active boolean not null,
  locale varchar(8) not null,
  zone varchar(64) not null,
  password varchar(100),
  version integer not null,
  index person_name (name),
  constraint person_customer foreign key (customer) references customer (customer_key),
  constraint person_site foreign key (site) references site (site_key)
) engine = InnoDB default character set utf8mb4;

create table person_group (
  group_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  kind varchar(16) not null,
  lead_person varchar(64) character set utf8mb4 collate utf8mb4_bin,
  version integer not null,
  constraint person_group_lead foreign key (lead_person) references person (person_key)
) engine = InnoDB default character set utf8mb4;

create table membership (
  person_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  group_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (person_key, group_key),
  index membership_group (group_key),
  constraint membership_person foreign key (person_key) references person (person_key),
  constraint membership_group foreign key (group_key) references person_group (group_key)
) engine = InnoDB default character set utf8mb4;

create table substitute (
  id bigint not null primary key,
  absent varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  substitute varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  first_day date not null,
  last_day date not null,
  recorded_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  recorded_at datetime(3) not null,
  ended_at datetime(3),
  index substitute_absent (absent, last_day),
  constraint substitute_absent foreign key (absent) references person (person_key),
  constraint substitute_substitute foreign key (substitute) references person (person_key)
) engine = InnoDB default character set utf8mb4;

create table personal_token (
  id bigint not null primary key,
  person_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(80) not null,
  digest char(64) character set ascii collate ascii_bin not null,
  scope varchar(16) not null,
  issued_at datetime(3) not null,
  expires_at datetime(3) not null,
  revoked_at datetime(3),
  last_used_at datetime(3),
  unique index personal_token_digest (digest),
  index personal_token_person (person_key),
  constraint personal_token_person foreign key (person_key) references person (person_key)
) engine = InnoDB default character set utf8mb4;

create table failed_sign_in (
  subject varchar(128) character set utf8mb4 collate utf8mb4_bin not null primary key,
  failures integer not null,
  first_at datetime(3) not null,
  last_at datetime(3) not null,
  index failed_sign_in_last (last_at)
) engine = InnoDB default character set utf8mb4;

insert into person_group (group_key, name, kind, version) values
  ('requester', 'Requesters', 'ROLE', 0),
  ('service-desk', 'Service desk', 'ROLE', 0),
  ('resolver', 'Resolvers', 'ROLE', 0),
  ('incident-manager', 'Incident managers', 'ROLE', 0),
  ('major-incident-manager', 'Major-incident managers', 'ROLE', 0),
  ('problem-manager', 'Problem managers', 'ROLE', 0),
  ('change-manager', 'Change managers', 'ROLE', 0),
  ('change-advisory-board', 'Change advisory board', 'ROLE', 0),
  ('emergency-board', 'Emergency board', 'ROLE', 0),
  ('release-manager', 'Release managers', 'ROLE', 0),
  ('configuration-manager', 'Configuration managers', 'ROLE', 0),
  ('service-level-manager', 'Service level managers', 'ROLE', 0),
  ('service-owner', 'Service owners', 'ROLE', 0),
  ('knowledge-manager', 'Knowledge managers', 'ROLE', 0),
  ('supplier-manager', 'Supplier managers', 'ROLE', 0),
  ('relationship-manager', 'Relationship managers', 'ROLE', 0),
  ('security', 'Information security', 'ROLE', 0),
  ('auditor', 'Auditors', 'ROLE', 0),
  ('top-management', 'Top management', 'ROLE', 0),
  ('customer-manager', 'Customers'' managers', 'ROLE', 0),
  ('operations', 'Operations', 'ROLE', 0),
  ('program', 'Programs', 'ROLE', 0),
  ('process-designer', 'Process designers', 'ROLE', 0),
  ('administrator', 'Administrators', 'ROLE', 0);
