package io.recourse.worklist;

import io.recourse.engine.FeelCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a field is hidden: its own conditions and those of the groups around it, in FEEL. */
public final class HideCondition {

  public static final HideCondition NEVER = new HideCondition(List.of());

  private final List<FeelCondition> each;

  private HideCondition(List<FeelCondition> each) {
    this.each = each;
  }

  /**
   * Also hidden where this is met.
   *
   * @param hide the condition of a component of form-js; null or blank for none
   * @throws IllegalArgumentException for what is no FEEL
   */
  public HideCondition or(String hide) {
    if (hide == null || hide.isBlank()) {
      return this;
    }
    List<FeelCondition> more = new ArrayList<>(each);
    more.add(FeelCondition.parse(hide));
    return new HideCondition(List.copyOf(more));
  }

  public boolean isPossible() {
    return !each.isEmpty();
  }

  public boolean hides(FormScope scope) {
    if (each.isEmpty()) {
      return false;
    }
    Map<String, Object> facts = scope.facts();
    return each.stream().anyMatch(one -> one.isMet(facts));
  }
}
