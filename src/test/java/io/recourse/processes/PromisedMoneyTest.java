package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Promised money of a case that is converted or withdrawn, in every state a refund can be in. */
@RecourseTest
class PromisedMoneyTest {

  @Autowired MockMvc web;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Refunds refunds;
  @Autowired ConvertCase convert;
  @Autowired WithdrawCase withdraw;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableApplicationContext context;

  @ParameterizedTest(name = "{0}")
  @EnumSource(RefundState.class)
  @DisplayName("RFD-01 converted: promised money is free again, or the conversion is refused")
  void converted(RefundState state) throws Exception {
    act(state, number -> convert.convert(number, CaseType.REPAIR, "Mend it.", null));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(RefundState.class)
  @DisplayName("RFD-01 withdrawn: promised money is free again, or the withdrawal is refused")
  void withdrawn(RefundState state) throws Exception {
    act(state, number -> withdraw.withdraw(number, "Keep it.", null));
  }

  private void act(RefundState state, Consumer<CaseNumber> act) throws Exception {
    CaseNumber number = reach(state);
    assertThat(refunds.ofCase(number)).extracting(Refund::state).containsExactly(state);
    List<String> ledger = returns.ledger(number);
    List<String> tasks = returns.tasks(number);
    if (isFree(state)) {
      act.accept(number);
      driver.runJobs(number);
      assertThat(refunds.ofCase(number))
          .extracting(Refund::state)
          .containsExactly(RefundState.CANCELLED);
      assertThat(reserved(number)).isZero();
      assertThat(driver.waitsAt(number)).doesNotContain("Gateway_AwaitDifference");
    } else {
      assertThatThrownBy(() -> act.accept(number)).isInstanceOf(Problem.class);
      assertThat(returns.ledger(number)).isEqualTo(ledger);
      assertThat(returns.tasks(number)).isEqualTo(tasks);
    }
  }

  private static boolean isFree(RefundState state) {
    return switch (state) {
      case RESERVED, CANCELLED -> true;
      case SENT, UNKNOWN, SETTLED, DECLINED -> false;
    };
  }

  private CaseNumber reach(RefundState state) throws Exception {
    CaseNumber number = returns.open(line(CUPS, 3, Reason.UNWANTED), exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(CUPS, 3, 3), found(LAMPS, 1, 1));
    assertThat(returns.tasks(number)).containsExactly("Task_ApproveRefund");
    switch (state) {
      case RESERVED -> {}
      case SENT -> {
        arm("TIMEOUT_AFTER_SUCCESS");
        finance(number, "approve");
        pendingAtProvider(number);
        driver.fireTimer(number, "Timer_LookUpDue");
      }
      case UNKNOWN -> {
        arm("TIMEOUT_BEFORE");
        finance(number, "approve");
      }
      case DECLINED -> {
        arm("DECLINE");
        finance(number, "approve");
      }
      case SETTLED -> returns.settle(number);
      case CANCELLED -> finance(number, "refuse");
    }
    return number;
  }

  @Test
  @DisplayName("RFD-01 money that nothing works on any more is released at the start, other is not")
  void stranded() throws Exception {
    CaseNumber left = reach(RefundState.RESERVED);
    CaseNumber running = reach(RefundState.RESERVED);
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(left.value())
        .rootProcessInstances()
        .list()
        .forEach(gone -> runtime.deleteProcessInstance(gone.getId(), "as converted before"));
    assertThat(reserved(left)).isEqualTo(4500);

    context.publishEvent(
        new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

    assertThat(reserved(left)).isZero();
    assertThat(returns.ledger(left)).containsExactly("RESERVE 4500", "RELEASE 4500");
    assertThat(returns.events(left)).contains("RefundCancelled");
    assertThat(reserved(running)).isEqualTo(4500);
    returns.settle(running);
    assertThat(returns.paid(running)).isEqualTo(4500);
  }

  private void finance(CaseNumber number, String decision) {
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", decision, "note", "so"));
  }

  private void arm(String fault) throws Exception {
    web.perform(
            post("/api/v1/demo/gateway/faults")
                .with(user("root").roles("ADMIN"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"fault\": \"" + fault + "\", \"times\": 1}"))
        .andExpect(status().isNoContent());
  }

  /** The provider says that it works on it still. */
  private void pendingAtProvider(CaseNumber number) {
    jdbc.sql("update simulated_gateway_refund set status = 'pending' where idempotency_key = ?")
        .param(refunds.ofCase(number).get(0).promise().idempotencyKey())
        .update();
  }

  private long reserved(CaseNumber number) {
    return jdbc.sql("select reserved from payment_account where order_number = ?")
        .param(cases.get(number).orderNumber())
        .query(Long.class)
        .single();
  }
}
