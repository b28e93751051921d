package io.recourse.web.security;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without JavaScript: cookies, forms, redirects. */
final class Visitor {

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private URI at;

  Visitor(int port) {
    this.port = port;
    this.at = URI.create("http://localhost:" + port + "/");
  }

  URI at() {
    return at;
  }

  void loseSession() {
    cookies.getCookieStore().removeAll();
  }

  Document go(String path) throws Exception {
    return follow(http.send(ask(path).build(), BodyHandlers.ofString()));
  }

  /** Sends the form whose action ends so, as the page shows it, with these fields on top. */
  Document send(Document page, String action, Map<String, String> fields) throws Exception {
    var form = page.select("form[action$='" + action + "']").first();
    Map<String, String> all =
        form.select("input[type=hidden], textarea, select, input:not([type])").stream()
            .filter(field -> !field.attr("name").isEmpty())
            .collect(
                Collectors.toMap(
                    field -> field.attr("name"),
                    field ->
                        field.tagName().equals("select")
                            ? field.select("option[selected], option").first().val()
                            : field.val(),
                    (first, second) -> first));
    all.putAll(fields);
    return form.attr("enctype").startsWith("multipart")
        ? post(form.attr("action"), all)
        : postPlain(form.attr("action"), all);
  }

  private Document postPlain(String action, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return follow(
        http.send(
            ask(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString()));
  }

  /** A value {@code file:name} is a chosen file of that name. */
  private Document post(String action, Map<String, String> fields) throws Exception {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) -> {
          boolean file = value.startsWith("file:");
          String extra =
              file
                  ? "; filename=\"%s\"\r\nContent-Type: image/png".formatted(value.substring(5))
                  : "";
          body.append(
              "--XX\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                  .formatted(name, extra, file ? "pixels" : value));
        });
    return follow(
        http.send(
            ask(action)
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(BodyPublishers.ofString(body + "--XX--\r\n"))
                .build(),
            BodyHandlers.ofString()));
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(at.resolve(path))
        .header("Accept", "text/html,application/xhtml+xml")
        .header("Accept-Language", "en")
        .header("Referer", at.toString());
  }

  private Document follow(HttpResponse<String> answer) throws Exception {
    at = answer.uri();
    if (answer.statusCode() / 100 == 3) {
      String to = answer.headers().firstValue("Location").orElseThrow();
      if (to.contains("jsessionid")) {
        throw new AssertionError("A session id in an address: " + to);
      }
      return go(at.resolve(to).getRawPath() + query(at.resolve(to)));
    }
    if (answer.headers().firstValue("WWW-Authenticate").isPresent()) {
      throw new AssertionError("A box for passwords at " + at);
    }
    return Jsoup.parse(answer.body(), at.toString());
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }
}
