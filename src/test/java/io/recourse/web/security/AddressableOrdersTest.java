package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.testing.RecourseTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/** Through the real server: every sign, at every place of an order's number, at every door. */
@RecourseTest
class AddressableOrdersTest {

  static final String BODY =
      """
      {"customer": {"id": "K-%s", "email": "no@example.org"}, "placedAt": "2026-11-05T10:00:00Z",
       "deliveredAt": "2026-11-20T10:00:00Z", "currency": "EUR",
       "lines": [{"line": 1, "sku": "S", "name": "Lamp", "quantity": 2,
       "unitPrice": {"amount": 1999, "currency": "EUR"}}]}\
      """;

  @LocalServerPort int port;
  @Autowired ObjectMapper json;

  final HttpClient http = HttpClient.newHttpClient();
  Visitor staff;

  /** Every printable sign of ASCII that is neither letter nor digit, and others that shops use. */
  static Stream<String> signs() {
    Stream<String> ascii =
        java.util.stream.IntStream.rangeClosed(0x20, 0x7E)
            .filter(sign -> !Character.isLetterOrDigit(sign))
            .mapToObj(Character::toString);
    Stream<String> others =
        Stream.of(
            "№", "订", "ß", "İ", "é", "e\u0301", "😀", "–", "’", "‰", "／", "．", "％", "；", "+ ",
            "%2F", "%00", "..", "./", "/../", "//", "?a=b#c", "&amp;", "\u00A0", "\u200B", "\u202E",
            "\u0000", "\n", "\u0085");
    return Stream.concat(ascii, others);
  }

  @Test
  @DisplayName(
      "EDG-01 what is stored opens at API, portal, links and searches; the rest says why not")
  void everySignEverywhere() throws Exception {
    List<String> stored = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String sign : signs().toList()) {
      for (String pattern : List.of("A%sB-", "%sAB-", "Z%s")) {
        String number =
            pattern.startsWith("Z")
                ? "Z%d".formatted(count++) + sign
                : pattern.replace("%s", sign) + count++;
        HttpResponse<String> told = put(number);
        if (told.statusCode() / 100 == 2) {
          stored.add(number);
          wrong.addAll(closedDoors(number));
        } else {
          refused.add(number);
          wrong.addAll(unexplained(number, told));
        }
      }
    }
    System.out.printf(
        "Order numbers over HTTP: %d stored, %d refused, %d wrong%n",
        stored.size(), refused.size(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(stored.size()).isGreaterThan(refused.size());
  }

  private List<String> closedDoors(String number) throws Exception {
    List<String> closed = new ArrayList<>();
    HttpResponse<String> read = send(api("/api/v1/orders/" + inPath(number), "agent"));
    if (read.statusCode() != 200
        || !json.readTree(read.body()).path("number").asText().equals(number)) {
      closed.add("API " + number + ": " + read.statusCode() + " " + read.body());
    }
    String opened = complain(number);
    for (String search : List.of("/api/v1/cases?q=", "/api/v1/cases?order=")) {
      HttpResponse<String> found = send(api(search + inQuery(number), "agent"));
      if (!found.body().contains(opened)) {
        closed.add(search + number + ": " + found.statusCode());
      }
    }
    closed.addAll(closedInPortal(number, opened));
    return closed;
  }

  private List<String> closedInPortal(String number, String opened) throws Exception {
    List<String> closed = new ArrayList<>();
    Visitor visitor = new Visitor(port);
    Document order =
        visitor.send(
            visitor.go("/portal"),
            "/portal/open",
            Map.of("orderNumber", number, "email", "no@example.org"));
    if (!order.text().contains(number.strip().replaceAll("\\s+", " "))
        || !visitor.at().getPath().startsWith("/portal/orders/")) {
      closed.add("portal " + number + ": " + visitor.at());
      return closed;
    }
    for (Element link : order.select("main a[href*='/portal/']")) {
      Document page = visitor.go(link.attr("href"));
      if (page.select(".huge").size() > 0) {
        closed.add("link " + link.attr("href") + " of " + number);
      }
    }
    if (!lead().go("/work/cases?q=" + inQuery(number)).text().contains(opened)) {
      closed.add("search of staff " + number);
    }
    return closed;
  }

  private Visitor lead() throws Exception {
    if (staff == null) {
      staff = new Visitor(port);
      staff.send(staff.go("/sign-in"), "/sign-in", Map.of("username", "lead", "password", "lead"));
    }
    return staff;
  }

  private List<String> unexplained(String number, HttpResponse<String> told) throws Exception {
    JsonNode problem;
    try {
      problem = json.readTree(told.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
      return List.of("no problem document for " + number + ": " + told.body());
    }
    boolean explained =
        told.statusCode() == 422
            ? problem.path("errors").path(0).path("detail").asText().contains("must not")
            : told.statusCode() == 400 && problem.path("detail").asText().contains("order number");
    return explained
        ? List.of()
        : List.of("unexplained %s: %d %s".formatted(number, told.statusCode(), told.body()));
  }

  private String complain(String number) throws Exception {
    String body =
        json.writeValueAsString(
            Map.of(
                "type",
                "COMPLAINT",
                "channel",
                "API",
                "orderNumber",
                number,
                "subject",
                "It",
                "text",
                "hums"));
    HttpResponse<String> opened =
        send(
            api("/api/v1/cases", "agent")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    return json.readTree(opened.body()).path("number").asText("no case: " + opened.body());
  }

  private HttpResponse<String> put(String number) throws Exception {
    return send(
        api("/api/v1/orders/" + inPath(number), "admin")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(BODY.formatted(System.nanoTime()))));
  }

  private HttpRequest.Builder api(String path, String user) {
    String known = Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Basic " + known);
  }

  private HttpResponse<String> send(HttpRequest.Builder ask) throws Exception {
    return http.send(ask.build(), BodyHandlers.ofString());
  }

  private static String inPath(String number) {
    return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }

  private static String inQuery(String number) {
    return URLEncoder.encode(number, StandardCharsets.UTF_8);
  }
}
