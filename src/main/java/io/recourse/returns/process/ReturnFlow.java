package io.recourse.returns.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.Disputable;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.decision.DecisionDue;
import io.recourse.decision.DecisionVariables;
import io.recourse.disputes.ContestVariables;
import io.recourse.disputes.HearContest;
import io.recourse.returns.KeepInformed;
import io.recourse.returns.WithdrawReturn;
import io.recourse.review.ReopenReturn;
import io.recourse.settlement.DifferenceNews;
import io.recourse.strayparcels.TurnedParcelFlow;
import io.recourse.strayparcels.process.StrayParcelElements;
import io.recourse.strayparcels.process.StrayParcelVariables;
import io.recourse.surplus.SurplusNews;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The return process as cases see it. Facts are on the case before the process hears of them. */
@Component
class ReturnFlow implements CaseFlow, DifferenceNews, SurplusNews, TurnedParcelFlow {

  private final CaseProcesses processes;
  private final RuntimeService runtime;
  private final KeepInformed keepInformed;
  private final WithdrawReturn withdrawReturn;
  private final ReopenReturn reopenReturn;
  private final HearContest hearContest;

  ReturnFlow(
      CaseProcesses processes,
      RuntimeService runtime,
      KeepInformed keepInformed,
      WithdrawReturn withdrawReturn,
      ReopenReturn reopenReturn,
      HearContest hearContest) {
    this.processes = processes;
    this.runtime = runtime;
    this.keepInformed = keepInformed;
    this.withdrawReturn = withdrawReturn;
    this.reopenReturn = reopenReturn;
    this.hearContest = hearContest;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    processes.start(ReturnElements.PROCESS, number, facts(number));
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    processes.tell(
        ReturnElements.EVIDENCE_PROVIDED, number, Map.of(DecisionVariables.EVIDENCE_ARRIVED, true));
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    withdrawReturn.withdraw(number);
    processes.tell(ReturnElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    DecisionDue due = reopenReturn.reopen(number, named);
    Map<String, Object> facts = facts(number);
    facts.putAll(DecisionVariables.of(due));
    facts.put(DecisionVariables.EVIDENCE_MISSING, false);
    facts.put(DecisionVariables.APPEALED, true);
    processes.tell(ReturnElements.CONTEST_DROPPED, number);
    if (!processes.tell(ReturnElements.CASE_REOPENED, number, facts)) {
      processes.startBy(ReturnElements.CASE_REOPENED, number, facts);
    }
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return withdrawReturn.mayWithdraw(of.number());
  }

  @Override
  public List<Disputable> disputable(ServiceCase of) {
    return reopenReturn.disputable(of);
  }

  @Override
  public boolean mayContest(ServiceCase of) {
    return hearContest.mayContest(of);
  }

  @Override
  public void contest(CaseNumber number, String reason) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(ContestVariables.REVIEW_BY, ReturnVariables.date(hearContest.contest(number)));
    facts.put(ContestVariables.CONTEST_GRANTED, null);
    processes.tell(ReturnElements.OUTCOME_CONTESTED, number, facts);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return withdrawReturn.mayWithdraw(of.number());
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    withdrawReturn.leave(number);
    processes.stop(ReturnElements.PROCESS, number, "converted");
  }

  @Override
  public void awaitAgain(CaseNumber number) {
    if (awaitsParcel(number)) {
      return;
    }
    processes.stop(ReturnElements.PROCESS, number, "parcel turned round");
    processes.startBy(ReturnElements.PARCEL_TURNED_ROUND, number, facts(number));
  }

  @Override
  public void askPerson(CaseNumber number, String trackingNumber) {
    processes.startBeside(
        StrayParcelElements.DOUBTED_ARRIVAL,
        number,
        Map.of(StrayParcelVariables.TRACKING_NUMBER, trackingNumber));
  }

  @Override
  public void paid(CaseNumber number) {
    processes.tell(ReturnElements.DIFFERENCE_PAID, number);
  }

  @Override
  public void collected(CaseNumber number) {
    processes.tell(ReturnElements.SURPLUS_COLLECTED, number);
  }

  private boolean awaitsParcel(CaseNumber number) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), ReturnElements.SHIPMENT)
            .count()
        > 0;
  }

  private Map<String, Object> facts(CaseNumber number) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(ReturnVariables.NEWS_CYCLE, "R/" + keepInformed.interval(number));
    return facts;
  }
}
