package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.process.ContestElements;
import io.recourse.intake.NewCase;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.strayparcels.process.StrayParcelElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.withdrawal.WithdrawCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a return or exchange, its parcels included, by the id of the wait. */
@Component
class ReturnWaits implements Waits {

  private final ReturnsFixture returns;
  private final ProcessDriver driver;
  private final ContestOutcome contest;
  private final WithdrawCase withdraw;

  ReturnWaits(
      ReturnsFixture returns, ProcessDriver driver, ContestOutcome contest, WithdrawCase withdraw) {
    this.returns = returns;
    this.driver = driver;
    this.contest = contest;
    this.withdraw = withdraw;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    ways.put("Gateway_AwaitEvidence", () -> run(returns.open(line(LAMPS, 1, Reason.DEFECTIVE))));
    ways.put(ReturnElements.DECIDE_RETURN, () -> run(returns.open(unwanted(LAMPS, 1))));
    ways.put("Gateway_AwaitAppeal", () -> run(returns.openDelivered(400, unwanted(CUPS, 1))));
    ways.put("Gateway_AwaitHandover", this::labelled);
    ways.put("Gateway_AwaitArrival", this::onTheRoad);
    ways.put("Task_TraceParcel", this::searched);
    ways.put(ReturnElements.INSPECT_RETURN, () -> arrived(unwanted(LAMPS, 1)));
    ways.put("Gateway_AwaitDifference", this::dearer);
    ways.put(ReturnElements.DECIDE_SURPLUS, this::surplus);
    ways.put("Task_AwaitCollection", this::kept);
    ways.put("Gateway_AwaitContest", this::partlyRejected);
    ways.put(ContestElements.REVIEW_CONTEST, this::contested);
    ways.put(ReturnElements.SEND_PARCEL_BACK, this::arrivedTooLate);
    ways.put(StrayParcelElements.SEE_TO_STRAY_PARCEL, this::stray);
    ways.put(StrayParcelElements.FIND_GOODS, this::doubted);
    return ways;
  }

  private CaseNumber run(CaseNumber number) {
    returns.run(number);
    return number;
  }

  private static NewCase.Line unwanted(int line, int quantity) {
    return line(line, quantity, Reason.UNWANTED);
  }

  private CaseNumber labelled() {
    return run(returns.open(unwanted(CUPS, 1)));
  }

  private CaseNumber onTheRoad() {
    CaseNumber number = labelled();
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    return number;
  }

  private CaseNumber searched() {
    CaseNumber number = onTheRoad();
    driver.fireTimer(number, "Timer_TransitTermOver");
    return number;
  }

  private CaseNumber arrived(NewCase.Line asked) {
    CaseNumber number = run(returns.open(asked));
    if (returns.task(number, ReturnElements.DECIDE_RETURN) != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private CaseNumber dearer() {
    CaseNumber number = arrived(exchange(LAMPS, 1, "LAMP-XL"));
    returns.inspect(number, LAMPS, 1, 1);
    return number;
  }

  private CaseNumber surplus() {
    CaseNumber number = arrived(unwanted(CUPS, 2));
    Map<String, Object> counted = new HashMap<>(ReturnsFixture.found(CUPS, 3, 2));
    counted.put("disposition", "RESTOCK");
    returns.inspect(number, counted);
    returns.settle(number);
    return number;
  }

  private CaseNumber kept() {
    CaseNumber number = surplus();
    Map<String, Object> all = Map.of("rest", "collect", "surplus", List.of());
    returns.finish(number, ReturnElements.DECIDE_SURPLUS, "returns", all);
    return number;
  }

  private CaseNumber partlyRejected() {
    CaseNumber number = arrived(unwanted(LAMPS, 2));
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);
    return number;
  }

  private CaseNumber contested() {
    CaseNumber number = partlyRejected();
    contest.contest(number, "It was whole.", null);
    return number;
  }

  private CaseNumber arrivedTooLate() {
    CaseNumber number = onTheRoad();
    withdraw.withdraw(number, "Changed my mind.", null);
    returns.run(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private CaseNumber stray() {
    CaseNumber number = labelled();
    driver.fireTimer(number, "Timer_SendTermOver");
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private CaseNumber doubted() {
    CaseNumber number = run(returns.open(unwanted(CUPS, 1)));
    returns.told(number, ParcelStatus.DELIVERED, returns.now());
    driver.fireTimer(number, "Timer_InspectionOverdue");
    returns.settle(number);
    returns.told(number, ParcelStatus.RETURN_TO_SENDER, returns.now().minusSeconds(3600));
    return number;
  }
}
