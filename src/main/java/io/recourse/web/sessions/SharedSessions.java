package io.recourse.web.sessions;

import io.recourse.web.SessionTurns;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, by Spring Session. One statement reads a session; what a request did
 * not change is not written. A request that began before a sign-in changed the session's name
 * cannot give it its old one back.
 */
class SharedSessions implements SessionRepository<SharedSession> {

  private static final String READ =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
        a.attribute_name, a.attribute_bytes
      from web_session s left join web_session_attribute a on a.session_primary_id = s.primary_id
      where s.session_id = ?
      """;

  /** No name of a person is kept beside it: the last parameter is always null. */
  private static final String CREATE =
      """
      insert into web_session
        (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
      select ?, ?, ?, ?, ?, ? where ?::text is null
      """;

  private static final String UPDATE =
      """
      with named as (select ?::text as session_id)
      update web_session s set last_access_time = ?, max_inactive_interval = ?, expiry_time = ?
      from named where ?::text is null and s.primary_id = ? and s.session_id = named.session_id
      """;

  private static final String RENAME =
      "update web_session set session_id = ?, former_id = session_id where session_id = ?";

  /** That somebody looked at a page, or came to one, may be forgotten when the server changes. */
  private static final String WITHOUT_STANDBY = "set local synchronous_commit to local";

  private static final String DELETE = "delete from web_session where session_id = ?";

  /** A session that ended meanwhile at another node takes nothing more. */
  private static final String CREATE_ATTRIBUTE =
      """
      insert into web_session_attribute (session_primary_id, attribute_name, attribute_bytes)
      select s.primary_id, told.name, told.bytes
      from (values (?::text, ?::text, ?::bytea)) told (id, name, bytes)
      join web_session s on s.primary_id = told.id
      on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
      """;

  private final JdbcTemplate jdbc;
  private final JdbcIndexedSessionRepository sessions;
  private final TransactionTemplate alone;

  SharedSessions(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      SealedAttributes attributes,
      Duration timeout) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    alone.setName(SessionTurns.KEEPING);
    this.sessions = new Unswept(jdbc);
    sessions.setDefaultMaxInactiveInterval(timeout);
    sessions.setConversionService(attributes.conversion());
    sessions.setIndexResolver(session -> Map.of());
    sessions.setGetSessionQuery(READ);
    sessions.setCreateSessionQuery(CREATE);
    sessions.setUpdateSessionQuery(UPDATE);
    sessions.setCreateSessionAttributeQuery(CREATE_ATTRIBUTE);
    sessions.setUpdateSessionAttributeQuery(
        """
        update web_session_attribute set attribute_bytes = ?
        where session_primary_id = ? and attribute_name = ?
        """);
    sessions.setDeleteSessionAttributeQuery(
        "delete from web_session_attribute where session_primary_id = ? and attribute_name = ?");
  }

  @Override
  public SharedSession createSession() {
    return new SharedSession(created(sessions), true);
  }

  @Override
  public SharedSession findById(String id) {
    Session found = found(sessions, id);
    return found == null ? null : new SharedSession(found, false);
  }

  /** No reader waits for a standby: what a fail-over may cost here is a sign-in. */
  @Override
  public void save(SharedSession session) {
    if (session.isChanged()) {
      locally(
          () -> {
            write(session);
            return session;
          });
      session.saved();
    }
  }

  /** A transaction of its own that waits for no standby. */
  <T> T locally(Supplier<T> work) {
    return alone.execute(
        any -> {
          jdbc.execute(WITHOUT_STANDBY);
          return work.get();
        });
  }

  /** The same for what has to be known after a fail-over, as that a form was carried out. */
  void saveForGood(SharedSession session) {
    if (session.isChanged()) {
      alone.executeWithoutResult(any -> write(session));
      session.saved();
    }
  }

  /** What another request has renamed meanwhile is another's sign-in: nothing goes into it. */
  private void write(SharedSession session) {
    boolean standing =
        session.isFresh()
            || session
                .formerId()
                .map(former -> jdbc.update(RENAME, session.getId(), former) == 1)
                .orElse(true);
    if (standing) {
      save(sessions, session.kept());
    }
  }

  @Override
  public void deleteById(String id) {
    jdbc.update(DELETE, id);
  }

  /** Who meets a session that is over writes nothing; the daily round deletes it. */
  private static final class Unswept extends JdbcIndexedSessionRepository {

    Unswept(JdbcTemplate jdbc) {
      super(jdbc, TransactionOperations.withoutTransaction());
    }

    @Override
    public void deleteById(String id) {
      // where it is found to be over
    }
  }

  /** The library's own type of a session is not public. */
  private static <S extends Session> Session created(SessionRepository<S> of) {
    return of.createSession();
  }

  private static <S extends Session> Session found(SessionRepository<S> in, String id) {
    return in.findById(id);
  }

  @SuppressWarnings("unchecked")
  private static <S extends Session> void save(SessionRepository<S> in, Session session) {
    in.save((S) session);
  }
}
