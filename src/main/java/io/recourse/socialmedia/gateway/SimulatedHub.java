package io.recourse.socialmedia.gateway;

import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialNotSent;
import io.recourse.socialmedia.SocialRoute;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hub in the same database but with books and transactions of its own. Who is called {@code
 * unreachable} is never reached.
 */
@Component
class SimulatedHub implements SocialRoute {

  private static final String UNREACHABLE = "unreachable";

  private final JdbcClient jdbc;
  private final TransactionTemplate own;
  private final Clock clock;

  SimulatedHub(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public void send(UUID id, SocialContact to, String text) {
    if (to.handle().equals(UNREACHABLE)) {
      throw new SocialNotSent("The hub answered 503.", null);
    }
    own.executeWithoutResult(
        work ->
            jdbc.sql(
                    """
                    insert into simulated_social (id, network, handle, body, at)
                    values (?, ?, ?, ?, ?) on conflict (id) do nothing
                    """)
                .params(id, to.network(), to.handle(), text, Timestamp.from(clock.instant()))
                .update());
  }
}
