package io.recourse.web.sessions;

import io.recourse.web.SessionTurns;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A turn is written beside the session, so that no connection is held while somebody works or
 * waits; it waits for no standby either. One whose node died is over after a minute, which no
 * request works for.
 */
@Component
@ConditionalOnProperty("recourse.nodes.several")
class TurnsOverNodes implements SessionTurns {

  private static final Duration LOOK = Duration.ofMillis(50);

  /** By the name that stays when a sign-in changes the other; what it is called now comes back. */
  private static final String BEGIN =
      """
      update web_session set turn = ?, turn_until = now() + interval '1 minute'
      where primary_id = ? and (turn is null or turn_until < now()) returning session_id
      """;

  private static final String END =
      "update web_session set turn = null where primary_id = ? and turn = ?";

  /** Also of one that a sign-in in an earlier turn has renamed since this request began. */
  private static final String STANDING =
      "select primary_id from web_session where session_id = ? or former_id = ?";

  private final JdbcTemplate jdbc;
  private final SharedSessions sessions;

  TurnsOverNodes(JdbcTemplate jdbc, SharedSessions sessions) {
    this.jdbc = jdbc;
    this.sessions = sessions;
  }

  @Override
  public <T> T take(HttpSession session, Supplier<T> work) {
    UUID turn = UUID.randomUUID();
    SharedSession own = SharedSession.of(session);
    Optional<String> primary = strings(STANDING, session.getId(), session.getId());
    Optional<String> named = primary.flatMap(one -> begin(turn, one));
    try {
      own.seeAnew(named.map(sessions::findById));
      T done = work.get();
      sessions.saveForGood(own);
      return done;
    } finally {
      primary.ifPresent(one -> end(turn, one));
    }
  }

  /** Empty where the session ended meanwhile: then there is nobody to wait for. */
  private Optional<String> begin(UUID turn, String primary) {
    Optional<String> named = begun(turn, primary);
    while (named.isEmpty() && stands(primary)) {
      LockSupport.parkNanos(LOOK.toNanos());
      named = begun(turn, primary);
    }
    return named;
  }

  private Optional<String> begun(UUID turn, String primary) {
    return sessions.locally(() -> strings(BEGIN, turn, primary));
  }

  private void end(UUID turn, String primary) {
    Integer unused = sessions.locally(() -> jdbc.update(END, primary, turn));
  }

  private boolean stands(String primary) {
    return strings("select session_id from web_session where primary_id = ?", primary).isPresent();
  }

  private Optional<String> strings(String question, Object... of) {
    List<String> answers = jdbc.queryForList(question, String.class, of);
    return answers.stream().findFirst();
  }
}
