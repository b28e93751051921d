package io.recourse.conformity;

import io.recourse.conformity.Conformity.Proven;
import io.recourse.policy.Receipt;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import io.recourse.terms.PurchaseTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The windows that customers have: each at least as long as the law wants, and never refused. */
@Component
class ProveRights {

  private final PurchaseTerms terms;

  ProveRights(PurchaseTerms terms) {
    this.terms = terms;
  }

  List<Proven> of(Records records, ResolvedTerms then, List<RuleThen> inForce) {
    Map<String, Proven> rights = new LinkedHashMap<>();
    scopes(records, then)
        .forEach(
            scope ->
                scope.statutory().values().stream()
                    .filter(law -> law.name().longerIsKinder() && !law.isNone())
                    .forEach(
                        law ->
                            named(inForce, law)
                                .map(rule -> right(records, scope, law, rule))
                                .ifPresent(right -> rights.putIfAbsent(law.ground(), right))));
    return List.copyOf(rights.values());
  }

  /** The goods of each line may have rights of their own. */
  private Stream<ResolvedTerms> scopes(Records records, ResolvedTerms then) {
    return records.of().lines().isEmpty()
        ? Stream.of(then)
        : records.of().lines().stream().map(line -> terms.of(records.of(), records.bought(), line));
  }

  private static Proven right(Records records, ResolvedTerms scope, Term law, RuleThen rule) {
    String basis = law.origin() + ", " + law.ground();
    Finding found =
        records.receipts().stream()
            .filter(receipt -> basis.equals(receipt.inputs().get("lawGrants")))
            .filter(receipt -> Boolean.FALSE.equals(receipt.outcome().get("eligible")))
            .findFirst()
            .map(receipt -> refused(receipt, records))
            .orElseGet(() -> Finding.held("atLeast", records.ofRules().orElse(null)));
    return Proven.right(rule, law, scope.term(law.name()), found);
  }

  private static Finding refused(Receipt receipt, Records records) {
    return Finding.broken("rightRefused", records.taken(receipt));
  }

  private static Optional<RuleThen> named(List<RuleThen> inForce, Term law) {
    return inForce.stream()
        .filter(rule -> rule.law() && rule.ground().equals(law.ground()))
        .findFirst();
  }
}
