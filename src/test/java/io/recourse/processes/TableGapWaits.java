package io.recourse.processes;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.incidents.process.TableGapElements;
import io.recourse.policy.TableStoodIn;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A way to the wait of a case that a table left without an answer. */
@Component
class TableGapWaits implements Waits {

  private final ReturnsFixture returns;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  TableGapWaits(
      ReturnsFixture returns,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.returns = returns;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(TableGapElements.TASK, this::gap);
  }

  private CaseNumber gap() {
    CaseNumber number = returns.open(ReturnsFixture.line(1, 1, Reason.SIZE));
    returns.run(number);
    TableStoodIn gap =
        new TableStoodIn(number, "serviceLevel", null, "gone", Map.of("agreement", "STANDARD"));
    transactions.executeWithoutResult(status -> events.publishEvent(gap));
    return number;
  }
}
