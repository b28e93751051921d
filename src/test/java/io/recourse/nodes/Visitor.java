package io.recourse.nodes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts whose requests reach whichever node it is told. */
final class Visitor {

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  HttpResponse<String> get(Node node, String path) {
    return get(node.base(), path);
  }

  /**
   * @param base a node's or the entrance's
   */
  HttpResponse<String> get(String base, String path) {
    return send(request(base, path).GET().build());
  }

  Document page(Node node, String path) {
    return page(node.base(), path);
  }

  Document page(String base, String path) {
    return Jsoup.parse(get(base, path).body());
  }

  HttpResponse<Stream<String>> stream(Node node, String path) throws Exception {
    return http.send(request(node.base(), path).GET().build(), BodyHandlers.ofLines());
  }

  HttpResponse<String> post(Node node, String path, Map<String, String> fields) {
    return post(node.base(), path, fields);
  }

  HttpResponse<String> post(String base, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(base, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Everything that a form of the page sends by itself. */
  static Map<String, String> fields(Document page, String form) {
    Map<String, String> fields = new HashMap<>();
    for (Element input : page.select(form + " input[name], " + form + " textarea[name]")) {
      fields.put(input.attr("name"), input.val());
    }
    return fields;
  }

  /** Signs in as a colleague: the form is made by one node and taken by the other. */
  static Visitor signedIn(String team, Node shown, Node sent) {
    return signedIn(team, shown.base(), sent.base());
  }

  static Visitor signedIn(String team, String shown, String sent) {
    Visitor visitor = new Visitor();
    Map<String, String> fields = fields(visitor.page(shown, "/sign-in"), "form");
    fields.put("username", Colleagues.name(team));
    fields.put("password", Colleagues.password(team));
    var ignored = visitor.post(sent, "/sign-in", fields);
    return visitor;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(String base, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "text/html,text/event-stream");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
