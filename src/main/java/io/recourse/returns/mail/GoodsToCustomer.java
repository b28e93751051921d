package io.recourse.returns.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The parcel that a mail about goods for the customer speaks of, and the pieces in it. */
@Component
class GoodsToCustomer implements MessageFacts {

  private static final Map<String, ParcelDirection> TOLD =
      Map.of(
          "replacement", ParcelDirection.REPLACEMENT,
          "sentBack", ParcelDirection.BACK_TO_CUSTOMER,
          "sentHome", ParcelDirection.BACK_TO_CUSTOMER,
          "strayHome", ParcelDirection.BACK_TO_CUSTOMER);

  private final Cases cases;
  private final Parcels parcels;
  private final Products products;

  GoodsToCustomer(Cases cases, Parcels parcels, Products products) {
    this.cases = cases;
    this.parcels = parcels;
    this.products = products;
  }

  @Override
  public Set<String> templates() {
    return TOLD.keySet();
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.direction() == TOLD.get(template))
        .max(Comparator.comparing(Parcel::bookedAt))
        .map(parcel -> facts(cases.get(number), parcel))
        .orElse(Map.of());
  }

  private Map<String, ?> facts(ServiceCase of, Parcel parcel) {
    List<ListedLine> lines =
        parcel.items().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(item -> ListedLine.of(item.getValue(), article(of, parcel, item.getKey())))
            .toList();
    Map<String, Object> facts = new HashMap<>();
    facts.put("lines", lines);
    facts.put("carrier", parcel.carrier());
    facts.put("trackingNumber", parcel.trackingNumber());
    return facts;
  }

  /** What is in the parcel: the other article of an exchange, else what came back to us. */
  private String article(ServiceCase of, Parcel parcel, int item) {
    String wanted = of.line(item).request().exchangeSku();
    return parcel.direction() == ParcelDirection.REPLACEMENT && wanted != null
        ? products.find(wanted).map(Product::spokenName).orElse(wanted)
        : of.line(item).name();
  }
}
