package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.policy.CureBasis;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods are here: what is wrong with them, and who pays, is found out in time (TRI-10). */
@Service
public class DiagnoseRepair {

  private final Cases cases;
  private final RecalledGoods recalled;
  private final RepairBook book;
  private final WarrantyOfRepair warranty;
  private final RepairRules rules;
  private final BasisOfRepair basis;
  private final PriceRepair price;
  private final PriceBook prices;
  private final KeepParts parts;
  private final AgreeLessPrice lessPrice;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final Clock clock;

  DiagnoseRepair(
      Cases cases,
      RecalledGoods recalled,
      RepairBook book,
      WarrantyOfRepair warranty,
      RepairRules rules,
      BasisOfRepair basis,
      PriceRepair price,
      PriceBook prices,
      KeepParts parts,
      AgreeLessPrice lessPrice,
      RepairClocks clocks,
      RepairEvents events,
      Clock clock) {
    this.cases = cases;
    this.recalled = recalled;
    this.book = book;
    this.warranty = warranty;
    this.rules = rules;
    this.basis = basis;
    this.price = price;
    this.prices = prices;
    this.parts = parts;
    this.lessPrice = lessPrice;
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
   * @param by who looked
   * @throws Problem INVALID for a fault that no goods of the category have, a price that is not
   *     due, for recalled goods that are not covered, for a fault that the law presumes original
   *     and that is not, and for damage by the customer that no words show while the guarantee of
   *     the law runs
   */
  @Transactional
  public boolean diagnose(CaseNumber number, Diagnosed told, String by) {
    ServiceCase of = cases.lock(number);
    if (told.coverage() != Coverage.COVERED && recalled.areOf(of)) {
      throw Problem.invalid("/values/coverage", "diagnosis.recall");
    }
    Optional<io.recourse.warranty.Coverage> promised = warranty.test(of, told);
    demandLaw(of, told, promised);
    demandKnown(of, told.fault());
    CureBasis why = basis.of(of, told.finding(), told.coverage(), promised);
    parts.need(number, told.parts());
    List<PriceLine> lines = price.lines(of, told);
    clocks.meet(number, RepairWait.DIAGNOSIS);
    Money due = lines.stream().map(PriceLine::due).reduce(Money::plus).orElse(null);
    boolean covered =
        keep(
            of,
            new Diagnosis(
                told.finding(),
                told.coverage(),
                why,
                told.fault(),
                due,
                told.note(),
                by,
                clock.instant()));
    prices.put(number, lines);
    lessPrice.agree(of, told.reduction());
    return covered;
  }

  /** Nobody looked in time: the doubt is ours, so the fault counts as confirmed and covered. */
  @Transactional
  public boolean takeAsCovered(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.DIAGNOSIS);
    Optional<io.recourse.warranty.Coverage> promised = warranty.testUnseen(of);
    CureBasis why = basis.of(of, Finding.FAULT_CONFIRMED, Coverage.COVERED, promised);
    return keep(
        of,
        new Diagnosis(
            Finding.FAULT_CONFIRMED,
            Coverage.COVERED,
            why,
            null,
            null,
            null,
            null,
            clock.instant()));
  }

  /**
   * A fault that the law presumes original is the seller's, unless the seller shows otherwise (Dir.
   * 2019/771 art. 11, CRA 2015 s19(14)): found damage does, with the words that show it.
   */
  private void demandLaw(
      ServiceCase of, Diagnosed told, Optional<io.recourse.warranty.Coverage> promised) {
    boolean covered = told.coverage() == Coverage.COVERED;
    boolean presumed = promised.filter(WarrantyOfRepair::isPresumed).isPresent();
    if (!covered && presumed && told.finding() == Finding.FAULT_CONFIRMED) {
      throw Problem.invalid(
          "/values/coverage", "diagnosis.owedByLaw", promised.orElseThrow().ground());
    }
    boolean unshown = told.finding() == Finding.CUSTOMER_DAMAGE && told.note() == null;
    if (!covered && unshown && warranty.isLawRunning(of)) {
      throw Problem.invalid("/values/note", "diagnosis.showDamage");
    }
  }

  private void demandKnown(ServiceCase of, String fault) {
    if (fault != null && !rules.faults(of).contains(fault)) {
      throw Problem.invalid("/values/fault", "field.noOption");
    }
  }

  private boolean keep(ServiceCase of, Diagnosis diagnosis) {
    book.put(of.number(), diagnosis);
    events.diagnosed(of.number(), diagnosis);
    clocks.follow(of);
    cases.save(of);
    return diagnosis.isCovered() || recalled.areOf(of);
  }
}
