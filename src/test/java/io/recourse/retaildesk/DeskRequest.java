package io.recourse.retaildesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.retaildesk.RetailDesk.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An action as the body of {@code POST /api/v1/cases}. */
record DeskRequest(RetailDesk desk, Action action, String order) {

  private static final ObjectMapper JSON = new ObjectMapper();

  ObjectNode body() {
    ObjectNode body = JSON.createObjectNode();
    body.put("channel", "PHONE");
    body.put("orderNumber", order);
    switch (action.name()) {
      case "cancel_pending_order" -> {
        body.put("type", "ORDER_CHANGE");
        body.putObject("change")
            .putObject("cancel")
            .put("reason", action.args().get("reason").asText());
      }
      case "modify_pending_order_items" -> {
        body.put("type", "ORDER_CHANGE");
        body.putObject("change").set("items", items("sku"));
        refundTo(body);
      }
      case "exchange_delivered_order_items" -> {
        body.put("type", "EXCHANGE");
        body.set("lines", wished("EXCHANGE"));
        refundTo(body);
      }
      case "return_delivered_order_items" -> {
        body.put("type", "RETURN");
        body.set("lines", wished("REFUND"));
        refundTo(body);
      }
      default -> throw new IllegalArgumentException(action.name());
    }
    return body;
  }

  String method() {
    return action.args().path("payment_method_id").asText(null);
  }

  private void refundTo(ObjectNode body) {
    body.putObject("refundTo").put("kind", "PAYMENT").put("providerRef", method());
  }

  private ArrayNode wished(String remedy) {
    ArrayNode lines = items("exchangeSku");
    lines.forEach(
        line -> {
          ((ObjectNode) line).put("reason", "UNWANTED").put("remedy", remedy);
          if (!line.has("quantity")) {
            ((ObjectNode) line).put("quantity", 1);
          }
        });
    return lines;
  }

  /** A line for each article named, and further pieces of it for each time it is named again. */
  private ArrayNode items(String wanted) {
    List<String> skus = action.texts("item_ids");
    List<String> instead = action.texts("new_item_ids");
    Map<String, ObjectNode> seen = new HashMap<>();
    ArrayNode items = JSON.createArrayNode();
    for (int i = 0; i < skus.size(); i++) {
      String into = instead.isEmpty() ? "" : instead.get(i);
      ObjectNode known = seen.get(skus.get(i) + ">" + into);
      if (known != null) {
        known.put("quantity", known.path("quantity").asInt(1) + 1);
        continue;
      }
      ObjectNode item = items.addObject().put("line", lineOf(skus.get(i)));
      if (!into.isEmpty()) {
        item.put(wanted, into);
      }
      seen.put(skus.get(i) + ">" + into, item);
    }
    return items;
  }

  private int lineOf(String sku) {
    for (JsonNode line : desk.order(action).get("lines")) {
      if (line.get("sku").asText().equals(sku)) {
        return line.get("line").asInt();
      }
    }
    throw new IllegalArgumentException("No line of " + sku);
  }
}
