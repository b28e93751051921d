package io.recourse.repairs;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.CureBasis;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work begins where another repair is of any use, and with its parts: held at once, or got by the
 * warehouse within a term.
 */
@Service
public class BeginWork {

  private final Cases cases;
  private final RecalledGoods recalled;
  private final RepairBook book;
  private final RepairedUnit unit;
  private final ChooseRepairRemedy chosen;
  private final KeepParts parts;
  private final RepairClocks clocks;

  BeginWork(
      Cases cases,
      RecalledGoods recalled,
      RepairBook book,
      RepairedUnit unit,
      ChooseRepairRemedy chosen,
      KeepParts parts,
      RepairClocks clocks) {
    this.cases = cases;
    this.recalled = recalled;
    this.book = book;
    this.unit = unit;
    this.chosen = chosen;
    this.parts = parts;
    this.clocks = clocks;
  }

  /**
   * Whether goods are recalled, or the customer chose nothing else and either does not ask it of
   * the law, such as who pays for it, or the law leaves another try; keeps the receipt of that.
   */
  @Transactional
  public boolean isUseful(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    return recalled.areOf(of)
        || chosen.insteadOfRepair(of).isEmpty()
            && (!isOwedByLaw(number) || unit.isRepairUseful(of));
  }

  private boolean isOwedByLaw(CaseNumber number) {
    return book.diagnosis(number).filter(it -> it.basis() == CureBasis.LAW).isPresent();
  }

  /** Holds what is needed; returns until when what is missing must have come, if any is. */
  @Transactional
  public Optional<Instant> reserve(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    parts.hold(number);
    Optional<Instant> by =
        parts.missing(number).isEmpty()
            ? Optional.empty()
            : Optional.of(clocks.start(of, RepairWait.PARTS));
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  /** The warehouse has them, or says that they cannot be had. */
  @Transactional
  public void answered(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, RepairWait.PARTS);
    parts.hold(number);
    clocks.follow(of);
    cases.save(of);
  }
}
