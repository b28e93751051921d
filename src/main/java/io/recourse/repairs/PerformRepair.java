package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A technician mends the goods, or says that they cannot be mended. */
@Service
public class PerformRepair {

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;
  private final RepairedUnit unit;
  private final KeepParts parts;
  private final RepairClocks clocks;
  private final RepairEvents events;

  PerformRepair(
      Cases cases,
      RepairBook book,
      QuotationBook quotations,
      RepairedUnit unit,
      KeepParts parts,
      RepairClocks clocks,
      RepairEvents events) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
    this.unit = unit;
    this.parts = parts;
    this.clocks = clocks;
    this.events = events;
  }

  /** Returns until when it is repaired. */
  @Transactional
  public Instant plan(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, RepairWait.WORK);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  @Transactional
  public void perform(
      CaseNumber number,
      RepairAttempt.Result result,
      String newSerial,
      List<RepairPart.Pieces> built,
      String note,
      String by) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, RepairWait.WORK);
    if (newSerial != null) {
      unit.replaced(of, newSerial);
    }
    parts.use(number, built);
    keep(of, result, newSerial, note, by);
  }

  /** The time to repair is over: a repair that takes longer is none. */
  @Transactional
  public void giveUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.PARTS);
    clocks.breach(number, RepairWait.WORK);
    parts.free(number);
    keep(of, RepairAttempt.Result.UNREPAIRABLE, null, null, null);
  }

  private void keep(
      ServiceCase of, RepairAttempt.Result result, String newSerial, String note, String by) {
    int attempt = book.attempts(of.number()).size() + 1;
    RepairAttempt tried = RepairAttempt.of(attempt, result, newSerial, note, by);
    book.put(of.number(), tried);
    events.performed(of.number(), tried);
    if (tried.isFailed()) {
      unit.failed(of);
    }
    quotations
        .latest(of.number())
        .ifPresent(it -> quotations.put(of.number(), it.worked(!tried.isFailed())));
    clocks.follow(of);
    cases.save(of);
  }
}
