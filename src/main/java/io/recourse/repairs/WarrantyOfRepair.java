package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.Guarantee;
import io.recourse.warranty.Coverage;
import io.recourse.warranty.JudgeCoverage;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which warranty answers for the piece in repair, and what it pays of the repair (REP-05). */
@Component
class WarrantyOfRepair {

  private static final String MISUSED = "MISUSED";

  private final RepairedUnit unit;
  private final JudgeCoverage coverage;

  WarrantyOfRepair(RepairedUnit unit, JudgeCoverage coverage) {
    this.unit = unit;
    this.coverage = coverage;
  }

  /**
   * Percent of the parts and of the labour that a warranty pays.
   *
   * @param parts 0 where none answers
   * @param labour 0 where none answers
   */
  record Share(int parts, int labour) {

    static final Share NONE = new Share(0, 0);

    private static final int ALL = 100;

    /** Whether it pays all that a repair costs. */
    boolean isAll() {
      return parts == ALL && labour == ALL;
    }

    /** Whether it pays something and leaves something. */
    boolean isPart() {
      return parts + labour > 0 && !isAll();
    }
  }

  /** What is promised, for a person to look at; no receipt is kept. */
  Optional<Coverage> promised(ServiceCase of) {
    return judge(of, null, unit.fault(of), Set.of());
  }

  /** What is paid of a repair after this was found; keeps the receipt. */
  Share share(ServiceCase of, Diagnosed told) {
    return test(of, told).map(WarrantyOfRepair::share).orElse(Share.NONE);
  }

  /** The claim against law, maker and plan after this was found; keeps the receipt (POL-08). */
  Optional<Coverage> test(ServiceCase of, Diagnosed told) {
    boolean misused = told.finding() == Finding.CUSTOMER_DAMAGE;
    String fault = told.fault() == null ? unit.fault(of) : told.fault();
    return judge(of, of.number(), fault, misused ? Set.of(MISUSED) : Set.of());
  }

  /** The same where nobody looked: the fault counts as it was told. */
  Optional<Coverage> testUnseen(ServiceCase of) {
    return judge(of, of.number(), unit.fault(of), Set.of());
  }

  /** Whether the guarantee of the law or shop runs, as far as is known before anybody looked. */
  boolean isLawRunning(ServiceCase of) {
    return promised(of).filter(WarrantyOfRepair::lawRuns).isPresent();
  }

  /** Whether the law itself answers, and the customer need not show that the fault is original. */
  static boolean isPresumed(Coverage promised) {
    return promised.layer() == Coverage.Layer.STATUTORY && !promised.customerProves();
  }

  static boolean lawRuns(Coverage promised) {
    return promised.layers().stream()
        .anyMatch(
            one ->
                one.layer() == Coverage.Layer.STATUTORY && one.state() == Guarantee.State.RUNNING);
  }

  static Share share(Coverage promised) {
    return new Share(promised.partsShare(), promised.labourShare());
  }

  private Optional<Coverage> judge(
      ServiceCase of, CaseNumber keeper, String fault, Set<String> found) {
    return Optional.of(unit.piece(of))
        .map(it -> new JudgeCoverage.Question(keeper, null, it, fault, found))
        .map(asked -> coverage.judge(asked, of.origin().openedAt()));
  }
}
