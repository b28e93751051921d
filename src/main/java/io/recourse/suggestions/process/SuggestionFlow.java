package io.recourse.suggestions.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.suggestions.MoveSuggestion;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The suggestion process as cases see it; staff wait for nothing of its author's. */
@Component
class SuggestionFlow implements CaseFlow {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final MoveSuggestion move;

  SuggestionFlow(
      ProcessStarter starter, ProcessMessages messages, Cases cases, MoveSuggestion move) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
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
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(SuggestionElements.PROCESS, number, facts(number)));
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
    messages.deliver(SuggestionElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    runs(
        number,
        starter.startByMessage(SuggestionElements.SUGGESTION_REOPENED, number, facts(number)));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return true;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    move.leave(number);
    messages.deliver(SuggestionElements.SUGGESTION_CONVERTED, number, Map.of());
    starter.stop(SuggestionElements.PROCESS, number, "converted");
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(SuggestionVariables.CASE_NUMBER, number.value());
  }
}
