package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Asks for a change of the flow of one case. It is tried first, and undone: who answers sees where
 * the case would stand, and what cannot be is refused at once.
 */
@Service
public class AskFlowChange {

  private static final Set<FlowAct> TAKES_FACTS = Set.of(FlowAct.SET_FACTS, FlowAct.RESTART);

  private final TryFlowChange trial;
  private final KeepFlowChange keep;

  AskFlowChange(TryFlowChange trial, KeepFlowChange keep) {
    this.trial = trial;
    this.keep = keep;
  }

  /**
   * Not by who holds the case already, as it is tried in a transaction of its own.
   *
   * @param team that answers; never that of who asks alone
   * @throws Problem CONFLICT where it cannot be; INVALID without a reason; STALE where the case
   *     moved on meanwhile
   */
  public FlowChange ask(CaseNumber number, FlowMove move, String reason, String team) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    check(move);
    List<FlowPlace> after = trial.places(number, move);
    return keep.keep(number, move, reason.strip(), team, after);
  }

  /**
   * A step or facts, both only where an instance is begun once more; facts are words of a length
   * that can be kept.
   */
  private static void check(FlowMove move) {
    boolean facts = move.act() == FlowAct.SET_FACTS;
    if (facts != (move.element() == null)) {
      throw Problem.invalid("/element", facts ? "flow.noStep" : "field.empty");
    }
    if (facts && move.facts().isEmpty()) {
      throw Problem.invalid("/facts", "field.empty");
    }
    if (!TAKES_FACTS.contains(move.act()) && !move.facts().isEmpty()) {
      throw Problem.invalid("/facts", "flow.noFacts");
    }
    move.facts().forEach((name, value) -> WordRules.demand("/facts", value, WordRules.SHORT));
  }
}
