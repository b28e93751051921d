-- One or two Chinese signs are too short for the index over three letters, and are whole names and words: without one
-- of their own a rare name was found by reading every case (decision record 94).
create function signs_of(words text) returns text[] language sql immutable parallel safe as $$
  select array(
    select distinct substr(run[1], place, size)
    from regexp_matches(words, '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+', 'g') run,
      generate_series(1, 2) size, generate_series(1, length(run[1]) - size + 1) place)
$$;
create index case_search_by_signs on case_search using gin (signs_of(words));
analyze case_search;
