package io.recourse.retaildesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Real-shaped actions of a public retail desk (tau-bench, MIT): what was asked about which order,
 * and the cents and articles that must come of it, or the ground of refusal.
 */
record RetailDesk(JsonNode products, JsonNode users, JsonNode orders, List<Action> actions) {

  static final Path FILE =
      Path.of(System.getProperty("recourse.corpus", "none"), "retail-desk", "actions.json");

  /**
   * @param valid whether it is to be done; else {@code error} says why it is refused
   * @param expect refund and charge in cents, the method that moves them, articles to ship
   */
  record Action(
      String id, String name, JsonNode args, boolean valid, JsonNode expect, String error) {

    String kind() {
      return valid ? name : "refused: " + error;
    }

    List<String> texts(String field) {
      List<String> texts = new ArrayList<>();
      args.path(field).forEach(text -> texts.add(text.asText()));
      return texts;
    }
  }

  static RetailDesk read() {
    try {
      JsonNode desk = new ObjectMapper().readTree(Files.readAllBytes(FILE));
      List<Action> actions = new ArrayList<>();
      desk.get("actions")
          .forEach(
              it ->
                  actions.add(
                      new Action(
                          it.get("id").asText(),
                          it.get("name").asText(),
                          it.get("args"),
                          it.get("valid").asBoolean(),
                          it.path("expect"),
                          it.path("error").asText())));
      return new RetailDesk(
          desk.get("products"), desk.get("users"), desk.get("orders"), List.copyOf(actions));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  JsonNode order(Action of) {
    return orders.get(of.args().get("order_id").asText());
  }
}
