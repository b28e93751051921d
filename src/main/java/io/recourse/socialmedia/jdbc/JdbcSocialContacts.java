package io.recourse.socialmedia.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialContacts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code social_contact}, {@code social_case} and {@code social_received}. */
@Repository
class JdbcSocialContacts implements SocialContacts {

  private final JdbcClient sql;

  JdbcSocialContacts(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void hold(SocialContact contact) {
    sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(? || ':' || ?, 893))")
        .params(contact.network(), contact.handle())
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean received(String network, String message, Instant at) {
    return sql.sql(
                """
                insert into social_received (network, message, at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(network, message, Timestamp.from(at))
            .update()
        > 0;
  }

  @Override
  public Optional<String> person(SocialContact contact) {
    return sql.sql("select person from social_contact where network = ? and handle = ?")
        .params(contact.network(), contact.handle())
        .query(String.class)
        .optional();
  }

  @Override
  public void meet(SocialContact contact, String person) {
    sql.sql("insert into social_contact (network, handle, person) values (?, ?, ?)")
        .params(contact.network(), contact.handle(), person)
        .update();
  }

  @Override
  public Optional<CaseNumber> openCase(SocialContact contact) {
    return sql.sql(
            """
            select c.case_number from social_case c
            join published.case_standing s on s.number = c.case_number and s.closed_at is null
            where c.network = ? and c.handle = ? order by c.since desc, c.case_number limit 1
            """)
        .params(contact.network(), contact.handle())
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  @Override
  public void opened(SocialContact contact, CaseNumber number, Instant at) {
    sql.sql("insert into social_case (case_number, network, handle, since) values (?, ?, ?, ?)")
        .params(number.value(), contact.network(), contact.handle(), Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<SocialContact> of(CaseNumber number) {
    return sql.sql("select network, handle from social_case where case_number = ?")
        .param(number.value())
        .query(SocialContact.class)
        .optional();
  }
}
