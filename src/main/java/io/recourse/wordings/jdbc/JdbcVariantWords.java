package io.recourse.wordings.jdbc;

import io.recourse.messages.VariantWords;
import io.recourse.wordings.AgreedWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks words up by group first, then by member level, then by class; else those for everybody. */
@Repository
class JdbcVariantWords implements VariantWords {

  private static final String SAID =
      """
      select v.subject, v.body from (
        select code as audience, 1 as nth from customer_group where person = :person
        union all
        select level, 2 from published.customer where id = :person and level is not null
        union all
        select segment, 3 from published.customer_segment where person = :person) a
      join lateral (
        select w.subject, w.body from wording_variant w
        where w.key = :key and w.language = :language and w.audience = a.audience
        order by w.version desc limit 1) v on v.body <> ''
      order by a.nth limit 1\
      """;

  private final JdbcClient jdbc;
  private final AgreedWords everybody;

  JdbcVariantWords(JdbcClient jdbc, AgreedWords everybody) {
    this.jdbc = jdbc;
    this.everybody = everybody;
  }

  @Override
  public Optional<Said> of(String key, Locale language, String person) {
    return ofGroup(key, language, person).or(() -> everybody.of(key, language));
  }

  private Optional<Said> ofGroup(String key, Locale language, String person) {
    return person == null
        ? Optional.empty()
        : jdbc.sql(SAID)
            .param("person", person)
            .param("key", key)
            .param("language", AgreedWords.tag(language))
            .query((row, at) -> new Said(row.getString("subject"), row.getString("body")))
            .optional();
  }
}
