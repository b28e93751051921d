package io.recourse.customerfile.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.customerfile.CustomerFile.Merge;
import io.recourse.customerfile.CustomerFile.Note;
import io.recourse.customerfile.FileBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code customer_note} and {@code customer_merge}. */
@Repository
class JdbcFileBook implements FileBook {

  private static final String MERGES =
      """
      select m.*, coalesce(c.name, c.email, c.shop_id) as name from customer_merge m
      join published.customer c on c.id = m.merged where m.parted_at is null and\
      """;

  private final JdbcClient sql;

  JdbcFileBook(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void hold(String one, String other) {
    Stream.of(one, other).sorted().distinct().forEach(this::hold);
  }

  private void hold(String person) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('customer ' || ?, 0))::text")
        .param(person)
        .query(String.class)
        .single();
  }

  @Override
  public String keptFor(String person) {
    return sql.sql("select kept from customer_merge where merged = ? and parted_at is null")
        .param(person)
        .query(String.class)
        .optional()
        .orElse(person);
  }

  @Override
  public List<Merge> mergedInto(String person) {
    return sql.sql(MERGES + " m.kept = ? order by m.id")
        .param(person)
        .query(JdbcFileBook::merge)
        .list();
  }

  @Override
  public Optional<Merge> merge(long id) {
    return sql.sql(MERGES + " m.id = ?").param(id).query(JdbcFileBook::merge).optional();
  }

  @Override
  public void keep(Merging merging) {
    sql.sql(
            """
            insert into customer_merge (kept, merged, reason, merged_by, merged_at, undo_until)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            merging.kept(),
            merging.merged(),
            merging.reason(),
            merging.by(),
            Timestamp.from(merging.at()),
            Timestamp.from(merging.undoUntil()))
        .update();
  }

  @Override
  public boolean part(long id, String by, Instant at) {
    return sql.sql(
                "update customer_merge set parted_by = ?, parted_at = ?"
                    + " where id = ? and parted_at is null")
            .params(by, Timestamp.from(at), id)
            .update()
        > 0;
  }

  @Override
  public void note(String person, Note note) {
    sql.sql("insert into customer_note (person, kind, text, author, at) values (?, ?, ?, ?, ?)")
        .params(person, note.kind().name(), note.text(), note.author(), Timestamp.from(note.at()))
        .update();
  }

  @Override
  public List<Note> notes(List<String> persons) {
    return sql.sql(
            "select kind, text, author, at from customer_note where person in (:persons)"
                + " order by at desc, id desc limit 50")
        .param("persons", persons)
        .query(
            (row, index) ->
                new Note(
                    Note.Kind.valueOf(row.getString("kind")),
                    row.getString("text"),
                    row.getString("author"),
                    TimeColumn.instant(row, "at")))
        .list();
  }

  private static Merge merge(ResultSet row, int index) throws SQLException {
    return new Merge(
        row.getLong("id"),
        row.getString("merged"),
        row.getString("name"),
        row.getString("reason"),
        row.getString("merged_by"),
        TimeColumn.instant(row, "merged_at"),
        TimeColumn.instant(row, "undo_until"));
  }
}
