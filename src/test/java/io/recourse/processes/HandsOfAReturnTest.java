package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.refunds.RefundScenario;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hands of a whole return, from the counter to the payment. */
@RecourseTest
class HandsOfAReturnTest {

  @Autowired ReturnsFixture returns;
  @Autowired CompleteTask complete;

  @Test
  @DisplayName("RFD-02 who filed, decided or inspected a return does not approve its refund")
  void apart() {
    CaseNumber number =
        RefundScenario.as("agent", () -> returns.open(line(LAMPS, 2, Reason.UNWANTED)));
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(LAMPS, 2, 2));
    returns.run(number);

    assertRefused(number, "agent");
    assertRefused(number, "warehouse");
    returns.settle(number);
    assertThat(returns.ledger(number)).containsExactly("RESERVE 8000", "SETTLE 8000");
  }

  private void assertRefused(CaseNumber number, String who) {
    String task = returns.task(number, "Task_ApproveRefund").getId();
    assertThatThrownBy(
            () ->
                RefundScenario.as(
                    who,
                    () ->
                        complete.complete(
                            task,
                            new Worker(who, Set.of("finance")),
                            Version.ANY,
                            Map.of("decision", "approve"))))
        .as(who)
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
  }
}
