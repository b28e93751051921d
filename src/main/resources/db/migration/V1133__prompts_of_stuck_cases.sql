-- The board asks for the oldest prompts that nobody saw, beside those of clocks.
set local lock_timeout = '5s';
create index if not exists case_prompt_stuck on case_prompt (at, id) where seen_at is null and clock is null;
