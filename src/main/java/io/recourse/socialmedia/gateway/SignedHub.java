package io.recourse.socialmedia.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.WebhookSignature;
import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialNotSent;
import io.recourse.socialmedia.SocialRoute;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A hub over HTTP: {@code {"message", "network", "to", "text"}}, signed as our webhooks are. It
 * takes the same message once, so that one whose answer was lost is sent again.
 */
final class SignedHub implements SocialRoute {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestClient http;
  private final SocialHub hub;
  private final WebhookSignature signature;

  private SignedHub(RestClient http, SocialHub hub, WebhookSignature signature) {
    this.http = http;
    this.hub = hub;
    this.signature = signature;
  }

  static SignedHub at(SocialHub hub, Clock clock) {
    Duration connect = hub.timeout().dividedBy(4);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(hub.timeout().minus(connect));
    return new SignedHub(
        RestClient.builder().requestFactory(requests).build(),
        hub,
        new WebhookSignature(hub.secret(), clock));
  }

  @Override
  public void send(UUID id, SocialContact to, String text) {
    byte[] body = body(id, to, text);
    try {
      var unused =
          http.post()
              .uri(hub.url())
              .contentType(MediaType.APPLICATION_JSON)
              .header("X-Recourse-Signature", signature.sign(body))
              .body(body)
              .retrieve()
              .toBodilessEntity();
    } catch (RestClientException | IllegalArgumentException e) {
      throw new SocialNotSent("The hub did not take it: " + e.getMessage(), e);
    }
  }

  private static byte[] body(UUID id, SocialContact to, String text) {
    try {
      return JSON.writeValueAsBytes(
          Map.of("message", id, "network", to.network(), "to", to.handle(), "text", text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are JSON", e);
    }
  }
}
