-- Configuration items, their relations and components, and every state that they have had.
-- An update is one atomic write; updates are numbered in the order of their commits. A row that
-- holds from one update to another holds at each instant from the first's to before the second's;
-- to_update 9223372036854775807 says that it holds still.

create sequence number_ci;
create sequence item_relation_id;
create sequence redundancy_group_id;
create sequence definitions_number;

create table cmdb_head (
  id int not null primary key comment 'always 1: whoever writes locks this row first',
  update_number bigint not null comment 'the latest update',
  at datetime(3) not null comment 'its instant; those of later updates are later',
  definitions bigint not null comment 'another number whenever classes or relation types change'
) default charset = utf8mb4;

insert into cmdb_head (id, update_number, at, definitions)
values (1, 0, '1970-01-01 00:00:00.000', 0);

create table configuration_update (
  number bigint not null primary key,
  at datetime(3) not null,
  origin varchar(16) not null,
  source varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'where what was written comes from: what ranks sources asks for it',
  reference varchar(64) character set utf8mb4 collate utf8mb4_bin
    comment 'the record or the import that wrote it',
  reason varchar(4000) not null,
  person varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  items int not null comment 'how many were added or amended',
  relations int not null comment 'how many were added or ended',
  components int not null comment 'how many were added, amended or ended',
  digest char(64) character set ascii collate ascii_bin not null comment 'of all rows written',
  unique key configuration_update_at (at)
) default charset = utf8mb4;

create table item_class (
  class_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  parent varchar(64) character set utf8mb4 collate utf8mb4_bin comment 'null for the root alone',
  title varchar(80) not null,
  title_de varchar(80) not null,
  abstract_class boolean not null comment 'no item is of this class itself',
  retired boolean not null,
  attributes longtext not null comment 'its own, as JSON',
  icon varchar(32) not null,
  version int not null
) default charset = utf8mb4;

create table relation_type (
  type_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  title varchar(80) not null comment 'read from source to target',
  title_de varchar(80) not null,
  reverse_title varchar(80) not null comment 'read from target to source',
  reverse_title_de varchar(80) not null,
  impact varchar(16) not null comment 'whose failure reaches the other end',
  most_targets int comment 'of one source; null for any number',
  most_sources int comment 'of one target; null for any number',
  acyclic boolean not null comment 'no item reaches itself over relations of this type',
  allowed longtext not null comment 'pairs of classes that it may join, as JSON',
  retired boolean not null,
  version int not null
) default charset = utf8mb4;

-- The present. The database keeps former rows besides, as a second witness of the revisions.
create table configuration_item (
  id bigint not null primary key comment 'the running part of the number',
  class_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(160) not null,
  status varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin,
  support_group varchar(64) character set utf8mb4 collate utf8mb4_bin,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  site varchar(64) character set utf8mb4 collate utf8mb4_bin,
  criticality varchar(16) character set utf8mb4 collate utf8mb4_bin,
  environment varchar(16) character set utf8mb4 collate utf8mb4_bin,
  vendor varchar(160),
  contract varchar(80) character set utf8mb4 collate utf8mb4_bin,
  serial varchar(160),
  asset_tag varchar(80),
  version_text varchar(160),
  warranty_end date,
  cost decimal(15, 2),
  currency char(3) character set ascii collate ascii_bin,
  description text,
  attributes longtext not null comment 'those of its class, as JSON: canonical text by key',
  last_verified_at datetime(3),
  source varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'where its fields come from',
  field_sources longtext comment 'those that come from elsewhere, as JSON: source by field',
  from_update bigint not null comment 'its revision in force',
  last_seen_at datetime(3) without system versioning comment 'by what takes inventories',
  key item_by_class (class_key, status, criticality, environment),
  key item_by_owner (owner),
  key item_by_group (support_group),
  key item_by_customer (customer),
  key item_by_site (site),
  key item_by_name (name),
  key item_by_serial (serial),
  key item_by_asset_tag (asset_tag)
) default charset = utf8mb4 with system versioning;

-- What people search for, beside the items so that their former rows stay out of the index.
create table configuration_item_text (
  item_id bigint not null primary key,
  content text not null comment 'name, serial number, tag and description',
  fulltext key configuration_item_words (content)
) default charset = utf8mb4;

create table configuration_item_revision (
  item_id bigint not null,
  from_update bigint not null,
  to_update bigint not null,
  facts longtext not null comment 'all fields, as JSON: canonical text by field',
  primary key (item_id, from_update),
  key item_revision_from (from_update),
  key item_revision_to (to_update)
) default charset = utf8mb4;

