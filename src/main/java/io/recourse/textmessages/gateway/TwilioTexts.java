package io.recourse.textmessages.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.textmessages.Text;
import io.recourse.textmessages.TextRoute;
import io.recourse.textmessages.TextRoute.Answer.Accepted;
import io.recourse.textmessages.TextRoute.Answer.NotAdmitted;
import io.recourse.textmessages.TextRoute.Answer.NotReached;
import io.recourse.textmessages.TextRoute.Answer.Refused;
import io.recourse.textmessages.TextRoute.Answer.Unclear;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Texts by Twilio's Messages API (www.twilio.com/docs/messaging/api/message-resource). */
final class TwilioTexts implements TextRoute {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A token that is wrong or may not text, and an account that is not there. */
  private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403, 404);

  private static final Set<String> ARRIVED = Set.of("delivered", "read");
  private static final Set<String> LOST = Set.of("failed", "undelivered", "canceled");

  private final RestClient http;
  private final TextProvider provider;
  private final String publicUrl;

  private TwilioTexts(RestClient http, TextProvider provider, String publicUrl) {
    this.http = http;
    this.provider = provider;
    this.publicUrl = publicUrl;
  }

  static TwilioTexts to(TextProvider provider, String publicUrl) {
    Duration connect = provider.timeout().dividedBy(4);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(provider.timeout().minus(connect));
    RestClient http =
        RestClient.builder()
            .requestFactory(requests)
            .baseUrl(provider.url() + "/2010-04-01/Accounts/" + provider.accountSid())
            .defaultHeaders(
                headers -> headers.setBasicAuth(provider.accountSid(), provider.authToken()))
            .build();
    return new TwilioTexts(http, provider, publicUrl);
  }

  @Override
  public Answer send(Text text) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("To", text.phone());
    form.add("From", provider.from());
    form.add("Body", text.body());
    form.add("StatusCallback", publicUrl + "/api/v1/webhooks/texts/status/" + text.id());
    try {
      return http.post()
          .uri("/Messages.json")
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .body(form)
          .exchange((request, response) -> read(response));
    } catch (RestClientException e) {
      return isUnreached(e) ? new NotReached() : new Unclear();
    }
  }

  private static Answer read(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
      return new NotReached();
    }
    if (response.getStatusCode().is5xxServerError()) {
      return new Unclear();
    }
    JsonNode body = JSON.readTree(response.getBody());
    String sid = body.path("sid").asText("");
    if (response.getStatusCode().is2xxSuccessful() && !sid.isBlank()) {
      return new Accepted(sid);
    }
    if (NOT_ADMITTED.contains(status)) {
      return new NotAdmitted(body.path("code").asText(String.valueOf(status)));
    }
    return response.getStatusCode().is4xxClientError()
        ? new Refused(body.path("code").asText(String.valueOf(status)))
        : new Unclear();
  }

  @Override
  public Optional<Report> lookUp(String ref) {
    try {
      JsonNode found = http.get().uri("/Messages/{sid}.json", ref).retrieve().body(JsonNode.class);
      return found == null
          ? Optional.empty()
          : report(found.path("status").asText(), found.path("error_code").asText(""));
    } catch (RestClientException e) {
      return Optional.empty();
    }
  }

  /** Empty while it is on its way. */
  static Optional<Report> report(String status, String code) {
    if (ARRIVED.contains(status)) {
      return Optional.of(new Report(null));
    }
    boolean named = !code.isBlank() && !"null".equals(code);
    return LOST.contains(status)
        ? Optional.of(new Report(named ? code : status))
        : Optional.empty();
  }

  private static boolean isUnreached(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
