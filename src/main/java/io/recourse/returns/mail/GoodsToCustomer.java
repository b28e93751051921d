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
import java.util.Objects;
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
    Map<Integer, String> articles = articles(of, parcel);
    List<ListedLine> lines =
        parcel.items().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(item -> ListedLine.of(item.getValue(), articles.get(item.getKey())))
            .toList();
    Map<String, Object> facts = new HashMap<>();
    facts.put("lines", lines);
    facts.put("carrier", parcel.carrier());
    facts.put("trackingNumber", parcel.trackingNumber());
    return facts;
  }

  /** What is in the parcel: the other article of an exchange, else what came back to us. */
  private Map<Integer, String> articles(ServiceCase of, Parcel parcel) {
    Map<Integer, String> articles = new HashMap<>();
    parcel.items().keySet().forEach(item -> articles.put(item, of.line(item).name()));
    if (parcel.direction() == ParcelDirection.REPLACEMENT) {
      Map<Integer, String> wanted = wanted(of, parcel);
      Map<String, Product> known = products.find(Set.copyOf(wanted.values()));
      wanted.forEach(
          (item, sku) ->
              articles.put(item, known.containsKey(sku) ? known.get(sku).spokenName() : sku));
    }
    return articles;
  }

  private static Map<Integer, String> wanted(ServiceCase of, Parcel parcel) {
    Map<Integer, String> wanted = new HashMap<>();
    parcel
        .items()
        .keySet()
        .forEach(item -> wanted.put(item, of.line(item).request().exchangeSku()));
    wanted.values().removeIf(Objects::isNull);
    return wanted;
  }
}
