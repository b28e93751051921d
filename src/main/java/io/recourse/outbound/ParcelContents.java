package io.recourse.outbound;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.messages.ListedLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusBook;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lies in a parcel to the customer: lines of the case, or goods beyond the request. */
@Component
class ParcelContents {

  private final Cases cases;
  private final Products products;
  private final SurplusBook surplus;

  ParcelContents(Cases cases, Products products, SurplusBook surplus) {
    this.cases = cases;
    this.products = products;
    this.surplus = surplus;
  }

  /** Goods beyond the request that travel in it. */
  List<Surplus> beyond(Parcel parcel) {
    return surplus.of(parcel.caseNumber()).stream()
        .filter(goods -> parcel.trackingNumber().equals(goods.trackingNumber()))
        .toList();
  }

  /** For a mail: pieces and names. */
  List<ListedLine> listed(Parcel parcel) {
    ServiceCase of = cases.get(parcel.caseNumber());
    Stream<ListedLine> lines =
        parcel.items().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(in -> ListedLine.of(in.getValue(), name(parcel, of.line(in.getKey()))));
    Stream<ListedLine> others =
        beyond(parcel).stream().map(goods -> ListedLine.of(goods.sentBack(), goods.found().name()));
    return Stream.concat(lines, others).toList();
  }

  /** The sku of what is sent on a line: in exchange the wanted one. */
  static String sku(Parcel parcel, CaseLine line) {
    String wanted = line.request().exchangeSku();
    boolean exchanged = parcel.direction() == ParcelDirection.REPLACEMENT && wanted != null;
    return exchanged ? wanted : line.sku();
  }

  private String name(Parcel parcel, CaseLine line) {
    String sku = sku(parcel, line);
    return sku.equals(line.sku())
        ? line.name()
        : products.find(sku).map(Product::spokenName).orElse(sku);
  }
}
