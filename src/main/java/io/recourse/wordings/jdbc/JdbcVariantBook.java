package io.recourse.wordings.jdbc;

import io.recourse.wordings.Variant;
import io.recourse.wordings.VariantBook;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  public List<Variant> latest() {
    return jdbc.sql(
            """
            select distinct on (key, audience, language) * from wording_variant
            order by key, audience, language, version desc
            """)
        .query((row, at) -> read(row))
        .list();
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
