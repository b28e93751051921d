package io.recourse.conformity;

import io.recourse.cases.CaseLine;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.policy.GroundKind;
import io.recourse.policy.RuleThen;
import io.recourse.policy.RulesThen;
import io.recourse.terms.PurchaseTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How things had to be done: each duty once, for the lines it holds for. */
@Component
class ProveDuties {

  private final PurchaseTerms terms;
  private final RulesThen rules;
  private final DutyJudges judges;

  ProveDuties(PurchaseTerms terms, RulesThen rules, DutyJudges judges) {
    this.terms = terms;
    this.rules = rules;
    this.judges = judges;
  }

  List<Proven> of(Records records, String policyVersion) {
    return bound(records, policyVersion).stream()
        .map(bound -> Proven.duty(bound.rule(), judges.judge(bound, records)))
        .toList();
  }

  private List<Bound> bound(Records records, String policyVersion) {
    Map<RuleThen, List<CaseLine>> bound = new LinkedHashMap<>();
    List<CaseLine> lines = records.of().lines();
    if (lines.isEmpty()) {
      holding(records, policyVersion, null).forEach(rule -> bound.put(rule, List.of()));
    }
    for (CaseLine line : lines) {
      holding(records, policyVersion, line)
          .forEach(rule -> bound.computeIfAbsent(rule, it -> new ArrayList<>()).add(line));
    }
    return bound.entrySet().stream().map(it -> new Bound(it.getKey(), it.getValue())).toList();
  }

  private List<RuleThen> holding(Records records, String policyVersion, CaseLine line) {
    PurchaseTerms.Purchase bought = terms.purchase(records.of(), records.bought());
    GroundKind claim = line == null ? null : GroundKind.of(line.reason().name());
    Set<String> traits = line == null ? Set.of() : terms.traits(records.bought(), line);
    return rules.holding(policyVersion, bought.country(), bought.buyer(), claim, traits).stream()
        .filter(rule -> rule.duty() != null)
        .toList();
  }
}
