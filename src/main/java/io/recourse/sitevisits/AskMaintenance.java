package io.recourse.sitevisits;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A unit is to be looked after, as was agreed on (REP-04). */
@Service
public class AskMaintenance {

  private final OpenSiteVisit open;
  private final Products products;
  private final Customers customers;
  private final CaseOfUnit caseOf;

  AskMaintenance(OpenSiteVisit open, Products products, Customers customers, CaseOfUnit caseOf) {
    this.open = open;
    this.products = products;
    this.customers = customers;
    this.caseOf = caseOf;
  }

  /**
   * Opens the visit at its owner's; the case counts among those of the unit.
   *
   * @param unit somebody has, in a country that is known
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseNumber ask(Unit unit) {
    SiteVisit asked =
        new SiteVisit(
            null,
            SiteVisit.Kind.MAINTENANCE,
            unit.changedHands() ? null : unit.sale().orderNumber(),
            null,
            unit.sku(),
            unit.name(),
            products.find(unit.sku()).map(Product::category).orElse(null),
            unit.sale().country(),
            null,
            null);
    String language = customers.find(unit.owner()).map(Customer::language).orElse("en");
    CaseNumber number = open.open(asked, new OpenSiteVisit.Whose(unit.owner(), language));
    var unused = caseOf.name(number, unit.serial().value());
    return number;
  }
}
