package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.evidence.EvidenceIndex;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which undecided lines still lack the evidence that the rules demand. */
@Component
public class EvidenceCheck {

  private static final Set<LineDecision> UNDECIDED =
      EnumSet.of(LineDecision.REQUESTED, LineDecision.INFO_NEEDED);

  private final VerdictBook book;
  private final EvidenceIndex evidence;

  EvidenceCheck(VerdictBook book, EvidenceIndex evidence) {
    this.book = book;
    this.evidence = evidence;
  }

  List<Integer> missing(ServiceCase of) {
    return missing(of, book.verdicts(of.number()));
  }

  private List<Integer> missing(ServiceCase of, Map<Integer, LineVerdict> verdicts) {
    List<Integer> demanded =
        undecided(of).stream()
            .filter(line -> isDemanded(line, verdicts.get(line.item())))
            .map(CaseLine::item)
            .toList();
    if (demanded.isEmpty()) {
      return demanded;
    }
    Set<Integer> given = evidence.given(of.number(), demanded);
    return demanded.stream().filter(item -> !given.contains(item)).toList();
  }

  /** Only where the rules let every undecided line pass without a person (TRI-05). */
  public boolean mayBeAutomatic(ServiceCase of) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(of.number());
    return missing(of, verdicts).isEmpty()
        && undecided(of).stream().allMatch(line -> isSimple(line, verdicts.get(line.item())));
  }

  public static List<CaseLine> undecided(ServiceCase of) {
    return of.lines().stream().filter(line -> UNDECIDED.contains(line.decision())).toList();
  }

  /** Money off for goods that stay is agreed to by a person: nobody else sees the fault. */
  private static boolean isSimple(CaseLine line, LineVerdict verdict) {
    return verdict != null
        && verdict.automatic()
        && !verdict.asksRepair()
        && line.remedyAsked() != Remedy.PRICE_REDUCTION;
  }

  private static boolean isDemanded(CaseLine line, LineVerdict verdict) {
    if (verdict == null || !verdict.demandsEvidence()) {
      return false;
    }
    String serial = line.request().serial();
    boolean serialWillDo = verdict.evidence().contains("SERIAL") && serial != null;
    return !serialWillDo;
  }
}
