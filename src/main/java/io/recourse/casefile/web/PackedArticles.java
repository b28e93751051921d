package io.recourse.casefile.web;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.Shipment;
import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says which articles lie in the parcels of a case: a replacement holds what was wanted instead,
 * and goods beyond the request travel apart.
 */
@Component
class PackedArticles {

  private static final String REPLACEMENT = "REPLACEMENT";

  private final Products products;

  PackedArticles(Products products) {
    this.products = products;
  }

  /** The wanted articles that the shop told, by sku. */
  Map<String, Product> wanted(ServiceCase of, List<Shipment> parcels) {
    boolean any = parcels.stream().anyMatch(parcel -> REPLACEMENT.equals(parcel.direction()));
    List<String> skus =
        of.lines().stream()
            .map(line -> line.request().exchangeSku())
            .filter(Objects::nonNull)
            .toList();
    return any && !skus.isEmpty() ? products.find(skus) : Map.of();
  }

  static List<CaseJson.PackedJson> in(
      Shipment parcel,
      ServiceCase of,
      Map<String, Product> wanted,
      List<CaseFile.Surplus> surplus) {
    Stream<CaseJson.PackedJson> beyond =
        surplus.stream()
            .filter(goods -> parcel.trackingNumber().equals(goods.trackingNumber()))
            .map(
                goods ->
                    new CaseJson.PackedJson(
                        goods.sku(), goods.name(), goods.quantity() - goods.added()));
    return Stream.concat(lines(parcel, of, wanted), beyond).toList();
  }

  private static Stream<CaseJson.PackedJson> lines(
      Shipment parcel, ServiceCase of, Map<String, Product> wanted) {
    return parcel.items().entrySet().stream()
        .flatMap(
            packed ->
                of.lines().stream()
                    .filter(line -> line.item() == packed.getKey())
                    .map(line -> article(parcel, line, packed.getValue(), wanted)));
  }

  private static CaseJson.PackedJson article(
      Shipment parcel, CaseLine line, int pieces, Map<String, Product> wanted) {
    String instead = line.request().exchangeSku();
    if (!REPLACEMENT.equals(parcel.direction()) || instead == null) {
      return new CaseJson.PackedJson(line.sku(), line.name(), pieces);
    }
    String name = Optional.ofNullable(wanted.get(instead)).map(Product::spokenName).orElse(instead);
    return new CaseJson.PackedJson(instead, name, pieces);
  }
}
