package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.PurchaseTerms;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policy's term to approve is the due time of the task, its escalation and its default. */
@RecourseTest
class ApprovalTermTest {

  @Autowired RefundScenario scenario;
  @Autowired ApprovalTerm term;
  @Autowired PurchaseTerms terms;
  @Autowired Cases cases;
  @Autowired CaseClocks clocks;
  @Autowired TermEnd ends;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @ParameterizedTest
  @CsvSource({
    "DE, Europe/Berlin",
    "US, Pacific/Honolulu",
    "KI, Pacific/Tarawa",
    "AS, Pacific/Pago_Pago"
  })
  @DisplayName("RFD-02 LAW-01 approvers have until the end of a day of the customer's country")
  void endOfTheDay(String country, String zone) {
    CaseNumber number = caseIn(country);
    start(number);

    Instant due = due(number);

    assertThat(due)
        .isEqualTo(terms.end(cases.get(number), TermName.APPROVE_REFUND, clock.instant()));
    assertThat(due.atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
    Duration half = driver.until(number, "Timer_ApprovalHalfOver", clock.instant());
    assertThat(half)
        .isCloseTo(Duration.between(clock.instant(), due).dividedBy(2), Duration.ofMinutes(1));
    assertThat(driver.until(number, "Timer_ApprovalTermOver", clock.instant()))
        .isCloseTo(Duration.between(clock.instant(), due), Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("RFD-02 the table may shorten the policy's term, never lengthen it")
  void shortened() {
    CaseNumber number = caseIn("US");
    Instant whole = terms.end(cases.get(number), TermName.APPROVE_REFUND, clock.instant());

    assertThat(term.of(number, 1, 0).end())
        .isEqualTo(ends.of(Period.ofDays(1), "US", clock.instant()));
    assertThat(term.of(number, 30, 0).end()).isEqualTo(whole);
  }

  @Test
  @DisplayName(
      "RFD-02 LAW-01 where the law wants the money earlier, it is approved before that day")
  void moneyDueEarlier() {
    CaseNumber number = caseIn("US");
    Instant soon = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
    clocks.start(number, CaseClock.PAY_BACK, "STAFF", soon, "payBackMissed", "law");

    Instant end = term.of(number, 2, 0).end();
    assertThat(end)
        .as("half of what is left")
        .isBetween(soon.minusSeconds(6000), soon.minusSeconds(5000));
    Instant later = clock.instant().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MILLIS);
    clocks.start(number, CaseClock.PAY_BACK, "STAFF", later, "payBackMissed", "law");
    assertThat(term.of(number, 2, 0).end()).isEqualTo(later.minus(Duration.ofHours(4)));
    clocks.start(number, CaseClock.PAY_BACK, "STAFF", past(), "payBackMissed", "law");
    assertThat(term.of(number, 2, 0).end())
        .as("nothing is left to save")
        .isEqualTo(terms.end(cases.get(number), TermName.APPROVE_REFUND, clock.instant()));
  }

  @ParameterizedTest
  @CsvSource({"40, 1, 20", "40, 0, 36", "70, 1, 42"})
  @DisplayName("RFD-02 approved by default so early that the money is seen by the day of the law")
  void seenInTime(int lawful, int daysOnTheWay, int end) {
    CaseNumber number = caseIn("US");
    Instant start = clock.instant();
    Instant law = start.plus(Duration.ofHours(lawful));
    clocks.start(number, CaseClock.PAY_BACK, "STAFF", law, "payBackMissed", "law");

    assertThat(term.of(number, 2, daysOnTheWay).end())
        .isCloseTo(start.plus(Duration.ofHours(end)), within(1, ChronoUnit.MINUTES));
  }

  private Instant past() {
    return clock.instant().minus(Duration.ofHours(1));
  }

  private CaseNumber caseIn(String country) {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 50_000), 1, "agent");
    jdbc.sql("update service_case set country = ? where number = ?")
        .params(country, number.value())
        .update();
    return number;
  }

  private void start(CaseNumber number) {
    RefundId refund = scenario.reserved(number, 50_000);
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));
  }

  private Instant due(CaseNumber number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey("Task_ApproveRefund")
        .singleResult()
        .getDueDate()
        .toInstant();
  }
}
