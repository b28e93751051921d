package io.recourse.operate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
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
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;

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

  private final CountEndedWaitsDelegate delegate =
      new CountEndedWaitsDelegate(
          waits, stages, headlines, sales, returns, work, cases, visits, complaints, each);

  @Test
  @DisplayName(
      "ANA-07 RET-08 CMP-11 each kind of counting is walked within its own ten seconds, complaints"
          + " last")
  void eachItsTime() {
    when(each.walkFor(any(), any(), any())).thenAnswer(this::walk);

    delegate.execute(mock(DelegateExecution.class));

    assertThat(given)
        .hasSize(9)
        .allSatisfy(time -> assertThat(time).isPositive().isLessThanOrEqualTo(LONGEST));
    var order = inOrder(waits, stages, headlines, sales, returns, work, cases, visits, complaints);
    assertThat(order.verify(waits).after(null)).isNull();
    assertThat(order.verify(stages).after(null)).isNull();
    assertThat(order.verify(headlines).after(null)).isNull();
    assertThat(order.verify(sales).after(null)).isNull();
    assertThat(order.verify(returns).after(null)).isNull();
    order.verify(work).addUp();
    order.verify(cases).addUp();
    assertThat(order.verify(visits).after(null)).isNull();
    assertThat(order.verify(complaints).after(null)).isNull();
  }

  @Test
  @DisplayName("ANA-07 a kind of counting that fails keeps none of the others waiting")
  void oneFails() {
    IllegalStateException broken = new IllegalStateException("broken");
    when(each.walkFor(any(), any(), any())).thenThrow(broken).thenAnswer(this::walk);

    assertThatThrownBy(() -> delegate.execute(mock(DelegateExecution.class))).isSameAs(broken);

    assertThat(given).hasSize(8);
    verify(cases).addUp();
    verify(waits).forget();
  }

  private int walk(InvocationOnMock call) {
    given.add(call.getArgument(0));
    Function<Object, List<Object>> after = call.getArgument(1);
    Predicate<Object> count = call.getArgument(2);
    return (int) after.apply(null).stream().filter(count).count();
  }
}