-- By what an item of the present is known elsewhere, beside its name, serial number and tag: kept in
-- step with its attributes and components.
create table item_identifier (
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  value varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  item_id bigint not null,
  primary key (kind, value, item_id),
  key identifier_of_item (item_id)
) default charset = utf8mb4;

-- What a machine is made of and what is installed on it: rows, not items.
create table item_component (
  item_id bigint not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  component_key varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  from_update bigint not null,
  to_update bigint not null,
  facts longtext not null comment 'as JSON: text by name',
  primary key (item_id, kind, component_key, from_update),
  key component_from (from_update),
  key component_to (to_update)
) default charset = utf8mb4;

-- A relation never changes but by its end; into another group it goes as another relation.
create table item_relation (
  id bigint not null primary key,
  type_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  source_id bigint not null,
  target_id bigint not null,
  redundancy_group_id bigint,
  from_update bigint not null,
  to_update bigint not null,
  unique key relation_once (type_key, source_id, target_id, to_update),
  key relation_of_source (source_id, to_update),
  key relation_of_target (target_id, to_update),
  key relation_of_group (redundancy_group_id, to_update),
  key relation_from (from_update),
  key relation_to (to_update)
) default charset = utf8mb4 with system versioning;

-- One row for each time at which a group was set anew; its id stays the same.
create table redundancy_group (
  id bigint not null,
  item_id bigint not null comment 'the item that depends on the members',
  name varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  needed int not null comment 'with fewer members left, the item fails',
  from_update bigint not null,
  to_update bigint not null,
  primary key (id, from_update),
  unique key redundancy_group_once (item_id, name, to_update),
  key redundancy_group_from (from_update),
  key redundancy_group_to (to_update)
) default charset = utf8mb4;

insert into item_class
  (class_key, parent, title, title_de, abstract_class, retired, icon, version, attributes)
