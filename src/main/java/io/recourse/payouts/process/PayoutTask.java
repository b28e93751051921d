package io.recourse.payouts.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A task about one payout; a case may have several, so it is read from the task itself. */
abstract class PayoutTask implements TaskHandler {

  private final String key;
  private final PayoutElements elements;
  private final PayoutBook book;

  PayoutTask(String key, PayoutElements elements, PayoutBook book) {
    this.key = key;
    this.elements = elements;
    this.book = book;
  }

  @Override
  public final String taskKey() {
    return key;
  }

  @Override
  public final Map<String, Object> prefill(WorkItem task) {
    Payout payout = book.get(elements.payout(task));
    Map<String, Object> known = new TreeMap<>();
    known.put("sum", payout.amount().inWords());
    known.put("ground", payout.ground());
    known.put("orderedBy", payout.orderedBy());
    if (payout.payee() != null) {
      known.put("holder", payout.payee().holder());
      known.put("account", payout.payee().account());
    }
    return known;
  }

  @Override
  public final Map<String, Object> complete(
      WorkItem task, Actor actor, Map<String, Object> values) {
    return complete(elements.payout(task), values);
  }

  abstract Map<String, Object> complete(UUID payout, Map<String, Object> values);

  static boolean agreed(Map<String, Object> values) {
    return "approve".equals(values.get("decision"));
  }

  @Override
  public final Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the payout");
  }

  @Override
  public final Map<String, Object> complete(
      CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the payout");
  }
}
