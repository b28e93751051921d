package io.recourse.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rungs of the remedies: what table {@code remedyLadder} is asked, and what it leaves. */
final class Ladder {

  private static final String REPAIR = "REPAIR";

  private Ladder() {}

  static Map<String, Object> columns(
      List<String> offered, int failed, FaultTerms fault, ResolvedTerms terms, GroundKind kind) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("repairOffered", offered.contains(REPAIR));
    columns.put("triesFailed", fault.triesFailed());
    columns.put("failedTries", failed);
    columns.put("statutePack", terms.statutePack());
    columns.put(TakeDecision.POLICY_VERSION, terms.policyVersion());
    columns.put(TakeDecision.LEGAL_BASIS, basis(terms, terms.term(kind.window())));
    return columns;
  }

  /** The remedies without a repair that would be useless. */
  static List<String> left(List<String> offered, Judgement ladder) {
    boolean allowed = ladder.is("repairAllowed");
    return offered.stream().filter(remedy -> allowed || !remedy.equals(REPAIR)).toList();
  }

  /** What the offer says by default, or the first that is left. */
  static String byDefault(List<String> left, Judgement offer) {
    String said = offer.text("defaultRemedy");
    return left.contains(said) ? said : left.stream().findFirst().orElse(said);
  }

  /** The rule that counts tries; where the law has none, the term to claim the fault. */
  private static String basis(ResolvedTerms terms, Term window) {
    String statute = terms.policyVersion().replaceFirst(".*/", "");
    return terms
        .duty(Duty.FAILED_TRIES)
        .map(tries -> statute + ", " + tries.ground())
        .orElse(window.origin() + ", " + window.ground());
  }
}
