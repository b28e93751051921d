package io.recourse.visits.process.round;

import io.recourse.segments.ClassCustomers;
import io.recourse.visits.DueCustomer;
import io.recourse.visits.PlanForCustomer;
import io.recourse.visits.PlanVisit;
import io.recourse.visits.PlanVisits;
import io.recourse.visits.SolvedCase;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Classes customers once a day and plans who is visited, each in a transaction of its own. */
@Component
class PlanVisitsDelegate implements JavaDelegate {

  private final ClassCustomers segments;
  private final PlanVisits due;
  private final PlanVisit afterCase;
  private final PlanForCustomer forCustomer;
  private final TransactionTemplate alone;

  PlanVisitsDelegate(
      ClassCustomers segments,
      PlanVisits due,
      PlanVisit afterCase,
      PlanForCustomer forCustomer,
      PlatformTransactionManager transactions) {
    this.segments = segments;
    this.due = due;
    this.afterCase = afterCase;
    this.forCustomer = forCustomer;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void execute(DelegateExecution execution) {
    alone.executeWithoutResult(begun -> segments.daily());
    UnaryOperator<List<SolvedCase>> cases = page -> due.due(last(page));
    each(cases, solved -> afterCase.after(solved));
    UnaryOperator<List<DueCustomer>> deliveries = page -> due.delivered(last(page));
    each(deliveries, delivered -> forCustomer.plan(delivered));
    due.unheard().forEach(one -> alone.executeWithoutResult(begun -> forCustomer.plan(one)));
  }

  private <T> void each(UnaryOperator<List<T>> next, Consumer<T> plan) {
    List<T> page = next.apply(List.of());
    while (!page.isEmpty()) {
      page.forEach(one -> alone.executeWithoutResult(begun -> plan.accept(one)));
      page = next.apply(page);
    }
  }

  private static <T> T last(List<T> page) {
    return page.isEmpty() ? null : page.get(page.size() - 1);
  }
}
