package io.recourse.visits.process.round;

import io.recourse.visits.PlanVisit;
import io.recourse.visits.PlanVisits;
import io.recourse.visits.SolvedCase;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the visits after solved cases, each in a transaction of its own. */
@Component
class PlanVisitsDelegate implements JavaDelegate {

  private final PlanVisits visits;
  private final PlanVisit visit;
  private final TransactionTemplate alone;

  PlanVisitsDelegate(PlanVisits visits, PlanVisit visit, PlatformTransactionManager transactions) {
    this.visits = visits;
    this.visit = visit;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<SolvedCase> page = visits.due(null);
    while (!page.isEmpty()) {
      page.forEach(this::plan);
      page = visits.due(page.get(page.size() - 1));
    }
  }

  private void plan(SolvedCase solved) {
    Optional<?> unused = alone.execute(begun -> visit.after(solved));
  }
}
