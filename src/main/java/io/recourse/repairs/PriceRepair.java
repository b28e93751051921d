package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.repairs.RepairPart.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Prices a repair that is not wholly covered: as a whole, or parts at the shop's price and labour
 * as named, each less what the warranty of the unit pays of it (REP-05).
 */
@Component
class PriceRepair {

  private static final String QUOTE = "/values/quote";
  private static final String LABOUR = "/values/labour";

  private final WarrantyOfRepair warranty;
  private final RepairRules rules;
  private final Products products;

  PriceRepair(WarrantyOfRepair warranty, RepairRules rules, Products products) {
    this.warranty = warranty;
    this.rules = rules;
    this.products = products;
  }

  /**
   * The lines; none where no repair is offered for a price.
   *
   * @throws Problem INVALID for a price that is not due, that no warranty shares, or that is
   *     unknown
   */
  List<PriceLine> lines(ServiceCase of, Diagnosed told) {
    demandDue(told);
    if (told.quote() != null) {
      return List.of(PriceLine.whole(new Money(told.quote(), rules.currency(of))));
    }
    boolean shared = told.coverage() == Coverage.PARTLY_COVERED;
    if (told.labour() == null && !shared) {
      return List.of();
    }
    List<PriceLine> lines = lines(of, told, shared ? share(of, told) : WarrantyOfRepair.Share.NONE);
    if (lines.isEmpty()) {
      throw Problem.invalid(LABOUR, "field.given");
    }
    if (lines.stream().noneMatch(line -> line.due().exceedsZero())) {
      throw Problem.invalid("/values/coverage", "diagnosis.nothingLeft");
    }
    return lines;
  }

  private static void demandDue(Diagnosed told) {
    boolean due = told.finding() != Finding.NO_FAULT_FOUND && told.coverage() != Coverage.COVERED;
    demand(told.quote() == null || told.quote() >= 1, QUOTE, "field.oneOrMore");
    demand(told.labour() == null || told.labour() >= 1, LABOUR, "field.oneOrMore");
    demand(told.quote() == null || due, QUOTE, "quotation.notDue");
    demand(told.labour() == null || due, LABOUR, "quotation.notDue");
    demand(told.quote() == null || told.labour() == null, LABOUR, "quotation.wholeOrLabour");
    boolean whole = told.quote() != null && told.coverage() == Coverage.PARTLY_COVERED;
    demand(!whole, QUOTE, "quotation.labourApart");
  }

  private WarrantyOfRepair.Share share(ServiceCase of, Diagnosed told) {
    WarrantyOfRepair.Share share = warranty.share(of, told);
    demand(share.isPart(), "/values/coverage", "diagnosis.noShare");
    return share;
  }

  private List<PriceLine> lines(ServiceCase of, Diagnosed told, WarrantyOfRepair.Share share) {
    Map<String, Product> known =
        products.find(told.parts().stream().map(Pieces::sku).collect(Collectors.toSet()));
    List<PriceLine> lines = new ArrayList<>();
    for (int at = 0; at < told.parts().size(); at++) {
      Pieces part = told.parts().get(at);
      String pointer = "/values/parts/" + at;
      Product article = known.get(part.sku());
      lines.add(
          PriceLine.part(
              article.name(),
              part.quantity(),
              price(of, article, part.quantity(), pointer),
              share.parts()));
    }
    if (told.labour() != null) {
      lines.add(PriceLine.labour(new Money(told.labour(), rules.currency(of)), share.labour()));
    }
    return lines;
  }

  private Money price(ServiceCase of, Product article, int pieces, String pointer) {
    Money one = article.listPrice();
    String currency = rules.currency(of);
    demand(
        one != null && one.currency().equals(currency), pointer + "/sku", "part.noPrice", currency);
    try {
      return new Money(Math.multiplyExact(one.amount(), pieces), currency);
    } catch (ArithmeticException tooMuch) {
      throw Problem.invalid(pointer + "/quantity", "field.hugeNumber");
    }
  }

  private static void demand(boolean holds, String pointer, String key, Object... facts) {
    if (!holds) {
      throw Problem.invalid(pointer, key, facts);
    }
  }
}
