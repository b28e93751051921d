-- What is said in a chat answers the words of the chat; letters of the same case wait on.
alter table unanswered_word drop constraint unanswered_word_pkey;
alter table unanswered_word add column in_chat boolean not null generated always as (channel = 'CHAT') stored;
alter table unanswered_word add primary key (case_number, in_chat);
