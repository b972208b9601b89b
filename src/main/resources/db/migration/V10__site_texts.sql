-- What the site says of itself, in each language: who wrote the article, what the first page points to, who edits and how. Of what is pointed to, path is the address.
create table site_text (
	id bigint primary key, part varchar(20) not null, path varchar(300), language varchar(10) not null, title varchar(5000), text varchar(5000) not null
);
