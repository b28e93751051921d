package io.recourse.ladder;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.JudgeFault;
import io.recourse.policy.LineFacts;
import io.recourse.policy.RemedyVerdict;
import io.recourse.units.FactsOfUnit;
import io.recourse.units.Unit;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which remedy a fault of a unit has next: tries are counted over all cases of the unit and
 * the fault, also of the units it was given for (UK CRA 2015 s24(5), EU Dir. 2019/771 art. 13, CN
 * three guarantees art. 11).
 */
@Service
public class RemedyLadder {

  private final FactsOfUnit facts;
  private final JudgeFault faults;
  private final Clock clock;

  RemedyLadder(FactsOfUnit facts, JudgeFault faults, Clock clock) {
    this.facts = facts;
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * Keeps the receipts on the case.
   *
   * @param fault its code; null where it is not known, so that every try counts
   * @return empty where nobody knows when the unit was bought
   */
  @Transactional
  public Optional<RemedyVerdict> next(ServiceCase of, Unit unit, String fault) {
    return verdict(of.number(), of.state().handling().policy().version(), unit, fault);
  }

  /** The same for a look that keeps nothing. */
  @Transactional
  public Optional<RemedyVerdict> preview(Unit unit, String fault) {
    return verdict(null, null, unit, fault);
  }

  /**
   * @throws Problem CONFLICT with the ground when another repair of it would be useless
   */
  @Transactional
  public void demandRepairable(ServiceCase of, Unit unit, String fault) {
    next(of, unit, fault)
        .filter(verdict -> !verdict.repairAllowed())
        .ifPresent(
            verdict -> {
              throw Problem.conflict("repair.useless", verdict.ground());
            });
  }

  private Optional<RemedyVerdict> verdict(
      CaseNumber number, String version, Unit unit, String fault) {
    Optional<LineFacts> known = facts.of(number, version, unit, fault, Set.of());
    return known.map(one -> faults.remedies(one, clock.instant()));
  }
}
