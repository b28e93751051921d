package io.recourse.chat.jdbc;

import io.recourse.chat.FindPassages;
import io.recourse.chat.Passage;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * PostgreSQL's full text search over what is held at this moment; nothing is indexed that could
 * grow old. A passage fits by its title and asked-for words; its text only orders those that fit.
 */
@Repository
class FullTextPassages implements FindPassages {

  private static final String FITTING =
      """
      with asked as (
        select to_tsvector(:config::regconfig, :question) as words),
      any_of as (
        select coalesce(string_agg(quote_literal(word), ' | '), '')::tsquery as query
        from asked, unnest(tsvector_to_array(words)) word),
      held as (
        select place,
          setweight(to_tsvector(:config::regconfig, title), 'A')
            || setweight(to_tsvector(:config::regconfig, asks), 'B') as named,
          setweight(to_tsvector(:config::regconfig, body), 'D') as body
        from unnest(:titles::text[], :asks::text[], :texts::text[])
          with ordinality as passage (title, asks, body, place))
      select place from held, any_of where named @@ query
      order by ts_rank(named || body, query) desc, place
      """;

  private final JdbcClient sql;

  FullTextPassages(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Passage> fitting(String question, String language, List<Passage> among) {
    Function<String, String> words = language.startsWith("zh") ? HanWords::of : text -> text;
    return sql
        .sql(FITTING)
        .param("config", language.startsWith("zh") ? "simple" : "english")
        .param("question", words.apply(question))
        .param("titles", column(among, Passage::title, words))
        .param("asks", column(among, Passage::asks, words))
        .param("texts", column(among, Passage::text, words))
        .query(Integer.class)
        .list()
        .stream()
        .map(place -> among.get(place - 1))
        .toList();
  }

  private static String[] column(
      List<Passage> among, Function<Passage, String> what, Function<String, String> words) {
    return among.stream().map(what).map(words).toArray(String[]::new);
  }
}
