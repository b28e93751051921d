package io.recourse.portal.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.common.Money;
import io.recourse.evidence.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far one line has come, as its customer follows it: asked, approved, sent, inspected, paid or
 * exchanged (NTF-02).
 *
 * @param steps in their order; they end with the answer where the line was not granted, and leave
 *     out the way of goods that stay
 * @param amount what was promised for the line so far; null where nothing was
 * @param pictures photos that show the line, the customer's and ours
 */
public record LineTrack(List<Step> steps, Money amount, List<Evidence> pictures) {

  private static final Set<GoodsState> SENT =
      EnumSet.complementOf(EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL));
  private static final Set<GoodsState> SEEN =
      EnumSet.of(GoodsState.INSPECTED, GoodsState.DISPOSED, GoodsState.BACK_TO_CUSTOMER);

  /** One step: behind the line, where it is, or still to come. */
  public record Step(String key, boolean done, boolean current) {}

  static LineTrack of(CaseLine line, boolean ended, Money amount, List<Evidence> pictures) {
    return new LineTrack(steps(line, ended), amount, pictures);
  }

  private static List<Step> steps(CaseLine line, boolean ended) {
    LineDecision decision = line.decision();
    if (!decision.isOpen()) {
      return List.of(new Step("ASKED", true, false), new Step(decision.name(), true, false));
    }
    boolean approved = decision == LineDecision.APPROVED;
    List<String> keys = new ArrayList<>(List.of("ASKED", "APPROVED"));
    boolean travels = line.goods() != GoodsState.NOT_DUE || !approved;
    if (travels) {
      keys.addAll(List.of("SENT", "INSPECTED"));
    }
    keys.add(line.remedy() == Remedy.EXCHANGE ? "EXCHANGED" : "PAID");
    int done = !approved ? 1 : 2;
    if (approved && travels) {
      done += (SENT.contains(line.goods()) ? 1 : 0) + (SEEN.contains(line.goods()) ? 1 : 0);
    }
    return steps(keys, isSettled(line, ended) ? keys.size() : done);
  }

  private static boolean isSettled(CaseLine line, boolean ended) {
    return line.money() == MoneyState.SETTLED || ended && line.remedy() == Remedy.EXCHANGE;
  }

  private static List<Step> steps(List<String> keys, int done) {
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      steps.add(new Step(keys.get(at), at < done, at == done));
    }
    return List.copyOf(steps);
  }
}
