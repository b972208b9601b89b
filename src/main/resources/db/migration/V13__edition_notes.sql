-- What an edition says of itself, in each language: without a path its announcement, else why what stands at the address was changed.
create table edition_note (
	id bigint primary key, edition_id int not null, path varchar(300), anchor varchar(100), language varchar(10) not null, text varchar(5000) not null
);
