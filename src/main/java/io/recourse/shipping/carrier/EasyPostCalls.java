package io.recourse.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.shipping.CarrierFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** EasyPost over HTTP: short time limits, no redirects, labels from one configured host only. */
@Component
@ConditionalOnProperty("recourse.shipping.easypost.api-key")
class EasyPostCalls {

  private static final int LARGEST_LABEL = 2_000_000;

  private final RestClient api;
  private final RestClient files;
  private final String labelHost;

  EasyPostCalls(
      @Value("${recourse.shipping.easypost.url:https://api.easypost.com}") String url,
      @Value("${recourse.shipping.easypost.api-key}") String key,
      @Value("${recourse.shipping.easypost.label-host:easypost-files.s3.us-west-2.amazonaws.com}")
          String labelHost) {
    RestClient.Builder http = RestClient.builder().requestFactory(factory());
    this.files = http.clone().build();
    this.api = http.baseUrl(url).defaultHeaders(headers -> headers.setBasicAuth(key, "")).build();
    this.labelHost = labelHost;
  }

  JsonNode post(String path, Object body) {
    try {
      return required(
          api.post()
              .uri(path)
              .contentType(MediaType.APPLICATION_JSON)
              .body(body)
              .retrieve()
              .body(JsonNode.class));
    } catch (RestClientException e) {
      throw new CarrierFailure("EasyPost did not answer " + path, e);
    }
  }

  /** The key is one path segment, whatever it contains. */
  Optional<JsonNode> find(String collection, String key) {
    try {
      return Optional.of(
          required(api.get().uri(collection + "/{key}", key).retrieve().body(JsonNode.class)));
    } catch (HttpClientErrorException.NotFound e) {
      return Optional.empty();
    } catch (RestClientException e) {
      throw new CarrierFailure("EasyPost did not answer " + collection, e);
    }
  }

  byte[] download(String address) {
    URI label = URI.create(address);
    if (!labelHost.equals(label.getAuthority())) {
      throw new CarrierFailure("The carrier's label lies on a host that is not allowed");
    }
    try {
      byte[] bytes = files.get().uri(label).retrieve().body(byte[].class);
      if (bytes == null || bytes.length == 0 || bytes.length > LARGEST_LABEL) {
        throw new CarrierFailure("The carrier's label is empty or too large");
      }
      return bytes;
    } catch (RestClientException e) {
      throw new CarrierFailure("The carrier's label could not be fetched", e);
    }
  }

  private static JsonNode required(JsonNode answer) {
    if (answer == null) {
      throw new CarrierFailure("EasyPost answered nothing");
    }
    return answer;
  }

  private static JdkClientHttpRequestFactory factory() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(Duration.ofSeconds(10));
    return factory;
  }
}
