package io.recourse.operate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.cases.AddUpCases;
import io.recourse.complaints.AddUpComplaints;
import io.recourse.defects.AddUpReturns;
import io.recourse.engine.EachAlone;
import io.recourse.leadtimes.CountEndedStages;
import io.recourse.operate.CountEndedWaits;
import io.recourse.orders.AddUpSales;
import io.recourse.servicelevels.CountHeadlines;
import io.recourse.visits.AddUpVisits;
import io.recourse.worklist.AddUpWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountEndedWaitsDelegateTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final CountEndedWaits waits = mock();
  private final CountEndedStages stages = mock();
  private final CountHeadlines headlines = mock();
  private final AddUpSales sales = mock();
  private final AddUpReturns returns = mock();
  private final AddUpComplaints complaints = mock();
  private final AddUpWork work = mock();
  private final AddUpCases cases = mock();
  private final AddUpVisits visits = mock();
  private final EachAlone each = mock();
  private final List<Duration> given = new ArrayList<>();

  @Test
  @DisplayName(
      "ANA-07 RET-08 CMP-11 each kind of counting is walked within its own ten seconds, complaints"
          + " last")
  void eachItsTime() {
    when(each.walkFor(any(), any(), any()))
        .thenAnswer(
            call -> {
              given.add(call.getArgument(0));
              Function<Object, List<Object>> after = call.getArgument(1);
              return after.apply(null).size();
            });

    new CountEndedWaitsDelegate(
            waits, stages, headlines, sales, returns, complaints, work, cases, visits, each)
        .execute(mock(DelegateExecution.class));

    assertThat(given)
        .hasSize(6)
        .allSatisfy(time -> assertThat(time).isPositive().isLessThanOrEqualTo(LONGEST));
    var order = inOrder(waits, stages, headlines, sales, returns, work, cases, visits, complaints);
    assertThat(order.verify(waits).after(null)).isNull();
    assertThat(order.verify(stages).after(null)).isNull();
    assertThat(order.verify(headlines).after(null)).isNull();
    assertThat(order.verify(sales).after(null)).isNull();
    assertThat(order.verify(returns).after(null)).isNull();
    order.verify(work).addUp();
    order.verify(cases).addUp();
    order.verify(visits).addUp();
    assertThat(order.verify(complaints).after(null)).isNull();
  }
}
