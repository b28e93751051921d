package io.recourse.chat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Reply.Said;
import io.recourse.chat.AssistantRoute.Reply.Unreached;
import io.recourse.chat.AssistantRoute.Reply.Unsure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A model that words answers from our passages, by {@code POST /chat/completions}. */
final class ModelAssistant implements AssistantRoute {

  private static final int LONGEST_BODY = 256 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestClient http;
  private final String model;

  private ModelAssistant(RestClient http, String model) {
    this.http = http;
    this.model = model;
  }

  static ModelAssistant to(AssistantProvider provider) {
    Duration connect = provider.timeout().dividedBy(4);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(provider.timeout().minus(connect));
    RestClient.Builder http = RestClient.builder().requestFactory(requests).baseUrl(provider.url());
    if (!provider.key().isBlank()) {
      http.defaultHeaders(headers -> headers.setBearerAuth(provider.key()));
    }
    return new ModelAssistant(http.build(), provider.model());
  }

  /** A server that could not be connected to is tried once more; it has read nothing yet. */
  @Override
  public Reply answer(Question question) {
    String body = Prompt.of(model, question);
    try {
      return ask(body, question);
    } catch (RestClientException failed) {
      return failed.getCause() instanceof ConnectException
          ? again(body, question)
          : new Unreached();
    }
  }

  private Reply again(String body, Question question) {
    try {
      return ask(body, question);
    } catch (RestClientException failed) {
      return new Unreached();
    }
  }

  private Reply ask(String body, Question question) {
    return http.post()
        .uri("/chat/completions")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange((request, response) -> read(response, question));
  }

  private static Reply read(ClientHttpResponse response, Question question) throws IOException {
    byte[] body = response.getBody().readNBytes(LONGEST_BODY + 1);
    if (!response.getStatusCode().is2xxSuccessful() || body.length > LONGEST_BODY) {
      return new Unreached();
    }
    try {
      return said(JSON.readTree(body), question);
    } catch (IOException noJson) {
      return new Unreached();
    }
  }

  private static Reply said(JsonNode answer, Question question) {
    JsonNode choice = answer.path("choices").path(0);
    String words = choice.path("message").path("content").asText("").replace("\0", "").strip();
    boolean whole = "stop".equals(choice.path("finish_reason").asText("stop"));
    return words.isEmpty() || !whole || words.contains(Prompt.UNSURE)
        ? new Unsure()
        : new Said(words, question.passages().get(0).path());
  }
}
