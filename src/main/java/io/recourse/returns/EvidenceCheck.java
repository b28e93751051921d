package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which undecided lines still lack the evidence that the rules demand. */
@Component
class EvidenceCheck {

  private static final Set<LineDecision> UNDECIDED =
      EnumSet.of(LineDecision.REQUESTED, LineDecision.INFO_NEEDED);

  private final ReturnBook book;

  EvidenceCheck(ReturnBook book) {
    this.book = book;
  }

  List<Integer> missing(ServiceCase of) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(of.number());
    return undecided(of).stream()
        .filter(line -> isMissing(of.number(), line, verdicts.get(line.item())))
        .map(CaseLine::item)
        .toList();
  }

  /** Only where the rules let every undecided line pass without a person (TRI-05). */
  boolean mayBeAutomatic(ServiceCase of) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(of.number());
    return missing(of).isEmpty()
        && undecided(of).stream().map(CaseLine::item).map(verdicts::get).allMatch(this::isSimple);
  }

  static List<CaseLine> undecided(ServiceCase of) {
    return of.lines().stream().filter(line -> UNDECIDED.contains(line.decision())).toList();
  }

  private boolean isSimple(LineVerdict verdict) {
    return verdict != null && verdict.automatic() && !verdict.asksRepair();
  }

  private boolean isMissing(CaseNumber number, CaseLine line, LineVerdict verdict) {
    if (verdict == null || !verdict.demandsEvidence()) {
      return false;
    }
    String serial = line.request().serial();
    boolean serialWillDo = verdict.evidence().contains("SERIAL") && serial != null;
    return !serialWillDo && !book.hasEvidence(number, line.item());
  }
}
