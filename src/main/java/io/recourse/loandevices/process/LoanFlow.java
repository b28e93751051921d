package io.recourse.loandevices.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.loandevices.EndLoan;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanNews;
import io.recourse.loandevices.LoanWatch;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a loan as cases see it; called off only before the device is sent. */
@Component
class LoanFlow implements CaseFlow, LoanNews {

  private static final String STAYS = "loan.stays";

  private final CaseProcesses processes;
  private final LoanBook book;
  private final EndLoan end;

  LoanFlow(CaseProcesses processes, LoanBook book, EndLoan end) {
    this.processes = processes;
    this.book = book;
    this.end = end;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.LOAN_DEVICE);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(LoanElements.PROCESS, opened.number());
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
    var unused = processes.tell(LoanElements.CUSTOMER_WITHDREW, number);
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
    var unused = processes.tell(LoanElements.PAID, number);
  }

  /** An instance of an earlier model has no such wait: the one for its charge ends as if paid. */
  @Override
  public void found(CaseNumber number, Instant lookBy) {
    if (!processes.tell(LoanElements.FOUND, number, toBeLookedAt(lookBy))) {
      paid(number);
    }
  }

  @Override
  public void foundLate(CaseNumber number, Instant lookBy) {
    processes.startBy(LoanElements.LOST_ONE_FOUND, number, toBeLookedAt(lookBy));
  }

  private static Map<String, Object> toBeLookedAt(Instant lookBy) {
    return Map.of(
        LoanVariables.STAGE, LoanWatch.Stage.BACK.name(), LoanVariables.BY, Date.from(lookBy));
  }

  @Override
  public void isBack(CaseNumber number) {
    var unused = processes.tell(LoanElements.MOVED, number);
  }
}
