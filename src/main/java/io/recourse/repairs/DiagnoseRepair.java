package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods are here: what is wrong with them, and who pays, is found out in time (TRI-10). */
@Service
public class DiagnoseRepair {

  private final Cases cases;
  private final RecalledGoods recalled;
  private final RepairBook book;
  private final RepairRules rules;
  private final KeepParts parts;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final Clock clock;

  DiagnoseRepair(
      Cases cases,
      RecalledGoods recalled,
      RepairBook book,
      RepairRules rules,
      KeepParts parts,
      RepairClocks clocks,
      RepairEvents events,
      Clock clock) {
    this.cases = cases;
    this.recalled = recalled;
    this.book = book;
    this.rules = rules;
    this.parts = parts;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /** Returns until when they are diagnosed. */
  @Transactional
  public Instant takeIn(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, RepairWait.DIAGNOSIS);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  /**
   * Returns whether the repair is on us; that of recalled goods always is.
   *
   * @param needed parts that the repair needs
   * @param quote price in minor units of the order's currency; null to offer no repair
   * @throws Problem INVALID for a price that is not due, and for recalled goods that are not
   *     covered
   */
  @Transactional
  public boolean diagnose(
      CaseNumber number,
      Finding finding,
      Coverage coverage,
      Long quote,
      List<RepairPart.Pieces> needed,
      String note,
      String by) {
    ServiceCase of = cases.lock(number);
    if (coverage == Coverage.NOT_COVERED && recalled.areOf(of)) {
      throw Problem.invalid("/values/coverage", "diagnosis.recall");
    }
    Money price = quote == null ? null : new Money(quote, rules.currency(of));
    if (price != null && (quote < 1 || !mayBeQuoted(finding, coverage))) {
      throw Problem.invalid("/values/quote", quote < 1 ? "field.oneOrMore" : "quotation.notDue");
    }
    parts.need(number, needed);
    clocks.meet(number, RepairWait.DIAGNOSIS);
    return keep(of, new Diagnosis(finding, coverage, price, note, by, clock.instant()));
  }

  /** Nobody looked in time: the doubt is ours, so the fault counts as confirmed and covered. */
  @Transactional
  public boolean takeAsCovered(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.DIAGNOSIS);
    return keep(
        of,
        new Diagnosis(
            Finding.FAULT_CONFIRMED, Coverage.COVERED, null, null, null, clock.instant()));
  }

  private static boolean mayBeQuoted(Finding finding, Coverage coverage) {
    return finding != Finding.NO_FAULT_FOUND && coverage == Coverage.NOT_COVERED;
  }

  private boolean keep(ServiceCase of, Diagnosis diagnosis) {
    book.put(of.number(), diagnosis);
    events.diagnosed(of.number(), diagnosis);
    clocks.follow(of);
    cases.save(of);
    return diagnosis.isCovered() || recalled.areOf(of);
  }
}
