package io.recourse.conformity;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.policy.NoLaw;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.RuleThen;
import io.recourse.policy.RulesThen;
import io.recourse.terms.PurchaseTerms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves one case against the rules that were in force for it, not those of today (LAW-01): what
 * was due by the law and when it was done, which rights were given, how other duties were kept.
 */
@Service
public class ProveConformity {

  private final Cases cases;
  private final PurchaseTerms terms;
  private final RulesThen rules;
  private final ReadRecords read;
  private final ProveTimes times;
  private final ProveRights rights;
  private final ProveDuties duties;

  ProveConformity(
      Cases cases,
      PurchaseTerms terms,
      RulesThen rules,
      ReadRecords read,
      ProveTimes times,
      ProveRights rights,
      ProveDuties duties) {
    this.cases = cases;
    this.terms = terms;
    this.rules = rules;
    this.read = read;
    this.times = times;
    this.rights = rights;
    this.duties = duties;
  }

  @Transactional(readOnly = true)
  public Conformity of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    ResolvedTerms then = terms.of(of);
    String version = then.policyVersion();
    NoLaw none = rules.without(version, terms.purchase(of).country()).orElse(null);
    return new Conformity(
        number, version, none, none == null ? proven(of, then, version) : List.of());
  }

  private List<Proven> proven(ServiceCase of, ResolvedTerms then, String version) {
    Records records = read.of(of);
    List<RuleThen> inForce = rules.under(version);
    return Stream.of(
            times.of(records, then, inForce),
            rights.of(records, then, inForce),
            duties.of(records, version))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Proven::state))
        .toList();
  }
}
