package io.recourse.retaildesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.retaildesk.RetailDesk.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The shop and the desk over HTTP: articles, orders, requests. */
final class DeskCounter {

  private static final Map<String, String> KINDS =
      Map.of("credit_card", "CARD", "paypal", "WALLET", "gift_card", "GIFT_CARD");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockMvc web;
  private final RetailDesk desk;
  private final Clock clock;

  DeskCounter(MockMvc web, RetailDesk desk, Clock clock) {
    this.web = web;
    this.desk = desk;
    this.clock = clock;
  }

  /** An answer of the product; the body is missing where there is none. */
  record Answer(int status, JsonNode body) {

    boolean isRefusal() {
      return status == 422;
    }
  }

  void tellArticles() {
    desk.products()
        .fields()
        .forEachRemaining(
            product ->
                product
                    .getValue()
                    .get("variants")
                    .fields()
                    .forEachRemaining(
                        variant -> tellArticle(product.getKey(), product.getValue(), variant)));
  }

  private void tellArticle(String product, JsonNode family, Map.Entry<String, JsonNode> variant) {
    ObjectNode body = JSON.createObjectNode();
    body.put("product", product);
    body.put("name", family.get("name").asText());
    body.set("options", variant.getValue().get("options"));
    body.set("price", money(variant.getValue().get("cents").asLong()));
    body.put("available", variant.getValue().get("available").asBoolean() ? 100 : 0);
    demand(send("admin", "PUT", "/api/v1/products/" + variant.getKey(), body));
  }

  /** Tells the order of this action under a number of its own; returns that number. */
  String tellOrder(Action action) {
    JsonNode order = desk.order(action);
    String number = "RD-" + action.id().replaceAll("[^A-Za-z0-9]+", "-");
    Instant placed = clock.instant().minus(Duration.ofDays(6));
    ObjectNode body = JSON.createObjectNode();
    body.set("customer", customer(order.get("user").asText()));
    body.put("placedAt", placed.toString());
    body.put("currency", "USD");
    body.put("status", order.get("status").asText().toUpperCase(Locale.ROOT));
    if (order.get("status").asText().equals("delivered")) {
      body.put("deliveredAt", placed.plus(Duration.ofDays(3)).toString());
    }
    body.set("shipTo", address(order.get("address")));
    body.set("lines", lines(order));
    body.set("payments", payments(order));
    demand(send("admin", "PUT", "/api/v1/orders/" + number, body));
    return number;
  }

  private ObjectNode customer(String user) {
    JsonNode of = desk.users().get(user);
    ObjectNode customer = JSON.createObjectNode();
    customer.put("id", "rd-" + user);
    customer.put("email", of.get("email").asText());
    JsonNode name = of.get("name");
    customer.put("name", name.get("first_name").asText() + " " + name.get("last_name").asText());
    customer.put("language", "en");
    customer.put("country", "US");
    customer.set("address", address(of.get("address")));
    ArrayNode methods = customer.putArray("methods");
    of.get("methods")
        .fields()
        .forEachRemaining(
            method -> {
              ObjectNode told = methods.addObject();
              told.put("providerRef", method.getKey());
              told.put("kind", KINDS.get(method.getValue().get("source").asText()));
              if (method.getValue().has("balance")) {
                told.set("balance", money(method.getValue().get("balance").asLong()));
              }
            });
    return customer;
  }

  private static ObjectNode address(JsonNode of) {
    ObjectNode address = JSON.createObjectNode();
    address.put("line1", of.get("address1").asText());
    address.put("line2", of.get("address2").asText());
    address.put("city", of.get("city").asText());
    address.put("region", of.get("state").asText());
    address.put("postcode", of.get("zip").asText());
    address.put("country", "US");
    return address;
  }

  private ArrayNode lines(JsonNode order) {
    ArrayNode lines = JSON.createArrayNode();
    order
        .get("lines")
        .forEach(
            line -> {
              ObjectNode told = lines.addObject();
              String product = line.get("product").asText();
              told.put("line", line.get("line").asInt());
              told.put("sku", line.get("sku").asText());
              told.put("product", product);
              told.put("name", desk.products().get(product).get("name").asText());
              told.put("quantity", line.get("quantity").asInt());
              told.set("unitPrice", money(line.get("cents").asLong()));
            });
    return lines;
  }

  private ArrayNode payments(JsonNode order) {
    ArrayNode payments = JSON.createArrayNode();
    order
        .get("paid")
        .forEach(
            paid -> {
              String ref = paid.get("method").asText();
              ObjectNode told = payments.addObject();
              String source = ref.replaceAll("_\\d+$", "");
              told.put("method", source);
              told.put("kind", KINDS.get(source));
              told.set("amount", money(paid.get("cents").asLong()));
              told.put("providerRef", ref);
            });
    return payments;
  }

  static ObjectNode money(long cents) {
    return JSON.createObjectNode().put("amount", cents).put("currency", "USD");
  }

  Answer post(String role, String path, JsonNode body) {
    return send(role, "POST", path, body);
  }

  Answer get(String role, String path) {
    return send(role, "GET", path, null);
  }

  private static void demand(Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError("The shop's fact was refused: " + answer);
    }
  }

  private Answer send(String role, String method, String path, JsonNode body) {
    try {
      var request =
          MockMvcRequestBuilders.request(method, java.net.URI.create(path))
              .with(
                  SecurityMockMvcRequestPostProcessors.user(role)
                      .roles(role.toUpperCase(Locale.ROOT)))
              .with(SecurityMockMvcRequestPostProcessors.csrf());
      if (body != null) {
        request.contentType(MediaType.APPLICATION_JSON).content(body.toString());
      }
      MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
      byte[] content = answer.getContentAsByteArray();
      return new Answer(
          answer.getStatus(), content.length == 0 ? JSON.missingNode() : JSON.readTree(content));
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }
}
