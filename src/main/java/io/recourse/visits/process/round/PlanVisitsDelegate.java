package io.recourse.visits.process.round;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.segments.ClassCustomers;
import io.recourse.segments.ReviewClassRules;
import io.recourse.visits.DueCustomer;
import io.recourse.visits.HearRating;
import io.recourse.visits.PlanForCustomer;
import io.recourse.visits.PlanVisit;
import io.recourse.visits.PlanVisits;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Classes customers once a day and plans who is visited, each in a transaction of its own. */
@Component
class PlanVisitsDelegate implements JavaDelegate {

  private final ClassCustomers segments;
  private final ReviewClassRules review;
  private final PlanVisits due;
  private final PlanVisit afterCase;
  private final PlanForCustomer forCustomer;
  private final HearRating ratings;
  private final EachAlone each;

  PlanVisitsDelegate(
      ClassCustomers segments,
      ReviewClassRules review,
      PlanVisits due,
      PlanVisit afterCase,
      PlanForCustomer forCustomer,
      HearRating ratings,
      EachAlone each) {
    this.segments = segments;
    this.review = review;
    this.due = due;
    this.afterCase = afterCase;
    this.forCustomer = forCustomer;
    this.ratings = ratings;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    segments.daily();
    execution.setVariable("reviewOpened", review.periodic().isPresent());
    int planned = each.walk(due::due, solved -> afterCase.after(solved).isPresent());
    planned += each.walk(due::delivered, delivered -> forCustomer.plan(delivered).isPresent());
    planned +=
        each.<DueCustomer>walk(
            last -> last == null ? due.unheard() : List.of(),
            unheard -> forCustomer.plan(unheard).isPresent());
    planned +=
        each.<CaseNumber>walk(last -> last == null ? ratings.due() : List.of(), ratings::hear);
    execution.setVariable("planned", planned);
  }
}
