package io.recourse.policy.yaml;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.StatutePack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Packs as texts that owners write: lengths and grounds of rules, new rules, rules that end. */
class PackKind implements AgreedKind {

  static final String SHOP = "SHOP";
  static final String STATUTE = "STATUTE";

  private final String kind;
  private final List<String> ids;
  private final KeptStatutePacks packs;
  private final PackCheck check;
  private final RuleFields rules;

  PackKind(
      String kind, List<String> ids, KeptStatutePacks packs, PackCheck check, RuleFields rules) {
    this.kind = kind;
    this.ids = ids;
    this.packs = packs;
    this.check = check;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<String> keys() {
    return ids;
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    if (!ids.contains(key)) {
      throw PackWords.unknown();
    }
    StatutePack pack = packs.version(key, number);
    List<TextField> fields = new ArrayList<>();
    fields.add(rules.whole(PackWords.BASED_ON, Form.FIXED, pack.label(), reader));
    pack.rules().forEach(rule -> fields.addAll(rules.of(rule, pack, reader)));
    fields.add(rules.whole(PackWords.RULES, Form.DATA, "", reader));
    fields.add(rules.whole(PackWords.DROPS, Form.DATA, "", reader));
    if (!pack.isShop()) {
      fields.add(rules.whole(PackWords.LESS, Form.LINE, "", reader));
      fields.add(rules.taken(pack, reader));
    }
    return new TextSheet(rules.title(key, reader), fields);
  }

  /** Whoever names an act names it for what the version takes then. */
  @Override
  public Map<String, String> noted(Proposal proposal, Set<String> typed) {
    return typed.contains(PackWords.LESS)
        ? Map.of(PackWords.LESS_OF, String.join(" ", check.taken(proposal)))
        : Map.of();
  }

  @Override
  public Map<String, String> onTrail(Proposal proposal) {
    String act = proposal.changes().getOrDefault(PackWords.LESS, "");
    String taken = proposal.changes().getOrDefault(PackWords.LESS_OF, "");
    return act.isBlank() ? Map.of() : Map.of("act", act, "taken", taken);
  }

  @Override
  public List<FieldError> check(Proposal proposal) {
    return check.check(proposal);
  }

  /** What was bought on a day keeps its rules: a day that began anywhere on earth is too late. */
  @Override
  public LocalDate earliest(Instant now) {
    return AgreedKind.tomorrowEverywhere(now);
  }
}
