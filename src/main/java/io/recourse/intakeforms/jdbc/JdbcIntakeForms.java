package io.recourse.intakeforms.jdbc;

import io.recourse.intakeforms.FormName;
import io.recourse.intakeforms.IntakeForm;
import io.recourse.intakeforms.IntakeFormBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms in {@code intake_form}. */
@Repository
class JdbcIntakeForms implements IntakeFormBook {

  private final JdbcClient jdbc;

  JdbcIntakeForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Opened(String form, int cases) {}

  @Override
  public List<IntakeForm> all() {
    return jdbc.sql("select * from intake_form order by added_at desc, key")
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public Optional<IntakeForm> find(String key) {
    return jdbc.sql("select * from intake_form where key = ?")
        .param(key)
        .query((row, at) -> read(row))
        .optional();
  }

  @Override
  public boolean add(IntakeForm form) {
    return jdbc.sql(
                """
                insert into intake_form (key, name, name_simplified, name_traditional, category,
                  by_link_only, offered_from, offered_until, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                form.key(),
                form.name().english(),
                form.name().simplified(),
                form.name().traditional(),
                form.category(),
                form.byLinkOnly(),
                form.from(),
                form.until(),
                form.addedBy(),
                Timestamp.from(form.addedAt()))
            .update()
        == 1;
  }

  @Override
  public boolean end(String key, String by, Instant at) {
    return jdbc.sql(
                """
                update intake_form set ended_by = ?, ended_at = ?
                where key = ? and ended_at is null
                """)
            .params(by, Timestamp.from(at), key)
            .update()
        == 1;
  }

  @Override
  public List<String> categories() {
    return jdbc.sql(
            """
            select distinct category from published.order_line
            where category is not null order by category
            """)
        .query(String.class)
        .list();
  }

  @Override
  public Map<String, Integer> opened() {
    return jdbc
        .sql("select form_key as form, count(*) as cases from intake_filing group by form_key")
        .query(Opened.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Opened::form, Opened::cases));
  }

  private static IntakeForm read(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new IntakeForm(
        row.getString("key"),
        new FormName(
            row.getString("name"),
            row.getString("name_simplified"),
            row.getString("name_traditional")),
        row.getString("category"),
        row.getBoolean("by_link_only"),
        row.getObject("offered_from", LocalDate.class),
        row.getObject("offered_until", LocalDate.class),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant(),
        row.getString("ended_by"),
        ended == null ? null : ended.toInstant());
  }
}
