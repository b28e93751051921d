package io.recourse.wordings.jdbc;

import io.recourse.messages.VariantWords;
import io.recourse.wordings.AgreedWords;
import io.recourse.wordings.GroupWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks words up by group first, then by member level, then by class; else those for everybody. */
@Repository
class JdbcVariantWords implements VariantWords {

  private static final String KEPT =
      """
      select a.audience, v.subject, v.body from (
        select code as audience, 1 as nth from customer_group where person = :person
        union all
        select level, 2 from published.customer where id = :person and level is not null
        union all
        select segment, 3 from published.customer_segment where person = :person) a
      left join lateral (
        select w.subject, w.body from wording_variant w
        where w.key = :key and w.language = :language and w.audience = a.audience
        order by w.version desc limit 1) v on true
      order by a.nth\
      """;

  private final JdbcClient jdbc;
  private final GroupWords groups;
  private final AgreedWords everybody;

  JdbcVariantWords(JdbcClient jdbc, GroupWords groups, AgreedWords everybody) {
    this.jdbc = jdbc;
    this.groups = groups;
    this.everybody = everybody;
  }

  /**
   * What was kept for somebody's group, level or class.
   *
   * @param said null for nothing
   */
  private record Kept(String audience, Said said) {}

  @Override
  public Optional<Said> of(String key, Locale language, String person) {
    return ofGroup(key, language, person).or(() -> everybody.of(key, language));
  }

  private Optional<Said> ofGroup(String key, Locale language, String person) {
    String tag = AgreedWords.tag(language);
    return kept(key, tag, person).stream()
        .flatMap(one -> groups.over(one.said(), key, tag, one.audience()).stream())
        .findFirst();
  }

  private List<Kept> kept(String key, String tag, String person) {
    return person == null
        ? List.of()
        : jdbc.sql(KEPT)
            .param("person", person)
            .param("key", key)
            .param("language", tag)
            .query((row, at) -> kept(row))
            .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Kept(
        row.getString("audience"), body == null ? null : new Said(row.getString("subject"), body));
  }
}
