package io.recourse.suggestions.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.suggestions.Standing;
import io.recourse.suggestions.Suggestion;
import io.recourse.suggestions.SuggestionBook;
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
