package io.recourse.policy.yaml;

import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.ShopFloor;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What forbids a version of a pack: a gap, a length without its ground, a promise below the law.
 */
@Component
class PackCheck {

  private static final int LONGEST_GROUND = 500;
  private static final int MOST = 9_999;

  private final KeptStatutePacks packs;
  private final ShopFloor floor;
  private final LessLaw less;

  PackCheck(KeptStatutePacks packs, ShopFloor floor, LessLaw less) {
    this.packs = packs;
    this.floor = floor;
    this.less = less;
  }

  List<FieldError> check(Proposal proposal) {
    try {
      return check(proposal, packs.shelf());
    } catch (Problem unreadable) {
      return unreadable.errors();
    }
  }

  private List<FieldError> check(Proposal proposal, PackShelf shelf) {
    StatutePack before = shelf.newest(proposal.name().key());
    StatutePack after = PackWords.read(shelf, proposal);
    List<FieldError> errors = new ArrayList<>();
    if (!before.label().equals(proposal.changes().get(PackWords.BASED_ON))) {
      errors.add(new FieldError("/basedOn", "agreedText.newer"));
    }
    if (after.effectiveFrom().isBefore(before.effectiveFrom())) {
      errors.add(FieldError.of("/from", "agreedText.after", before.effectiveFrom().toString()));
    }
    Map<String, PolicyRule> known = byKey(before);
    PackWords.drops(proposal.changes())
        .filter(key -> !known.containsKey(key))
        .forEach(key -> errors.add(FieldError.of(at(PackWords.DROPS), "agreedText.noRule", key)));
    for (PolicyRule rule : after.rules()) {
      List<FieldError> wrong = grounds(known.get(rule.key()), rule);
      errors.addAll(wrong);
      if (wrong.isEmpty() && after.isShop()) {
        below(known.get(rule.key()), rule, proposal, shelf.with(after)).ifPresent(errors::add);
      }
    }
    if (after.isShop()) {
      missing(after).forEach(name -> errors.add(missing(name)));
    } else if (errors.isEmpty() && !isText(proposal.changes().get(PackWords.LESS))) {
      Set<String> rules = less.granted(before, after, shelf);
      if (!rules.isEmpty()) {
        String named = String.join(", ", rules);
        errors.add(FieldError.of(at(PackWords.LESS), "agreedText.less", named));
      }
    }
    return errors;
  }

  private static List<FieldError> grounds(PolicyRule before, PolicyRule rule) {
    String at = before == null ? at(PackWords.RULES) : at(rule.key() + PackWords.GROUND);
    boolean whole = isSaid(rule) && isText(rule.ground()) && isText(rule.source());
    if (!whole) {
      return List.of(FieldError.of(at, "agreedText.ground", LONGEST_GROUND));
    }
    boolean silent =
        before != null && !isSame(before, rule) && before.ground().equals(rule.ground());
    return silent ? List.of(new FieldError(at, "agreedText.sameGround")) : List.of();
  }

  private static boolean isSaid(PolicyRule rule) {
    boolean counted = isCount(rule.number()) && isCount(rule.plusDays());
    boolean about =
        rule.term() == null ? rule.duty() != null : rule.unit() != null && rule.startsAt() != null;
    return isText(rule.key()) && rule.quality() != null && counted && about;
  }

  private static boolean isCount(int number) {
    return number >= 0 && number <= MOST;
  }

  private Optional<FieldError> below(
      PolicyRule before, PolicyRule rule, Proposal proposal, PackShelf then) {
    if (rule.term() == null || rule.equals(before)) {
      return Optional.empty();
    }
    String at = before == null ? at(PackWords.RULES) : at(rule.key() + PackWords.NUMBER);
    return floor
        .below(before, rule, proposal.from(), then, then.countries())
        .map(law -> below(at, law, rule, proposal));
  }

  private static FieldError below(String at, Term law, PolicyRule rule, Proposal proposal) {
    boolean right = law.name().longerIsKinder();
    int days = days(law, proposal);
    boolean isLongEnough =
        right
            ? rule.asTerm("").daysFrom(proposal.from()) >= days
            : rule.asTerm("").daysFrom(proposal.from()) <= days;
    return isLongEnough && rule.startsAt() != law.startsAt()
        ? FieldError.of(
            at,
            right ? "agreedText.earlier" : "agreedText.later",
            law.origin(),
            law.ground(),
            law.startsAt().name())
        : FieldError.of(
            at, right ? "agreedText.below" : "agreedText.above", law.origin(), law.ground(), days);
  }

  private static int days(Term law, Proposal proposal) {
    return law.daysFrom(proposal.from());
  }

  /** The shop has a rule for whatever the law is silent of. */
  private static Set<TermName> missing(StatutePack shop) {
    Set<TermName> missing = EnumSet.allOf(TermName.class);
    shop.rules().stream()
        .filter(rule -> rule.speciality() == 0)
        .map(PolicyRule::term)
        .filter(Objects::nonNull)
        .forEach(missing::remove);
    return missing;
  }

  private static FieldError missing(TermName name) {
    return FieldError.of(at(PackWords.DROPS), "agreedText.missing", name.name());
  }

  private static boolean isSame(PolicyRule one, PolicyRule other) {
    return one.number() == other.number() && one.unit() == other.unit();
  }

  private static boolean isText(String words) {
    return words != null && !words.isBlank() && words.length() <= LONGEST_GROUND;
  }

  private static String at(String field) {
    return "/values/" + field;
  }

  private static Map<String, PolicyRule> byKey(StatutePack pack) {
    return pack.rules().stream().collect(Collectors.toMap(PolicyRule::key, Function.identity()));
  }
}
