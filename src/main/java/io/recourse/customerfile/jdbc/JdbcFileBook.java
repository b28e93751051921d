package io.recourse.customerfile.jdbc;

import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.customerfile.CustomerFile.Merge;
import io.recourse.customerfile.CustomerFile.Note;
import io.recourse.customerfile.CustomerFile.Refunded;
import io.recourse.customerfile.CustomerFile.Sums;
import io.recourse.customerfile.FileBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code customer_note} and {@code customer_merge}, beside published views. */
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

  @Override
  public Optional<String> segment(String person) {
    return sql.sql("select segment from published.customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  @Override
  public Sums sums(List<String> persons) {
    return sql.sql(
            """
            select count(*) as cases, count(*) filter (where s.closed_at is null) as open,
              count(*) filter (where c.type = 'COMPLAINT') as complaints,
              count(*) filter (where c.type in ('FOLLOW_UP', 'SITE_VISIT')) as visits,
              avg(r.satisfaction)::float as satisfaction
            from published.service_case c
            join published.case_standing s on s.number = c.number
            left join published.solved_case r on r.number = c.number
            where c.customer_id in (:persons)
            """)
        .param("persons", persons)
        .query(
            (row, index) ->
                new Sums(
                    row.getInt("cases"),
                    row.getInt("open"),
                    row.getInt("complaints"),
                    row.getInt("visits"),
                    row.getObject("satisfaction", Double.class)))
        .single();
  }

  @Override
  public List<Refunded> refunds(List<String> persons) {
    return sql.sql(
            """
            select r.currency, sum(r.amount) as amount, count(*) as times
            from published.service_case c join published.refund r on r.case_number = c.number
            where c.customer_id in (:persons) and r.state = 'SETTLED'
            group by r.currency order by r.currency
            """)
        .param("persons", persons)
        .query(
            (row, index) ->
                new Refunded(
                    new Money(row.getLong("amount"), row.getString("currency")),
                    row.getInt("times")))
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
