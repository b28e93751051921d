package io.recourse.policy.yaml;

import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.TermName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What forbids a version of a pack: a gap, a length without its ground, a promise below the law.
 */
@Component
class PackCheck {

  /** What only a rule that is written whole can say. */
  private static final Set<String> NOT_BY_ITSELF =
      Set.of(at(RuleNames.KEY), at(RuleNames.COUNTRIES), at(RuleNames.TRADES));

  private final KeptStatutePacks packs;
  private final RuleCheck rules;
  private final LessLaw less;
  private final PackNames names;

  PackCheck(KeptStatutePacks packs, RuleCheck rules, LessLaw less, PackNames names) {
    this.packs = packs;
    this.rules = rules;
    this.less = less;
    this.names = names;
  }

  List<FieldError> check(Proposal proposal) {
    try {
      return check(proposal, packs.shelf());
    } catch (Problem unreadable) {
      return unreadable.errors();
    }
  }

  /** The rules by which a version of a statute takes from what it grants so far. */
  Set<String> taken(Proposal proposal) {
    try {
      PackShelf shelf = packs.shelf();
      StatutePack after = PackWords.read(shelf, proposal);
      boolean isReadable = after.rules().stream().allMatch(RuleCheck::isSaid);
      return after.isShop() || !isReadable
          ? Set.of()
          : less.granted(shelf.newest(proposal.name().key()), after, shelf);
    } catch (Problem unreadable) {
      return Set.of();
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
    PackWords.drops(proposal.changes())
        .filter(key -> before.rule(key).isEmpty())
        .forEach(key -> errors.add(FieldError.of(at(PackWords.DROPS), "agreedText.noRule", key)));
    PackShelf then = shelf.with(after);
    after.rules().forEach(rule -> errors.addAll(wrong(before, rule, proposal, then)));
    if (after.isShop()) {
      missing(after).forEach(name -> errors.add(missing(name)));
    } else if (errors.isEmpty()) {
      unnamed(proposal, before, after, shelf).ifPresent(errors::add);
    }
    return errors;
  }

  /** Where the page of the whole pack has the parts of a rule. */
  private List<FieldError> wrong(
      StatutePack pack, PolicyRule rule, Proposal proposal, PackShelf then) {
    PolicyRule before = pack.rule(String.valueOf(rule.key())).orElse(null);
    return rules.wrong(before, rule, proposal, then).stream()
        .map(one -> new FieldError(at(before, one.pointer()), one.phrase()))
        .toList();
  }

  private static String at(PolicyRule before, String pointer) {
    return before == null || NOT_BY_ITSELF.contains(pointer)
        ? at(PackWords.RULES)
        : at(before.key() + "." + pointer.substring("/values/".length()));
  }

  /** Whoever lowers a statute names the act that did, and again where more is taken since. */
  private Optional<FieldError> unnamed(
      Proposal proposal, StatutePack before, StatutePack after, PackShelf shelf) {
    Set<String> taken = new TreeSet<>(less.granted(before, after, shelf));
    boolean isNamed = RuleCheck.isText(proposal.changes().get(PackWords.LESS));
    if (isNamed) {
      taken.removeAll(PackWords.keys(proposal.changes(), PackWords.LESS_OF));
    }
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FieldError.of(
                at(PackWords.LESS),
                isNamed ? "agreedText.lessMore" : "agreedText.less",
                names.rules(taken, before, after)));
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

  private FieldError missing(TermName name) {
    return FieldError.of(
        at(PackWords.DROPS), "agreedText.missing", names.named(PackNames.term(name)));
  }

  private static String at(String field) {
    return "/values/" + field;
  }
}
