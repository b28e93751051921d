package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.EvidenceCheck;
import io.recourse.decision.LineChoice;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import io.recourse.intake.ConvertCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A repair decided for what was asked in a return: the case goes on as a repair, with its number,
 * files, words and duties (RET-09). Lines that get other remedies cannot go with it.
 */
@Service
public class RepairInstead {

  private static final String DECIDED = "A repair was decided.";

  private final Cases cases;
  private final VerdictBook verdicts;
  private final ConvertCase convert;

  RepairInstead(Cases cases, VerdictBook verdicts, ConvertCase convert) {
    this.cases = cases;
    this.verdicts = verdicts;
    this.convert = convert;
  }

  /** What stands side by side for each judged line by law and shop, in order; by item. */
  private Map<Integer, List<Remedy>> offered(CaseNumber number) {
    return verdicts.verdicts(number).values().stream()
        .collect(Collectors.toMap(LineVerdict::item, LineVerdict::offered));
  }

  /**
   * Whether the choices are a repair; then the case is one from now on.
   *
   * @param choices of the undecided lines, by item; what is left out gets what the rules say
   * @param note why, in the words of who decides; null for none
   * @throws Problem INVALID where a repair stands beside another remedy, is of some of the pieces
   *     only, or is not offered
   */
  @Transactional
  public boolean decide(CaseNumber number, Map<Integer, LineChoice> choices, String note) {
    if (choices.values().stream().noneMatch(RepairInstead::isRepair)) {
      return false;
    }
    ServiceCase of = cases.lock(number);
    Map<Integer, List<Remedy>> offered = offered(number);
    for (CaseLine line : EvidenceCheck.undecided(of)) {
      LineChoice choice = choices.get(line.item());
      boolean whole =
          choice != null
              && (choice.quantity() == null || choice.quantity() == line.quantity())
              && isRepair(choice);
      if (!whole) {
        throw Problem.invalid("/values/lines", "task.repairAlone");
      }
      if (!offered.getOrDefault(line.item(), List.of()).contains(Remedy.REPAIR)) {
        throw Problem.invalid("/values/lines", "task.repairNotOffered", line.name());
      }
    }
    var unused = convert.convert(number, CaseType.REPAIR, note == null ? DECIDED : note, null);
    return true;
  }

  private static boolean isRepair(LineChoice choice) {
    return choice.approved() && choice.remedy() == Remedy.REPAIR;
  }
}
