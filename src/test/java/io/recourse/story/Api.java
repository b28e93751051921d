package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Speaks to the running product as any client would: HTTP and JSON, nothing else. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String host;

  Api(int port) {
    this(port, null);
  }

  /** Under the name of a host that this port stands for. */
  Api(int port, String host) {
    this.base = "http://localhost:" + port;
    this.host = host;
  }

  /** One answer. */
  record Answer(int status, JsonNode body, Map<String, java.util.List<String>> headers) {}

  JsonNode get(String user, String path) {
    Answer answer = send(user, "GET", path, null);
    assertThat(answer.status()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  JsonNode post(String user, String path, String body) {
    Answer answer = send(user, "POST", path, body);
    assertThat(answer.status()).as("POST %s: %s", path, answer.body()).isBetween(200, 204);
    return answer.body();
  }

  Answer send(String user, String method, String path, String body) {
    HttpRequest.Builder request = request(user, path);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return exchange(request.build());
  }

  Answer upload(String user, String path, String fileName, String type, byte[] bytes) {
    String mark = "----recourse";
    byte[] head =
        ("--"
                + mark
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head),
                    BodyPublishers.ofByteArray(bytes),
                    BodyPublishers.ofByteArray(tail)))
            .build();
    return exchange(request);
  }

  /** The signed webhook of a carrier. */
  Answer carrier(String carrier, String body) {
    long now = now().getEpochSecond();
    String signature = "t=" + now + ",v1=" + hmac(now + "." + body);
    HttpRequest request =
        request(null, "/api/v1/webhooks/carriers/" + carrier)
            .header("Content-Type", "application/json")
            .header("X-Recourse-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    return exchange(request);
  }

  /** The product's own time, which the demo may have moved forward. */
  Instant now() {
    return Instant.parse(get("admin", "/api/v1/demo/clock").get("now").asText());
  }

  JsonNode caseFile(String number) {
    return get("lead", "/api/v1/cases/" + number);
  }

  JsonNode awaitCase(String number, Predicate<JsonNode> condition) {
    return patiently("case " + number).until(() -> caseFile(number), condition);
  }

  /** A mail to the address with the word in its subject, once it has been delivered. */
  JsonNode awaitMail(String address, String word) {
    String path = "/api/v1/demo/mails?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    return patiently(word + " to " + address)
        .until(() -> about(get("admin", path).get("items"), word), Objects::nonNull);
  }

  /** Null while there is none. */
  private static JsonNode about(JsonNode mails, String word) {
    for (JsonNode mail : mails) {
      if (mail.path("subject").asText().contains(word)) {
        return mail;
      }
    }
    return null;
  }

  JsonNode awaitTask(String user, String number, String key) {
    String path = "/api/v1/tasks?queue=all&case=" + number;
    JsonNode tasks =
        patiently(key + " of " + number)
            .until(() -> get(user, path).get("items"), items -> find(items, key) != null);
    return find(tasks, key);
  }

  /** Looks at once, and again where it is not there yet. */
  private static ConditionFactory patiently(String what) {
    return Awaitility.await(what)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200));
  }

  void complete(String user, String number, String key, String values) {
    String id = id(awaitTask(user, number, key));
    post(user, "/api/v1/tasks/" + id + "/complete", "{\"values\": " + values + "}");
  }

  static String id(JsonNode task) {
    return task.get("id").asText();
  }

  private static JsonNode find(JsonNode items, String key) {
    for (JsonNode item : items) {
      if (key.equals(item.path("key").asText())) {
        return item;
      }
    }
    return null;
  }

  private HttpRequest.Builder request(String user, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    if (host != null) {
      request.header("Host", host);
    }
    if (user != null) {
      String pair = user + ":" + user;
      String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + basic);
    }
    return request;
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), tree(answer.body()), answer.headers().map());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(byte[] body) throws IOException {
    boolean json = body.length > 0 && (body[0] == '{' || body[0] == '[');
    return json ? JSON.readTree(body) : JSON.nullNode();
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("demo-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
