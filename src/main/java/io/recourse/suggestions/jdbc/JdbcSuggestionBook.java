package io.recourse.suggestions.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.suggestions.PublishedSuggestion;
import io.recourse.suggestions.Standing;
import io.recourse.suggestions.Suggestion;
import io.recourse.suggestions.SuggestionBook;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how suggestions stand in {@code suggestion}. */
@Repository
class JdbcSuggestionBook implements SuggestionBook {

  private final JdbcClient jdbc;

  JdbcSuggestionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Suggestion> of(CaseNumber number) {
    return jdbc.sql("select standing, word from suggestion where case_number = ?")
        .param(number.value())
        .query(
            (row, at) ->
                new Suggestion(Standing.valueOf(row.getString("standing")), row.getString("word")))
        .optional();
  }

  @Override
  public void publish(CaseNumber number, String words, Instant at) {
    jdbc.sql("update suggestion set published_as = ?, published_at = ? where case_number = ?")
        .params(words, Timestamp.from(at), number.value())
        .update();
  }

  @Override
  public List<PublishedSuggestion> published(int most) {
    return jdbc.sql(
            """
            select published_as, standing, published_at from suggestion
            where published_as is not null and standing in ('ADOPTED', 'DONE')
            order by published_at desc limit ?
            """)
        .param(most)
        .query(
            (row, at) ->
                new PublishedSuggestion(
                    row.getString("published_as"),
                    Standing.valueOf(row.getString("standing")),
                    row.getTimestamp("published_at").toInstant()))
        .list();
  }

  @Override
  public void put(CaseNumber number, Suggestion as) {
    jdbc.sql(
            """
            insert into suggestion (case_number, standing, word) values (?, ?, ?)
            on conflict (case_number) do update
              set standing = excluded.standing, word = excluded.word
            """)
        .params(number.value(), as.standing().name(), as.word())
        .update();
  }
}
