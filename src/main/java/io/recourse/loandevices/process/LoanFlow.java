package io.recourse.loandevices.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.loandevices.EndLoan;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanNews;
import io.recourse.loandevices.LoanWatch;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a loan as cases see it; called off only before the device is sent. */
@Component
class LoanFlow implements CaseFlow, LoanNews {

  private static final String STAYS = "loan.stays";

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final LoanBook book;
  private final EndLoan end;

  LoanFlow(
      ProcessStarter starter, ProcessMessages messages, Cases cases, LoanBook book, EndLoan end) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.book = book;
    this.end = end;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.LOAN_DEVICE);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            LoanElements.PROCESS, number, Map.of(LoanVariables.CASE_NUMBER, number.value()));
    runs(number, started);
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  /** Words and files are on the case for whoever looks at the device. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return book.get(of.number()).state() == Loan.State.ASKED;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    if (book.get(number).state() != Loan.State.ASKED) {
      throw Problem.conflict("loan.isOut");
    }
    end.withdraw(number);
    var unused = messages.deliver(LoanElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return false;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict(STAYS);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict(STAYS);
  }

  @Override
  public void paid(CaseNumber number) {
    var unused = messages.deliver(LoanElements.PAID, number, Map.of());
  }

  /** An instance of an earlier model has no such wait: the one for its charge ends as if paid. */
  @Override
  public void found(CaseNumber number, Instant lookBy) {
    if (!messages.deliver(LoanElements.FOUND, number, toBeLookedAt(lookBy))) {
      paid(number);
    }
  }

  @Override
  public void foundLate(CaseNumber number, Instant lookBy) {
    Map<String, Object> facts = new HashMap<>(toBeLookedAt(lookBy));
    facts.put(LoanVariables.CASE_NUMBER, number.value());
    runs(number, starter.startByMessage(LoanElements.LOST_ONE_FOUND, number, facts));
  }

  private static Map<String, Object> toBeLookedAt(Instant lookBy) {
    return Map.of(
        LoanVariables.STAGE, LoanWatch.Stage.BACK.name(), LoanVariables.BY, Date.from(lookBy));
  }

  @Override
  public void isBack(CaseNumber number) {
    var unused = messages.deliver(LoanElements.MOVED, number, Map.of());
  }
}
