package io.recourse.policy.yaml;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPart;
import io.recourse.agreedtexts.TextPart.State;
import io.recourse.agreedtexts.TextParts;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules of packs as parts that are written field by field; kept as the list of the API. */
@Component
class RuleParts implements TextParts {

  private final KeptStatutePacks packs;
  private final RuleCheck check;
  private final RuleFields fields;
  private final WholeRule sheets;

  RuleParts(KeptStatutePacks packs, RuleCheck check, RuleFields fields, WholeRule sheets) {
    this.packs = packs;
    this.check = check;
    this.fields = fields;
    this.sheets = sheets;
  }

  @Override
  public Set<String> kinds() {
    return packs.kinds();
  }

  @Override
  public List<TextPart> parts(Proposal proposal, Locale reader) {
    StatutePack base = base(proposal);
    List<PolicyRule> written = written(proposal);
    List<String> drops = PackWords.keys(proposal.changes(), PackWords.DROPS);
    Stream<TextPart> known =
        base.rules().stream()
            .map(rule -> part(rule, rule(written, rule.key()), drops.contains(rule.key()), reader));
    Stream<TextPart> added =
        written.stream()
            .filter(rule -> RuleCheck.isSaid(rule) && base.rule(rule.key()).isEmpty())
            .map(rule -> part(State.ADDED, rule, "", sheets.words(rule, reader), reader));
    return Stream.concat(known, added).toList();
  }

  private TextPart part(PolicyRule before, Optional<PolicyRule> anew, boolean ends, Locale reader) {
    String was = sheets.words(before, reader);
    return anew.filter(RuleCheck::isSaid)
        .map(rule -> part(State.CHANGED, before, was, sheets.words(rule, reader), reader))
        .orElseGet(() -> part(ends ? State.ENDED : State.AS_BEFORE, before, was, "", reader));
  }

  private TextPart part(State state, PolicyRule rule, String before, String after, Locale reader) {
    return new TextPart(rule.key(), fields.group(rule, reader), state, before, after);
  }

  @Override
  public TextSheet sheet(Proposal proposal, String part, Locale reader) {
    StatutePack base = base(proposal);
    return part == null
        ? sheets.blank(base, reader)
        : sheets.of(said(proposal, part), base, reader);
  }

  /** As the draft says it; one that ends as it was. */
  private PolicyRule said(Proposal proposal, String key) {
    return rule(written(proposal), key)
        .filter(RuleCheck::isSaid)
        .or(() -> packs.read(proposal).flatMap(pack -> pack.rule(key)))
        .or(() -> base(proposal).rule(key))
        .orElseThrow(() -> Problem.notFound("agreedText.noPart"));
  }

  @Override
  public Map<String, String> written(Proposal proposal, String part, Map<String, String> values) {
    if (part != null && !isKnown(proposal, part)) {
      throw Problem.notFound("agreedText.noPart");
    }
    StatutePack base = base(proposal);
    PolicyRule rule = sheets.read(part, values, base);
    if (part == null && isKnown(proposal, rule.key())) {
      throw Problem.invalid("/values/key", "agreedText.ruleKnown", rule.key());
    }
    Map<String, String> said = with(proposal, rule.key(), Optional.of(rule), false);
    PolicyRule before = base.rule(rule.key()).orElse(null);
    Map<String, String> all = new HashMap<>(proposal.changes());
    all.putAll(said);
    Proposal then = new Proposal(proposal.name(), proposal.basedOn(), proposal.from(), all);
    List<FieldError> wrong = check.wrong(before, rule, then, packs.shelfWith(then));
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return said;
  }

  @Override
  public Map<String, String> ended(Proposal proposal, String part) {
    return base(proposal).rule(part).isPresent()
        ? with(proposal, part, Optional.empty(), true)
        : asBefore(proposal, part);
  }

  @Override
  public Map<String, String> asBefore(Proposal proposal, String part) {
    if (!isKnown(proposal, part)) {
      throw Problem.notFound("agreedText.noPart");
    }
    return with(proposal, part, Optional.empty(), false);
  }

  /** The list with another rule of a key, or none, and what single fields said of it forgotten. */
  private Map<String, String> with(
      Proposal proposal, String key, Optional<PolicyRule> rule, boolean ends) {
    StatutePack base = base(proposal);
    List<PolicyRule> rules = new ArrayList<>(PackWords.added(proposal.changes()));
    rules.removeIf(one -> key.equals(one.key()));
    rule.filter(one -> !base.rules().contains(one)).ifPresent(rules::add);
    Set<String> drops = new LinkedHashSet<>(PackWords.keys(proposal.changes(), PackWords.DROPS));
    drops.remove(key);
    if (ends) {
      drops.add(key);
    }
    Map<String, String> said = new HashMap<>();
    said.put(PackWords.RULES, rules.isEmpty() ? "" : YamlFiles.text(rules));
    said.put(PackWords.DROPS, String.join(", ", drops));
    base.rule(key)
        .ifPresent(
            was ->
                fields
                    .of(was, base, Locale.ENGLISH)
                    .forEach(field -> said.put(field.name(), field.value())));
    return said;
  }

  private boolean isKnown(Proposal proposal, String key) {
    return base(proposal).rule(key).isPresent() || rule(written(proposal), key).isPresent();
  }

  private StatutePack base(Proposal proposal) {
    return PackWords.base(packs.shelf(), proposal);
  }

  /** Whole rules of the draft; none where what the API was given cannot be read. */
  private static List<PolicyRule> written(Proposal proposal) {
    try {
      return PackWords.added(proposal.changes());
    } catch (Problem unreadable) {
      return List.of();
    }
  }

  private static Optional<PolicyRule> rule(List<PolicyRule> rules, String key) {
    return rules.stream().filter(one -> key.equals(one.key())).findFirst();
  }
}
