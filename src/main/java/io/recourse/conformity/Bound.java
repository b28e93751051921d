package io.recourse.conformity;

import io.recourse.cases.CaseLine;
import io.recourse.policy.GroundKind;
import io.recourse.policy.Receipt;
import io.recourse.policy.RuleThen;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule and what it binds on one case.
 *
 * @param lines the lines it holds for; empty where it binds the case as a whole
 */
record Bound(RuleThen rule, List<CaseLine> lines) {

  boolean binds(int item) {
    return lines.stream().anyMatch(line -> line.item() == item);
  }

  /** The lines that are claimed on such a ground. */
  List<CaseLine> claiming(GroundKind kind) {
    return lines.stream().filter(line -> GroundKind.of(line.reason().name()) == kind).toList();
  }

  /** What was decided by one table about these lines. */
  Stream<Receipt> receipts(Records records, String decision) {
    return records.receipts().stream()
        .filter(receipt -> receipt.decision().equals(decision))
        .filter(receipt -> receipt.item() != null && binds(receipt.item()));
  }

  /** How the money of these lines went. */
  Stream<WayOfMoney> money(Records records) {
    return records.money().stream()
        .filter(
            way ->
                lines.isEmpty()
                    || lines.stream().anyMatch(line -> line.orderLine() == way.orderLine()));
  }
}
