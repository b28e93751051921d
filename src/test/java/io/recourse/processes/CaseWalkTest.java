package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.disputes.process.ContestElements;
import io.recourse.intake.ConvertCase;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.returns.process.ReturnElements;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelStatus;
import io.recourse.strayparcels.process.StrayParcelElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random walks over everything that people, carriers, time and payment providers may do to one
 * case. An act may be refused in words; it never fails, and money and goods stay in step.
 */
@RecourseTest
class CaseWalkTest {

  private static final int STEPS = Integer.getInteger("recourse.walk.steps", 22);
  private static final Set<GoodsState> WITH_CUSTOMER =
      EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL, GoodsState.BACK_TO_CUSTOMER);
  private static final Set<RefundState> OPEN =
      EnumSet.of(RefundState.RESERVED, RefundState.SENT, RefundState.UNKNOWN);

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Refunds refunds;
  @Autowired ContestOutcome contest;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired ConvertCase convert;
  @Autowired PrepareExchange exchange;

  @FunctionalInterface
  private interface Act {
    void on(CaseNumber number);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName(
      "RFD-01 no walk over a case fails, pays for goods the customer holds, or loses money")
  void walk(long seed) {
    Random chance = new Random(seed);
    CaseNumber number = opened(chance);
    List<String> walked = new ArrayList<>();
    driver.runJobs(number);
    for (int step = 0; step < STEPS; step++) {
      Map.Entry<String, Act> act = next(number, chance);
      String heard = "done";
      try {
        act.getValue().on(number);
        driver.runJobs(number);
      } catch (Problem refused) {
        heard = "refused: " + refused.getMessage();
      } catch (RuntimeException | AssertionError failed) {
        walked.add(act.getKey());
        throw new AssertionError("Seed " + seed + " failed after " + walked, failed);
      }
      walked.add(act.getKey() + " (" + heard + ")");
      assertSound(number, "seed " + seed + " after " + walked);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(
        Long.getLong("recourse.walk.from", 1), Long.getLong("recourse.walk.to", 8));
  }

  private CaseNumber opened(Random chance) {
    return switch (chance.nextInt(3)) {
      case 0 -> returns.open(line(LAMPS, 2, Reason.UNWANTED), line(PEN, 1, Reason.SIZE));
      case 1 -> returns.open(CaseType.EXCHANGE, exchange(LAMPS, 2, "LAMP-XL"));
      default -> returns.open(line(CUPS, 3, Reason.UNWANTED), exchange(LAMPS, 1, "LAMP"));
    };
  }

  /** Work that waits, news and time come more often than second thoughts. */
  private Map.Entry<String, Act> next(CaseNumber number, Random chance) {
    List<Map.Entry<String, Act>> possible = new ArrayList<>();
    for (String task : returns.tasks(number)) {
      possible.add(Map.entry(task, on -> work(on, task, chance)));
    }
    for (String timer : driver.timers(number)) {
      if (!timer.equals("StartEvent_NewsDue")) {
        possible.add(Map.entry(timer, on -> driver.fireTimer(on, timer)));
      }
    }
    if (returns.hasReturnParcel(number)) {
      ParcelStatus[] news = {
        ParcelStatus.IN_TRANSIT,
        ParcelStatus.DELIVERED,
        ParcelStatus.DELIVERED,
        ParcelStatus.LOST,
        ParcelStatus.RETURN_TO_SENDER
      };
      ParcelStatus status = news[chance.nextInt(news.length)];
      possible.add(Map.entry("parcel " + status, on -> returns.latest(on, status)));
    }
    if (possible.isEmpty() || chance.nextInt(4) == 0) {
      possible = secondThoughts(chance);
    }
    return possible.get(chance.nextInt(possible.size()));
  }

  private List<Map.Entry<String, Act>> secondThoughts(Random chance) {
    CaseType type =
        List.of(CaseType.RETURN, CaseType.EXCHANGE, CaseType.REPAIR).get(chance.nextInt(3));
    return List.of(
        Map.entry("withdraw", on -> withdraw.withdraw(on, "No.", null)),
        Map.entry("reopen", on -> reopen.reopen(on, "Look again.", null)),
        Map.entry("contest", on -> contest.contest(on, "It was whole.", null)),
        Map.entry("pay difference", on -> exchange.differencePaid(on, "till")),
        Map.entry("evidence", returns::evidence),
        Map.entry("convert to " + type, on -> convert.convert(on, type, "So.", null)));
  }

  private void work(CaseNumber number, String task, Random chance) {
    boolean yes = chance.nextInt(3) > 0;
    switch (task) {
      case ReturnElements.DECIDE_RETURN -> decide(number, chance);
      case ReturnElements.INSPECT_RETURN -> returns.inspect(number, findings(number, chance));
      case ContestElements.REVIEW_CONTEST ->
          returns.finish(number, task, "lead", Map.of("decision", yes ? "overturn" : "confirm"));
      case StrayParcelElements.SEE_TO_STRAY_PARCEL ->
          returns.finish(
              number,
              task,
              "warehouse",
              Map.of(
                  "decision", yes ? "takeIn" : "sendHome", "grade", "B", "disposition", "SCRAP"));
      case ReturnElements.SEND_PARCEL_BACK -> returns.finish(number, task, "warehouse", Map.of());
      case "Task_TraceParcel" ->
          returns.finish(
              number, task, "warehouse", Map.of("outcome", yes ? "LOST" : "WITH_SENDER"));
      case "Task_ApproveRefund" ->
          returns.finish(
              number,
              task,
              "finance",
              Map.of("decision", yes ? "approve" : "refuse", "note", "so be it"));
      default -> throw new AssertionError("Nobody knows how to do " + task);
    }
  }

  private void decide(CaseNumber number, Random chance) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CaseLine line : cases.get(number).lines()) {
      if (chance.nextInt(3) == 0 && line.decision() == LineDecision.REQUESTED) {
        rows.add(
            line.quantity() > 1
                ? Map.of("item", line.item(), "quantity", 1)
                : Map.of("item", line.item(), "decision", "refuse"));
      }
    }
    String decision = List.of("approve", "approve", "approve", "refuse").get(chance.nextInt(4));
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", decision, "note", "decided", "lines", rows));
  }

  private List<Map<String, Object>> findings(CaseNumber number, Random chance) {
    return cases.get(number).lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.goods() == GoodsState.RECEIVED || line.goods() == GoodsState.SHORT)
        .map(line -> found(line, chance))
        .toList();
  }

  private static Map<String, Object> found(CaseLine line, Random chance) {
    int accepted = chance.nextInt(line.approvedQuantity() + 1);
    Map<String, Object> row =
        new java.util.HashMap<>(
            ReturnsFixture.found(line.orderLine(), line.approvedQuantity(), accepted));
    row.put("item", line.item());
    return row;
  }

  private void assertSound(CaseNumber number, String where) {
    ServiceCase now = cases.get(number);
    long paid = returns.paid(number);
    assertThat(paid).as(where).isLessThanOrEqualTo(3 * 1500 + 2 * 4000 + 900 + 500);
    boolean reserved =
        refunds.ofCase(number).stream().anyMatch(refund -> OPEN.contains(refund.state()));
    if (now.isEnded()) {
      assertThat(reserved).as("money held by an ended case, " + where).isFalse();
    } else {
      assertThat(now.state().next().actor()).as("nobody acts next, " + where).isNotNull();
      if (now.type() != CaseType.REPAIR) {
        assertThat(driver.instances(number)).as("nothing drives it, " + where).isNotEmpty();
      }
    }
    if (now.isEnded() && driver.instances(number).isEmpty()) {
      assertThat(returns.clocksLeft(number)).as("left of an ended case, " + where).isEmpty();
    }
    for (CaseLine line : now.lines()) {
      boolean refunded = line.money() == MoneyState.SETTLED && line.remedy() == Remedy.REFUND;
      if (refunded) {
        assertThat(WITH_CUSTOMER).as("paid for %s, %s", line, where).doesNotContain(line.goods());
      }
    }
  }
}
