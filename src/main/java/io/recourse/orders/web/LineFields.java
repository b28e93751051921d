package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Money;
import io.recourse.orders.OrderFact;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lines of an order. */
final class LineFields {

  private static final Set<String> KNOWN =
      Set.of(
          "line",
          "sku",
          "name",
          "quantity",
          "unitPrice",
          "tax",
          "discount",
          "serials",
          "category",
          "traits",
          "product",
          "installedAt",
          "repairs");

  private static final Map<OrderFact, String> FACTS =
      Map.of(
          OrderFact.CATEGORY, "category",
          OrderFact.TAX, "tax",
          OrderFact.DISCOUNT, "discount",
          OrderFact.SERIALS, "serials",
          OrderFact.TRAITS, "traits",
          OrderFact.PRODUCT, "product",
          OrderFact.INSTALLED, "installedAt",
          OrderFact.REPAIRS, "repairs");

  private LineFields() {}

  static List<OrderLine> read(JsonFields order, MoneyFields money, Instant now) {
    List<JsonNode> nodes = order.array("lines");
    if (nodes.isEmpty() || nodes.size() > OrderLimits.LINES) {
      order.complain("lines", "field.lines", OrderLimits.LINES);
      return List.of();
    }
    List<OrderLine> lines = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      String pointer = order.at("lines") + "/" + i;
      JsonFields fields = new JsonFields(nodes.get(i), pointer, money.complaints(), KNOWN);
      OrderLine line = line(fields, money, now);
      if (fields.has("line") && !seen.add(line.line())) {
        fields.complain("line", "field.lineTwice");
      }
      lines.add(line);
    }
    return lines;
  }

  /** What each line leaves out, by its number. */
  static Map<Integer, Set<OrderFact>> leftOut(JsonFields order) {
    Map<Integer, Set<OrderFact>> leftOut = new HashMap<>();
    for (JsonNode node : order.array("lines")) {
      JsonFields fields = new JsonFields(node, order.at("lines"), new RequestFaults(), KNOWN);
      leftOut.put(node.path("line").asInt(), fields.leftOut(FACTS));
    }
    return leftOut;
  }

  private static OrderLine line(JsonFields fields, MoneyFields money, Instant now) {
    int quantity = fields.count("quantity", OrderLimits.QUANTITY);
    fields.demand("unitPrice");
    Money price = money.read(fields, "unitPrice");
    Money discount = money.read(fields, "discount");
    if (price.amount() * quantity > OrderLimits.TOTAL) {
      fields.complain("unitPrice", "field.total", OrderLimits.TOTAL);
    }
    if (discount.amount() > price.amount() * quantity) {
      fields.complain("discount", "field.discount");
    }
    return new OrderLine(
        fields.count("line", OrderLimits.LINE_NUMBER),
        fields.requiredText("sku", OrderLimits.NUMBER_LENGTH),
        fields.requiredText("name", OrderLimits.NAME_LENGTH),
        fields.text("category", 100),
        quantity,
        price,
        money.read(fields, "tax"),
        discount,
        serials(fields, quantity),
        traits(fields),
        0,
        0,
        fields.text("product", OrderLimits.NUMBER_LENGTH),
        CareFields.read(fields, money.complaints(), now));
  }

  private static List<String> serials(JsonFields fields, int quantity) {
    List<String> serials = fields.texts("serials", 100);
    if (serials.size() > quantity) {
      fields.complain("serials", "field.serials");
    }
    return serials;
  }

  static Set<String> traits(JsonFields fields) {
    Set<String> traits = Set.copyOf(fields.texts("traits", 40));
    if (!OrderLimits.TRAITS.containsAll(traits)) {
      fields.complain(
          "traits",
          "field.among",
          String.join(", ", OrderLimits.TRAITS.stream().sorted().toList()));
    }
    return traits;
  }
}
