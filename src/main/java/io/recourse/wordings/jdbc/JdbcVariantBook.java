package io.recourse.wordings.jdbc;

import io.recourse.wordings.Variant;
import io.recourse.wordings.VariantBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words in {@code wording_variant}, groups in {@code customer_group}. */
@Repository
class JdbcVariantBook implements VariantBook {

  private final JdbcClient jdbc;

  JdbcVariantBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Variant> inForce() {
    return jdbc.sql(
            """
            select * from (
              select distinct on (key, audience, language) * from wording_variant
              order by key, audience, language, version desc) latest
            where body <> '' order by key, audience, language
            """)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public Optional<Variant> latest(String key, String language, String audience) {
    return jdbc.sql(
            """
            select * from wording_variant where key = ? and language = ? and audience = ?
            order by version desc limit 1
            """)
        .params(key, language, audience)
        .query((row, at) -> read(row))
        .optional();
  }

  @Override
  public boolean add(Variant changed) {
    return jdbc.sql(
                """
                insert into wording_variant (key, language, audience, version, subject, body,
                  changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                changed.key(),
                changed.language(),
                changed.audience(),
                changed.version(),
                changed.subject(),
                changed.body(),
                changed.changedBy(),
                Timestamp.from(changed.changedAt()))
            .update()
        == 1;
  }

  @Override
  public Optional<String> groupOf(String person) {
    return jdbc.sql("select code from customer_group where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  @Override
  public void group(String person, String group) {
    if (group == null) {
      jdbc.sql("delete from customer_group where person = ?").param(person).update();
      return;
    }
    jdbc.sql(
            """
            insert into customer_group (person, code) values (?, ?)
            on conflict (person) do update set code = excluded.code
            """)
        .params(person, group)
        .update();
  }

  private static Variant read(ResultSet row) throws SQLException {
    return new Variant(
        row.getString("key"),
        row.getString("language"),
        row.getString("audience"),
        row.getInt("version"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }
}