values
  ('item', null, 'Configuration item', 'Konfigurationselement', true, false, 'item', 0, '[]'),
  ('service', 'item', 'Service', 'Service', false, false, 'service', 0,
    '[{"key":"serviceKey","title":"Service of the catalogue","titleDe":"Service des Katalogs","type":"text","required":true,"longest":64,"pattern":"[a-z0-9]+(-[a-z0-9]+)*"}]'),
  ('application', 'item', 'Application', 'Anwendung', false, false, 'application', 0,
    '[{"key":"url","title":"Address","titleDe":"Adresse","type":"link"},
      {"key":"repository","title":"Source code","titleDe":"Quelltext","type":"link"}]'),
  ('database', 'item', 'Database', 'Datenbank', false, false, 'database', 0,
    '[{"key":"engine","title":"Engine","titleDe":"Datenbanksystem","type":"choice","options":["mariadb","mysql","postgresql","oracle","sql-server","mongodb","other"]},
      {"key":"port","title":"Port","titleDe":"Port","type":"whole-number","lowest":1,"highest":65535}]'),
  ('hardware', 'item', 'Hardware', 'Hardware', true, false, 'hardware', 0,
    '[{"key":"manufacturer","title":"Manufacturer","titleDe":"Hersteller","type":"text","longest":160},
      {"key":"model","title":"Model","titleDe":"Modell","type":"text","longest":160},
      {"key":"hostName","title":"Host name","titleDe":"Rechnername","type":"text","longest":255},
      {"key":"address","title":"Network address","titleDe":"Netzadresse","type":"address"},
      {"key":"mac","title":"MAC address","titleDe":"MAC-Adresse","type":"mac"},
      {"key":"agentId","title":"Inventory agent","titleDe":"Inventaragent","type":"text","longest":160},
      {"key":"operatingSystem","title":"Operating system","titleDe":"Betriebssystem","type":"text","longest":160},
      {"key":"operatingSystemVersion","title":"Version of the operating system","titleDe":"Version des Betriebssystems","type":"text","longest":160},
      {"key":"processor","title":"Processor","titleDe":"Prozessor","type":"text","longest":160},
      {"key":"cores","title":"Cores","titleDe":"Kerne","type":"whole-number","lowest":1,"highest":100000},
      {"key":"memory","title":"Memory","titleDe":"Arbeitsspeicher","type":"whole-number","unit":"MB","lowest":0,"highest":1000000000}]'),
  ('server', 'hardware', 'Server', 'Server', false, false, 'server', 0,
    '[{"key":"rack","title":"Rack","titleDe":"Schrank","type":"text","longest":80},
      {"key":"rackUnit","title":"Rack unit","titleDe":"Höheneinheit","type":"whole-number","lowest":1,"highest":100}]'),
  ('virtual-machine', 'hardware', 'Virtual machine', 'Virtuelle Maschine', false, false, 'virtual-machine', 0,
    '[{"key":"machineId","title":"Machine id","titleDe":"Maschinenkennung","type":"text","longest":80}]'),
  ('network-device', 'hardware', 'Network device', 'Netzgerät', false, false, 'network-device', 0,
    '[{"key":"ports","title":"Ports","titleDe":"Anschlüsse","type":"whole-number","lowest":0,"highest":100000},
      {"key":"firmware","title":"Firmware","titleDe":"Firmware","type":"text","longest":160}]'),
  ('storage', 'hardware', 'Storage', 'Speichersystem', false, false, 'storage', 0,
    '[{"key":"capacity","title":"Capacity","titleDe":"Kapazität","type":"decimal","unit":"TB","lowest":0,"highest":1000000}]'),
  ('workstation', 'hardware', 'Workstation', 'Arbeitsplatzrechner', false, false, 'workstation', 0,
    '[{"key":"chassis","title":"Kind","titleDe":"Bauart","type":"choice","options":["desktop","laptop","tablet","thin-client","other"]}]'),
  ('location', 'item', 'Location', 'Standort', false, false, 'location', 0,
    '[{"key":"postalAddress","title":"Postal address","titleDe":"Anschrift","type":"long-text","longest":1000},
      {"key":"room","title":"Room","titleDe":"Raum","type":"text","longest":80}]'),
  ('software', 'item', 'Software', 'Software', false, false, 'software', 0,
    '[{"key":"publisher","title":"Publisher","titleDe":"Herausgeber","type":"text","longest":160},
      {"key":"licenceNeeded","title":"Needs a licence","titleDe":"Lizenzpflichtig","type":"flag"}]'),
  ('licence', 'item', 'Licence', 'Lizenz', false, false, 'licence', 0,
    '[{"key":"seats","title":"Seats","titleDe":"Plätze","type":"whole-number","lowest":1,"highest":100000000},
      {"key":"validTo","title":"Last day","titleDe":"Letzter Tag","type":"date"}]'),
  ('document', 'item', 'Document', 'Dokument', false, false, 'document', 0,
    '[{"key":"link","title":"Where it is kept","titleDe":"Ablageort","type":"link"},
      {"key":"reviewedOn","title":"Reviewed on","titleDe":"Geprüft am","type":"date"}]');

insert into relation_type
  (type_key, title, title_de, reverse_title, reverse_title_de, impact, most_targets, most_sources,
   acyclic, allowed, retired, version)
values
  ('runs-on', 'runs on', 'läuft auf', 'runs', 'betreibt', 'FROM_TARGET', null, null, false,
    '[{"source":"service","target":"item"},{"source":"application","target":"item"},{"source":"database","target":"item"},{"source":"software","target":"item"},{"source":"hardware","target":"hardware"}]', false, 0),
  ('depends-on', 'depends on', 'hängt ab von', 'is needed by', 'wird gebraucht von', 'FROM_TARGET', null, null, false,
    '[{"source":"item","target":"item"}]', false, 0),
  ('part-of', 'is part of', 'ist Teil von', 'consists of', 'besteht aus', 'FROM_SOURCE', 1, null, true,
    '[{"source":"item","target":"item"}]', false, 0),
  ('connected-to', 'is connected to', 'ist verbunden mit', 'is connected to', 'ist verbunden mit', 'NONE', null, null, false,
    '[{"source":"item","target":"item"}]', false, 0),
  ('uses', 'uses', 'nutzt', 'is used by', 'wird genutzt von', 'FROM_TARGET', null, null, false,
    '[{"source":"item","target":"item"}]', false, 0),
  ('backed-up-by', 'is backed up by', 'wird gesichert durch', 'backs up', 'sichert', 'NONE', null, null, false,
    '[{"source":"item","target":"item"}]', false, 0),
  ('delivered-by', 'is delivered by', 'wird geliefert von', 'delivers', 'liefert', 'FROM_TARGET', null, null, false,
    '[{"source":"item","target":"item"}]', false, 0);
