package io.recourse.suggestions.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.suggestions.MoveSuggestion;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The suggestion process as cases see it; staff wait for nothing of its author's. */
@Component
class SuggestionFlow implements CaseFlow {

  private final CaseProcesses processes;
  private final MoveSuggestion move;

  SuggestionFlow(CaseProcesses processes, MoveSuggestion move) {
    this.processes = processes;
    this.move = move;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SUGGESTION);
  }

  @Override
  public boolean takesUpOlder() {
    return true;
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(SuggestionElements.PROCESS, opened.number());
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // a file or a word more is on the case, where whoever weighs it reads it
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    move.leave(number);
    processes.tell(SuggestionElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    processes.startBy(SuggestionElements.SUGGESTION_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return true;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    move.leave(number);
    processes.tell(SuggestionElements.SUGGESTION_CONVERTED, number);
    processes.stop(SuggestionElements.PROCESS, number, "converted");
  }
}
