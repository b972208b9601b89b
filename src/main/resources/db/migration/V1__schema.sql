-- What content/ says, as rows. Written only by the content migration (DML), read by JPA.
-- Dates with their own precision are text (2024, 2024-05, 1950s, 2019/2021, 2024~); date_from and date_to bound them for sorting and filtering.
-- Long text is varchar(1000000), not CLOB, so that other databases take the same script.

create table edition (
	id int primary key, checksum varchar(64) not null, edition_date date not null, site_title varchar(100) not null, contact varchar(300), licence varchar(300),
	entries int not null, paragraphs int not null, facts int not null, relations int not null, mentions int not null,
	claims int not null, events int not null, terms int not null, sources int not null
);

create table label (
	id bigint primary key, area varchar(20) not null, code varchar(40) not null, language varchar(10) not null,
	ordinal int not null, text varchar(200) not null, reverse varchar(200)
);

create table entry (
	id bigint primary key, kind varchar(20) not null, slug varchar(100) not null, ordinal int not null,
	years varchar(40), date_from date, date_to date, checked date, constraint entry_address unique (kind, slug)
);

-- one row for each entry and language; text_language says in which language its words really are
create table entry_text (
	id bigint primary key, entry_id bigint not null, language varchar(10) not null, text_language varchar(10) not null,
	title varchar(300) not null, summary varchar(2000) not null, reading varchar(300), sort_key varchar(300) not null, unique (entry_id, language)
);

create table name (
	id bigint primary key, entry_id bigint not null, ordinal int not null, language varchar(10) not null,
	name varchar(300) not null, why varchar(20) not null, folded varchar(300) not null
);

create table former_path (path varchar(300) primary key, entry_id bigint not null);
create table gone (path varchar(300) primary key, successor varchar(300), why varchar(1000));

create table source (
	id bigint primary key, code varchar(100) not null unique, title varchar(1000) not null, author varchar(300), publisher varchar(300), published varchar(40),
	language varchar(10), kind varchar(20) not null, grade varchar(1) not null, url varchar(2000) not null
);

create table paragraph (
	id bigint primary key, entry_id bigint not null, language varchar(10) not null, text_language varchar(10) not null, ordinal int not null,
	anchor varchar(100) not null, heading int not null, label varchar(100), html varchar(1000000) not null, text varchar(1000000) not null
);

create table mention (
	id bigint primary key, paragraph_id bigint not null, entry_id bigint not null,
	anchor varchar(100), language varchar(10) not null, html varchar(1000000) not null
);

create table fact (
	id bigint primary key, entry_id bigint not null, ordinal int not null, type varchar(40) not null,
	amount decimal(30, 6), unit varchar(20), value_date varchar(40), as_of varchar(40), as_of_from date, confidence varchar(20) not null, article boolean not null
);
create table fact_text (
	id bigint primary key, fact_id bigint not null, language varchar(10) not null, html varchar(10000) not null, text varchar(10000) not null, note varchar(2000), unique (fact_id, language)
);

create table relation (
	id bigint primary key, from_id bigint not null, to_id bigint not null, type varchar(40) not null,
	held varchar(40), date_from date, date_to date, confidence varchar(20) not null
);
create table relation_text (
	id bigint primary key, relation_id bigint not null, language varchar(10) not null, note varchar(2000), unique (relation_id, language)
);

create table claim (
	id bigint primary key, slug varchar(100) not null unique, ordinal int not null, section_id bigint not null, anchor varchar(100) not null,
	nature varchar(20) not null, verdict varchar(20) not null, as_of date not null, discrepancy varchar(10)
);
create table claim_text (
	id bigint primary key, claim_id bigint not null, language varchar(10) not null, text_language varchar(10) not null,
	statement varchar(2000) not null, finding varchar(100000) not null, unique (claim_id, language)
);
create table claim_entry (id bigint primary key, claim_id bigint not null, entry_id bigint not null, unique (claim_id, entry_id));

create table event (
	id bigint primary key, slug varchar(100) not null unique, held varchar(40) not null, date_from date not null, date_to date not null,
	lane varchar(20) not null, importance int not null, section_id bigint, anchor varchar(100)
);
create table event_text (
	id bigint primary key, event_id bigint not null, language varchar(10) not null, text_language varchar(10) not null, text varchar(2000) not null, unique (event_id, language)
);
create table event_entry (id bigint primary key, event_id bigint not null, entry_id bigint not null, unique (event_id, entry_id));

create table term (
	id bigint primary key, taiwan varchar(200) not null, mainland varchar(200) not null, english varchar(300) not null,
	entry_id bigint, note varchar(1000), note_en varchar(1000)
);

-- editor's notes on the article as a whole
create table note (
	id bigint primary key, slug varchar(100) not null, language varchar(10) not null, discrepancy varchar(10), html varchar(100000) not null
);

-- what stands on whose authority: exactly one of the owners is set
create table citation (
	id bigint primary key, source_id bigint not null, locator varchar(100),
	paragraph_id bigint, fact_id bigint, relation_id bigint,
	claim_id bigint, event_id bigint, note_id bigint
);

-- the numbered list at the foot of an entry page
create table entry_source (
	id bigint primary key, entry_id bigint not null, source_id bigint not null, number int not null, unique (entry_id, source_id)
);
