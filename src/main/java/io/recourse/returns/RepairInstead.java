package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineRequest;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.EvidenceCheck;
import io.recourse.decision.LineChoice;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import io.recourse.evidence.CarryEvidence;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NewCase;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.OpenChild;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A repair decided for what was asked in a return: the case goes on as a repair, with its number,
 * files, words and duties; beside other remedies its lines go on in a repair of their own (RET-09).
 */
@Service
public class RepairInstead {

  private static final String DECIDED = "A repair was decided.";
  private static final String APART = "Goes on as a repair of its own.";

  private final Cases cases;
  private final VerdictBook verdicts;
  private final ConvertCase convert;
  private final OpenChild open;
  private final CarryEvidence evidence;

  RepairInstead(
      Cases cases,
      VerdictBook verdicts,
      ConvertCase convert,
      OpenChild open,
      CarryEvidence evidence) {
    this.evidence = evidence;
    this.open = open;
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
   * Whether all that is undecided is to be repaired; then the case is a repair from now on.
   *
   * @param choices of the undecided lines, by item; what is left out gets what the rules say
   * @param note why, in the words of who decides; null for none
   * @throws Problem INVALID where a repair is of some of the pieces only, or is not offered
   */
  @Transactional
  public boolean decide(CaseNumber number, Map<Integer, LineChoice> choices, String note) {
    ServiceCase of = cases.lock(number);
    List<CaseLine> undecided = EvidenceCheck.undecided(of);
    if (!demandRepairable(of, choices).equals(undecided)) {
      return false;
    }
    var unused = convert.convert(number, CaseType.REPAIR, note == null ? DECIDED : note, null);
    return true;
  }

  /**
   * Lines to be repaired beside others leave the case for a repair of their own, its child.
   *
   * @return the choices of the lines that stay
   * @throws Problem as {@link #decide}, and CONFLICT where their goods are here for this case
   */
  @Transactional
  public Map<Integer, LineChoice> takeApart(
      CaseNumber number, Map<Integer, LineChoice> choices, String note) {
    ServiceCase of = cases.lock(number);
    List<CaseLine> repaired = demandRepairable(of, choices);
    if (repaired.isEmpty()) {
      return choices;
    }
    repaired.forEach(line -> leave(of, line));
    cases.save(of);
    ServiceCase repair = open.open(number, LinkKind.FOLLOW_UP, asked(of, repaired, note));
    Map<Integer, Integer> places = new TreeMap<>();
    repaired.forEach(line -> places.put(line.item(), places.size() + 1));
    evidence.carry(number, repair.number(), places);
    Map<Integer, LineChoice> rest = new TreeMap<>(choices);
    repaired.forEach(line -> rest.remove(line.item()));
    return rest;
  }

  private List<CaseLine> demandRepairable(ServiceCase of, Map<Integer, LineChoice> choices) {
    Map<Integer, List<Remedy>> offered = offered(of.number());
    List<CaseLine> repaired =
        EvidenceCheck.undecided(of).stream()
            .filter(line -> isRepair(choices.get(line.item())))
            .toList();
    for (CaseLine line : repaired) {
      Integer pieces = choices.get(line.item()).quantity();
      if (pieces != null && pieces != line.quantity()) {
        throw Problem.invalid("/values/lines", "task.repairWhole", line.name());
      }
      if (!offered.getOrDefault(line.item(), List.of()).contains(Remedy.REPAIR)) {
        throw Problem.invalid("/values/lines", "task.repairNotOffered", line.name());
      }
    }
    return repaired;
  }

  private static void leave(ServiceCase of, CaseLine line) {
    if (line.goods() != GoodsState.NOT_DUE) {
      throw Problem.conflict("case.goodsHere", line.name());
    }
    of.withdraw(line.item(), APART);
  }

  private static NewCase asked(ServiceCase of, List<CaseLine> repaired, String note) {
    return new NewCase(
        CaseType.REPAIR,
        of.origin().channel(),
        null,
        null,
        of.language(),
        of.origin().subject(),
        note == null ? DECIDED : note,
        repaired.stream().map(RepairInstead::asked).toList(),
        of.state().returnMethod(),
        null,
        null);
  }

  private static NewCase.Line asked(CaseLine line) {
    LineRequest before = line.request();
    return new NewCase.Line(
        line.orderLine(),
        line.quantity(),
        line.reason(),
        before.subReason(),
        before.note(),
        before.serial(),
        Remedy.REPAIR,
        List.of(),
        null);
  }

  private static boolean isRepair(LineChoice choice) {
    return choice != null && choice.approved() && choice.remedy() == Remedy.REPAIR;
  }
}
