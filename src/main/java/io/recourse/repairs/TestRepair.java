package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing goes home untested; a failed test sends the goods back to work, while tries are left. */
@Service
public class TestRepair {

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final RepairRules rules;
  private final RepairClocks clocks;
  private final RepairEvents events;

  TestRepair(
      Cases cases,
      RepairBook book,
      QuotationBook quotations,
      RepairRules rules,
      RepairClocks clocks,
      RepairEvents events) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
    this.rules = rules;
    this.clocks = clocks;
    this.events = events;
  }

  /** Returns until when it is tested. */
  @Transactional
  public Instant plan(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, RepairWait.TEST);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  /** Returns whether another try would be left if it failed. */
  @Transactional
  public boolean test(CaseNumber number, boolean passed, String note, String by) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, RepairWait.TEST);
    return keep(of, passed, note, by);
  }

  /** Nobody tested in time: what was not tested does not go home as repaired. */
  @Transactional
  public boolean failByDefault(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.TEST);
    return keep(of, false, null, null);
  }

  private boolean keep(ServiceCase of, boolean passed, String note, String by) {
    List<RepairAttempt> attempts = book.attempts(of.number());
    RepairAttempt last = attempts.stream().reduce((earlier, later) -> later).orElseThrow();
    if (last.passed() != null) {
      throw Problem.conflict("repair.testedAlready");
    }
    RepairAttempt tested = last.tested(passed, note, by);
    book.put(of.number(), tested);
    events.tested(of.number(), tested);
    quotations.latest(of.number()).ifPresent(it -> quotations.put(of.number(), it.worked(passed)));
    clocks.follow(of);
    cases.save(of);
    long failed = attempts.stream().filter(RepairAttempt::isFailed).count() + (passed ? 0 : 1);
    return failed < rules.tries(of);
  }
}
