package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Remedy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which remedy a granted line gets: the person's choice, the rules' first, the customer's wish. */
final class RemedyOfLine {

  private static final Set<Remedy> CARRIED_OUT =
      EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE, Remedy.PRICE_REDUCTION, Remedy.KEEP);

  private static final Set<Remedy> FOR_GOODS = EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE);

  private RemedyOfLine() {}

  static Remedy wanted(CaseLine line, LineChoice choice, Map<Integer, LineVerdict> verdicts) {
    LineVerdict verdict = verdicts.get(line.item());
    if (choice != null && choice.remedy() != null) {
      return choice.remedy();
    }
    // A line granted against the rule has no remedy by it: what the customer asked for counts.
    if (verdict != null && verdict.remedy() != null && verdict.remedy() != Remedy.REJECT) {
      return verdict.remedy();
    }
    return line.remedyAsked() == null ? Remedy.REFUND : line.remedyAsked();
  }

  /** What a line gets where nobody says otherwise; REJECT where the rules refuse it. */
  static Remedy proposed(CaseLine line, LineVerdict verdict) {
    if (verdict == null) {
      return carriedOut(wanted(line, null, Map.of()), null);
    }
    return verdict.remedy() == Remedy.REJECT
        ? Remedy.REJECT
        : carriedOut(wanted(line, null, Map.of(line.item(), verdict)), verdict);
  }

  /**
   * What is granted without a person: money off is agreed to by one only, so that the next remedy
   * by law takes its place.
   */
  static Remedy withoutPerson(Remedy wanted, LineVerdict verdict) {
    if (wanted != Remedy.PRICE_REDUCTION) {
      return wanted;
    }
    List<Remedy> offered = verdict == null ? List.of() : verdict.offered();
    return offered.stream().filter(FOR_GOODS::contains).findFirst().orElse(Remedy.REFUND);
  }

  // A repair has a process of its own, which a return does not start.
  static Remedy carriedOut(Remedy wanted, LineVerdict verdict) {
    if (CARRIED_OUT.contains(wanted)) {
      return wanted;
    }
    List<Remedy> offered = verdict == null ? List.of() : verdict.offered();
    return offered.stream().filter(CARRIED_OUT::contains).findFirst().orElse(Remedy.REFUND);
  }
}
