package io.recourse.policy.yaml;

import io.recourse.policy.Duty;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.ShopFloor;
import io.recourse.policy.StatutePack;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<String, PolicyRule> had = byKey(before);
    Map<String, PolicyRule> has = byKey(after);
    Law law = new Law(after.effectiveFrom(), now.places().get(after.id()).countries());
    Set<String> less = new TreeSet<>();
    had.values().stream()
        .filter(rule -> isLess(rule, has.get(rule.key()), law))
        .forEach(rule -> less.add(rule.key()));
    has.values().stream()
        .filter(rule -> !had.containsKey(rule.key()))
        .filter(rule -> takesAway(rule, had.values(), law))
        .forEach(rule -> less.add(rule.key()));
    return less;
  }

  /** From when it is to hold, and where. */
  private record Law(LocalDate from, Set<String> countries) {}

  /** Gone, for others than before, a duty that says something else, or a shorter term. */
  private boolean isLess(PolicyRule before, PolicyRule after, Law law) {
    return after == null
        || !before.saying(0, null, "", "").equals(after.saying(0, null, "", ""))
        || before.duty() != null && before.number() != after.number()
        || before.term() != null && isShorter(before, after, law);
  }

  /** It takes by itself, or stands before a rule so far and says something else. */
  private boolean takesAway(PolicyRule added, Collection<PolicyRule> before, Law law) {
    boolean takes = added.duty() != null && TAKE_AWAY.contains(added.duty());
    return takes
        || before.stream()
            .filter(added::maySpeakWith)
            .anyMatch(rule -> changesDuty(rule, added) || shortens(rule, added, law));
  }

  private static boolean changesDuty(PolicyRule before, PolicyRule added) {
    return added.duty() != null
        && added.duty() == before.duty()
        && (added.number() != before.number()
            || !Objects.equals(added.atLeast(), before.atLeast()));
  }

  /** Of rules that are equally special the one with the worse start may win. */
  private boolean shortens(PolicyRule before, PolicyRule added, Law law) {
    return added.term() != null
        && added.term() == before.term()
        && added.speciality() >= before.speciality()
        && isShorter(before, added, law);
  }

  private boolean isShorter(PolicyRule before, PolicyRule after, Law law) {
    List<String> places =
        law.countries().stream()
            .filter(one -> after.countries().isEmpty() || after.countries().contains(one))
            .toList();
    return floor.isLess(before, after, law.from(), places);
  }

  private static Map<String, PolicyRule> byKey(StatutePack pack) {
    return pack.rules().stream().collect(Collectors.toMap(PolicyRule::key, Function.identity()));
  }
}
