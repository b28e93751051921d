package io.recourse.policy.yaml;

import io.recourse.policy.Duty;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.ShopFloor;
import io.recourse.policy.StatutePack;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what a version of a statute takes from customers. The law is the floor of the shop's terms,
 * so nobody lowers it without naming the act that did (LAW-02).
 */
@Component
class LessLaw {

  private static final Set<Duty> TAKE_AWAY = Set.of(Duty.NO_CHANGE_OF_MIND, Duty.NO_GUARANTEE);

  private final ShopFloor floor;

  LessLaw(ShopFloor floor) {
    this.floor = floor;
  }

  /** Keys of the rules by which it grants less than before, or may. */
  Set<String> granted(StatutePack before, StatutePack after, PackShelf now) {
    Map<String, PolicyRule> then =
        after.rules().stream().collect(Collectors.toMap(PolicyRule::key, Function.identity()));
    Set<String> less = new TreeSet<>();
    before.rules().stream()
        .filter(rule -> isLess(rule, then.get(rule.key())))
        .forEach(rule -> less.add(rule.key()));
    after.rules().stream()
        .filter(rule -> !before.rules().contains(rule))
        .filter(rule -> takesAway(rule, after, now))
        .forEach(rule -> less.add(rule.key()));
    return less;
  }

  /** Gone, for others than before, or a duty that says something else. */
  private static boolean isLess(PolicyRule before, PolicyRule after) {
    return after == null
        || !before.saying(0, null, "", "").equals(after.saying(0, null, "", ""))
        || before.duty() != null && before.number() != after.number();
  }

  private boolean takesAway(PolicyRule rule, StatutePack after, PackShelf now) {
    boolean takes = rule.duty() != null && TAKE_AWAY.contains(rule.duty());
    return takes
        || rule.term() != null
            && floor
                .below(
                    null,
                    rule,
                    after.effectiveFrom(),
                    now,
                    now.places().get(after.id()).countries())
                .isPresent();
  }
}
