package io.recourse.deliveries.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.Disputable;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.decision.DecisionVariables;
import io.recourse.deliveries.CloseProblem;
import io.recourse.deliveries.DecideProblem;
import io.recourse.deliveries.HearWord;
import io.recourse.disputes.ContestVariables;
import io.recourse.disputes.HearContest;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a delivery that went wrong, as cases see it. */
@Component
class DeliveryFlow implements CaseFlow {

  private static final Set<LineDecision> NOT_GRANTED =
      EnumSet.of(LineDecision.REFUSED, LineDecision.EXPIRED);

  private final CaseProcesses processes;
  private final CloseProblem close;
  private final DecideProblem decide;
  private final HearWord hear;
  private final HearContest contests;

  DeliveryFlow(
      CaseProcesses processes,
      CloseProblem close,
      DecideProblem decide,
      HearWord hear,
      HearContest contests) {
    this.processes = processes;
    this.close = close;
    this.decide = decide;
    this.hear = hear;
    this.contests = contests;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.DELIVERY_PROBLEM);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(DeliveryElements.PROCESS, opened.number());
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    hear.proved(number);
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return close.mayStop(of);
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.stop(number);
    processes.tell(DeliveryElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public List<Disputable> disputable(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> NOT_GRANTED.contains(line.decision()))
        .map(line -> Disputable.whole(line.item(), line.quantity()))
        .toList();
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    decide.reopen(number);
    Map<String, Object> appeal = Map.of(DecisionVariables.APPEALED, true);
    if (!processes.tell(DeliveryElements.CASE_REOPENED, number, appeal)) {
      processes.startBy(DeliveryElements.REOPENED, number);
    }
  }

  @Override
  public boolean mayContest(ServiceCase of) {
    return contests.mayContest(of);
  }

  @Override
  public void contest(CaseNumber number, String reason) {
    Date reviewBy = Date.from(contests.contest(number));
    Map<String, Object> facts = new HashMap<>();
    facts.put(ContestVariables.REVIEW_BY, reviewBy);
    facts.put(ContestVariables.CONTEST_GRANTED, null);
    if (!processes.tell(DeliveryElements.CONTESTED, number, facts)) {
      resume(number, reviewBy);
      processes.tell(DeliveryElements.CONTESTED, number, facts);
    }
  }

  /** Closed by a version that waits for no contest: it is heard by the newest. */
  private void resume(CaseNumber number, Date until) {
    processes.startBy(
        DeliveryElements.CONTEST_RESUMED,
        number,
        Map.of(ContestVariables.OVERTURNED, false, DeliveryVariables.CONTEST_BY, until));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return close.mayStop(of);
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.stop(number);
    processes.stop(DeliveryElements.PROCESS, number, "converted");
  }
}
