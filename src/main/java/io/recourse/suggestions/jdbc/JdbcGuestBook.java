package io.recourse.suggestions.jdbc;

import io.recourse.suggestions.GuestBook;
import io.recourse.suggestions.GuestSuggestion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waiting suggestions in {@code guest_suggestion}. */
@Repository
class JdbcGuestBook implements GuestBook {

  private final JdbcClient jdbc;

  JdbcGuestBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(String tokenHash, GuestSuggestion said, Instant at) {
    jdbc.sql(
            """
            insert into guest_suggestion (token_hash, email, name, language, subject, body, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            tokenHash,
            said.email(),
            said.name(),
            said.language(),
            said.subject(),
            said.body(),
            Timestamp.from(at))
        .update();
  }

  @Override
  public int waiting(String email, Instant since) {
    return jdbc.sql(
            "select count(*) from guest_suggestion where lower(email) = lower(?) and at > ?")
        .params(email, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<GuestSuggestion> find(String tokenHash, Instant since) {
    return jdbc.sql("select * from guest_suggestion where token_hash = ? and at > ?")
        .params(tokenHash, Timestamp.from(since))
        .query(
            (row, index) ->
                new GuestSuggestion(
                    row.getString("email"),
                    row.getString("name"),
                    row.getString("language"),
                    row.getString("subject"),
                    row.getString("body")))
        .optional();
  }

  @Override
  public boolean take(String tokenHash) {
    return jdbc.sql("delete from guest_suggestion where token_hash = ?").param(tokenHash).update()
        == 1;
  }
}
