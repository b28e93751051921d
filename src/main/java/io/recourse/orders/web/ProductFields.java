package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Money;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PictureAddress;
import io.recourse.orders.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads one article from JSON, or refuses it with every complaint at once; of a known article what
 * is left out stays (EDG-01).
 */
final class ProductFields {

  private static final Set<String> KNOWN =
      Set.of(
          "sku",
          "product",
          "name",
          "options",
          "price",
          "taxRate",
          "available",
          "category",
          "traits",
          "picture");
  private static final Set<String> PRICE = Set.of("amount", "currency");
  private static final int MOST_OPTIONS = 20;

  private final RequestFaults complaints = new RequestFaults();
  private final JsonFields fields;
  private final Optional<Product> known;

  private ProductFields(JsonNode body, Optional<Product> known) {
    this.fields = new JsonFields(body, "", complaints, KNOWN);
    this.known = known;
  }

  static Product read(String sku, JsonNode body, Optional<Product> known) {
    ProductFields fields = new ProductFields(body, known);
    Product told = fields.product(sku);
    fields.complaints.refuseIfAny();
    return told;
  }

  private Product product(String sku) {
    String said = fields.text("sku", OrderLimits.NUMBER_LENGTH);
    if (said != null && !said.equals(sku)) {
      fields.complain("sku", "field.asInAddress");
    }
    return new Product(
        sku,
        demanded("product", Product::product, () -> text("product", OrderLimits.NUMBER_LENGTH)),
        demanded("name", Product::name, () -> text("name", OrderLimits.NAME_LENGTH)),
        told("options", Product::options, this::options, Map.of()),
        demanded("price", Product::listPrice, this::price),
        told("taxRate", Product::taxRate, this::taxRate, null),
        told("available", Product::available, this::available, null),
        told("category", Product::category, () -> text("category", 100), null),
        told("traits", Product::traits, () -> LineFields.traits(fields), Set.of()),
        told("picture", Product::picture, this::picture, null),
        known.map(Product::reserved).orElse(0));
  }

  private <T> T demanded(String name, Function<Product, T> before, Supplier<T> read) {
    T known = this.known.map(before).orElse(null);
    if (fields.child(name).isMissingNode() && known != null) {
      return known;
    }
    fields.demand(name);
    return read.get();
  }

  private <T> T told(String name, Function<Product, T> before, Supplier<T> read, T none) {
    if (fields.child(name).isMissingNode()) {
      return known.map(before).orElse(none);
    }
    return fields.has(name) ? read.get() : none;
  }

  private String text(String name, int most) {
    return fields.text(name, most);
  }

  private Map<String, String> options() {
    JsonNode told = fields.child("options");
    if (!told.isObject() || told.size() > MOST_OPTIONS) {
      fields.complain("options", "field.articleOptions", MOST_OPTIONS);
      return Map.of();
    }
    Map<String, String> options = new LinkedHashMap<>();
    JsonFields each = new JsonFields(told, fields.at("options"), complaints, names(told));
    told.fieldNames()
        .forEachRemaining(
            name -> options.put(name, each.requiredText(name, OrderLimits.NUMBER_LENGTH)));
    return options;
  }

  private static Set<String> names(JsonNode told) {
    Set<String> names = new HashSet<>();
    told.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Money price() {
    if (!fields.has("price")) {
      return null;
    }
    JsonFields price = new JsonFields(fields.child("price"), fields.at("price"), complaints, PRICE);
    String currency = price.requiredText("currency", 3);
    if (currency != null && !OrderLimits.isCurrency(currency)) {
      price.complain("currency", "field.currency");
      return null;
    }
    price.demand("amount");
    return currency == null ? null : new MoneyFields(currency, complaints).read(price, "amount");
  }

  private BigDecimal taxRate() {
    JsonNode told = fields.child("taxRate");
    boolean share =
        told.isNumber()
            && told.decimalValue().signum() >= 0
            && told.decimalValue().compareTo(BigDecimal.ONE) <= 0;
    if (!share) {
      fields.complain("taxRate", "field.share");
      return null;
    }
    return told.decimalValue().setScale(4, RoundingMode.HALF_UP);
  }

  private Integer available() {
    JsonNode told = fields.child("available");
    boolean pieces = told.isIntegralNumber() && told.canConvertToInt() && told.intValue() >= 0;
    if (!pieces) {
      fields.complain("available", "field.available");
    }
    return told.intValue();
  }

  private String picture() {
    String told = text("picture", 2_000);
    if (told != null && !PictureAddress.isSound(told)) {
      fields.complain("picture", "field.https");
    }
    return told;
  }
}
