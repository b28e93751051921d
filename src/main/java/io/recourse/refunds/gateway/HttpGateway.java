package io.recourse.refunds.gateway;

import io.recourse.refunds.FaultPoint;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A provider that speaks Stripe's refunds API: form-encoded POST, list for the look-up. */
final class HttpGateway implements RefundGateway {

  private static final int PAGES = 10;

  private final RestClient http;

  private HttpGateway(RestClient http) {
    this.http = http;
  }

  static HttpGateway to(GatewayProperties properties) {
    Duration connect = properties.timeout().dividedBy(4);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connect)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(properties.timeout().minus(connect));
    return new HttpGateway(
        RestClient.builder()
            .requestFactory(requests)
            .baseUrl(properties.url())
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey())
            .build());
  }

  @Override
  public ToSend send(RefundOrder order) {
    if (order.paymentRef() == null) {
      return new Declined(null, "no_payment_reference");
    }
    if (!order.to().isOriginal()) {
      return new Declined(null, "other_method_not_supported");
    }
    try {
      ToSend answer =
          http.post()
              .uri("/v1/refunds")
              .header("Idempotency-Key", order.idempotencyKey())
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form(order))
              .exchange((request, response) -> HttpAnswers.toSend(response, order));
      FaultPoint.hit("after-request-sent");
      return answer;
    } catch (RestClientException e) {
      return Unknown.because("NO_ANSWER");
    }
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    if (order.paymentRef() == null) {
      return new NotFound();
    }
    try {
      RefundPage page = page(order, null);
      for (int read = 1; read < PAGES && page.mayHaveMore(order); read++) {
        page = page(order, page.lastId());
      }
      return page.answer(order);
    } catch (RestClientException e) {
      return Unknown.because("NO_ANSWER");
    }
  }

  /** All refunds of the payment that the order names, as far as they can be read. */
  RefundPage ofPayment(RefundOrder order) {
    RefundPage page = page(order, null);
    RefundPage all = page;
    for (int read = 1; read < PAGES && page.hasMore(); read++) {
      page = page(order, page.lastId());
      all = all.and(page);
    }
    return all;
  }

  private RefundPage page(RefundOrder order, String after) {
    return http.get()
        .uri(
            uri -> {
              uri.path("/v1/refunds").queryParam("limit", 100);
              uri.queryParam(paymentKind(order), order.paymentRef());
              return after == null ? uri.build() : uri.queryParam("starting_after", after).build();
            })
        .exchange((request, response) -> RefundPage.read(response));
  }

  private static MultiValueMap<String, String> form(RefundOrder order) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add(paymentKind(order), order.paymentRef());
    form.add("amount", String.valueOf(order.amount().amount()));
    form.add("metadata[recourse_key]", order.idempotencyKey());
    form.add("metadata[case]", order.caseNumber());
    return form;
  }

  private static String paymentKind(RefundOrder order) {
    return order.paymentRef().startsWith("ch_") ? "charge" : "payment_intent";
  }
}
