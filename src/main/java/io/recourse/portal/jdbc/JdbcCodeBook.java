package io.recourse.portal.jdbc;

import io.recourse.portal.CodeBook;
import io.recourse.portal.MailboxCodes.Mailbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes in {@code mailbox_code}; the newest of a mailbox makes those before worthless. */
@Repository
class JdbcCodeBook implements CodeBook {

  private static final String OPEN =
      """
      id = (select max(id) from mailbox_code where about = :about and person = :person)
      and asked_at > :since and tries < :most and used_at is null\
      """;

  private final JdbcClient jdbc;

  JdbcCodeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean hold(Mailbox of) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 877))")
        .param(of.about() + "/" + of.person())
        .query(Boolean.class)
        .single();
  }

  @Override
  public int askedSince(Mailbox of, Instant since) {
    return about(
            of,
            "select count(*) from mailbox_code where about = :about and person = :person"
                + " and asked_at > :since")
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public long keep(Mailbox of, String hash, Instant at) {
    return about(
            of,
            "insert into mailbox_code (about, person, hash, asked_at)"
                + " values (:about, :person, :hash, :at) returning id")
        .param("hash", hash)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  @Override
  public void takeBack(long code) {
    jdbc.sql("delete from mailbox_code where id = ?").param(code).update();
  }

  @Override
  public boolean isOpen(Mailbox of, Instant since, int mostTries) {
    return open(of, "select exists (select from mailbox_code where " + OPEN + ")", since, mostTries)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Kept> tryNewest(Mailbox of, Instant since, int mostTries) {
    String sql = "update mailbox_code set tries = tries + 1 where " + OPEN + " returning id, hash";
    return open(of, sql, since, mostTries).query(Kept.class).optional();
  }

  @Override
  public boolean use(Kept code, Instant at) {
    return jdbc.sql("update mailbox_code set used_at = ? where id = ? and used_at is null")
            .params(Timestamp.from(at), code.id())
            .update()
        == 1;
  }

  @Override
  public void giveBack(long code) {
    jdbc.sql("update mailbox_code set used_at = null where id = ?").param(code).update();
  }

  private JdbcClient.StatementSpec open(Mailbox of, String sql, Instant since, int mostTries) {
    return about(of, sql).param("since", Timestamp.from(since)).param("most", mostTries);
  }

  private JdbcClient.StatementSpec about(Mailbox of, String sql) {
    return jdbc.sql(sql).param("about", of.about()).param("person", of.person());
  }
}
