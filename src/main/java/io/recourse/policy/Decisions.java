package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Evaluates decision tables; writes the receipt in the caller's transaction (design point 9). */
public interface Decisions {

  /**
   * Never without an answer: where the table has none, what stands in for it holds, and a person is
   * asked to see to the case.
   *
   * @param number the case whose file keeps the receipt; null only for a preview, which keeps none
   * @param item the case line the decision is about; null when it is about the whole case
   */
  Judgement evaluate(String decision, CaseNumber number, Integer item, Map<String, Object> inputs);

  /** Evaluates without keeping anything yet; whoever asks so for a case keeps it afterwards. */
  default Judgement ask(String decision, Map<String, Object> inputs) {
    return ask(decision, null, inputs);
  }

  /**
   * The same, by the version that serves a case.
   *
   * @param number null for the case of the step under way, or for a preview
   */
  Judgement ask(String decision, CaseNumber number, Map<String, Object> inputs);

  /** As {@link #answer(String, CaseNumber, Map)}, for no case or the one of the step under way. */
  default Judgement answer(String decision, Map<String, Object> inputs) {
    return answer(decision, null, inputs);
  }

  /**
   * As {@code ask}, but never without an answer: where the table has none, what stands in for it
   * holds. Kept for a case afterwards, that is told and put before a person.
   */
  Judgement answer(String decision, CaseNumber number, Map<String, Object> inputs);

  /** Whatever is asked in it looks each table up once. */
  <T> T together(Supplier<T> asking);

  /** Writes the receipts of what was asked, in this order. */
  void keep(CaseNumber number, List<Taken> taken);

  /**
   * Tells the trail, the owners and the leads that a person has to decide instead of a table.
   *
   * @param number null only for a preview, of which nothing is told
   * @param item as for a receipt
   */
  void unanswered(CaseNumber number, Integer item, NoAnswer none);

  /**
   * A judgement of one case.
   *
   * @param item the case line it is about; null when it is about the whole case
   */
  record Taken(Integer item, Judgement judgement) {}
}
