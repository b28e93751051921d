package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What takes the place of a repair (RET-09): what the customer chose, else a new piece where the
 * customer asked for one, or where the remedy ladder has it next and nothing else was asked for,
 * and the shop has it; else money.
 */
@Component
class RemedyInstead {

  private final Products products;
  private final RepairedUnit unit;
  private final ChooseRepairRemedy chosen;

  RemedyInstead(Products products, RepairedUnit unit, ChooseRepairRemedy chosen) {
    this.chosen = chosen;
    this.products = products;
    this.unit = unit;
  }

  Remedy of(ServiceCase of) {
    return chosen.insteadOfRepair(of).orElseGet(() -> byRule(of));
  }

  private Remedy byRule(ServiceCase of) {
    List<CaseLine> lines = granted(of);
    boolean wanted =
        lines.stream().allMatch(line -> line.remedyAsked() == Remedy.EXCHANGE)
            || lines.stream().noneMatch(line -> line.remedyAsked() == Remedy.REFUND)
                && unit.nextRemedy(of).filter(Remedy.EXCHANGE::equals).isPresent();
    return wanted && lines.stream().allMatch(this::isInStock) ? Remedy.EXCHANGE : Remedy.REFUND;
  }

  static List<CaseLine> granted(ServiceCase of) {
    return of.lines().stream().filter(line -> line.decision() == LineDecision.APPROVED).toList();
  }

  private boolean isInStock(CaseLine line) {
    Optional<Product> article = products.find(line.sku());
    return article.filter(it -> it.hasInStock(line.approvedQuantity())).isPresent();
  }
}
