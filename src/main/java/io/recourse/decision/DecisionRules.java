package io.recourse.decision;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import java.util.Map;
import java.util.Set;

/**
 * How one line decides its requests. The shared steps (evidence, term, escalation, default,
 * refusal, appeal) ask it by the type of the case; a line that is decided by them has one bean.
 */
public interface DecisionRules {

  Set<CaseType> types();

  /** The user task in which a person of this line decides, such as {@code Task_DecideReturn}. */
  String taskKey();

  /** What the case page calls this step, such as {@code decideReturn}. */
  String step();

  /** Whether the line's rules let everything undecided pass without a person (TRI-05). */
  boolean mayBeAutomatic(ServiceCase request);

  /**
   * Grants what is undecided and carries out what follows from it for goods and money. Changes the
   * case without saving it.
   *
   * @param choices lines decided otherwise than the whole, by item
   * @param refusal why what the choices leave out is not granted
   */
  Granted grant(
      ServiceCase request, Map<Integer, LineChoice> choices, String ground, String refusal);

  /**
   * @throws io.recourse.common.Problem INVALID when a person may not grant this without a note
   */
  void demandReason(ServiceCase request, Map<Integer, LineChoice> choices, String note);

  /** Refuses what is undecided. Changes the case without saving it. */
  void refuse(ServiceCase request, String ground);

  /** Grants everything undecided on one ground. */
  default Granted grant(ServiceCase request, String ground) {
    return grant(request, Map.of(), ground, ground);
  }
}
