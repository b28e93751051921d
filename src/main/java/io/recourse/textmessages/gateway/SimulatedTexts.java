package io.recourse.textmessages.gateway;

import io.recourse.textmessages.Text;
import io.recourse.textmessages.TextRoute;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A provider in the same database but with books and transactions of its own. Numbers that end in
 * 0001 are refused and such in 0009 never reached, as Twilio's test numbers are; at one in 0020 it
 * admits nobody, as with a wrong token.
 */
@Component
class SimulatedTexts implements TextRoute {

  private static final String REFUSES = "0001";
  private static final String ADMITS_NOBODY = "0020";
  private static final String WRONG_TOKEN = "20003";
  private static final String UNREACHABLE = "0009";
  private static final String NO_SUCH_NUMBER = "21211";
  private static final String HANDSET_OFF = "30003";

  private final JdbcClient jdbc;
  private final TransactionTemplate own;
  private final Clock clock;

  SimulatedTexts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public Answer send(Text text) {
    if (text.phone().endsWith(ADMITS_NOBODY)) {
      return new Answer.NotAdmitted(WRONG_TOKEN);
    }
    if (text.phone().endsWith(REFUSES)) {
      return new Answer.Refused(NO_SUCH_NUMBER);
    }
    String ref = "SM" + text.id().toString().replace("-", "");
    own.executeWithoutResult(
        work ->
            jdbc.sql("insert into simulated_text (ref, phone, body, at) values (?, ?, ?, ?)")
                .params(ref, text.phone(), text.body(), Timestamp.from(clock.instant()))
                .update());
    return new Answer.Accepted(ref);
  }

  @Override
  public Optional<Report> lookUp(String ref) {
    return jdbc.sql("select phone from simulated_text where ref = ?")
        .param(ref)
        .query(String.class)
        .optional()
        .map(phone -> new Report(phone.endsWith(UNREACHABLE) ? HANDSET_OFF : null));
  }
}
