package io.recourse.refunds.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundOrder;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.client.ClientHttpResponse;

/** One page of the provider's list of refunds; null where the answer was none. */
record RefundPage(JsonNode list, String trouble) {

  private static final Set<String> FAILED = Set.of("failed", "canceled");

  /** One that we sent: our key and the provider's name for it. */
  record Sent(String key, String providerRef) {}

  static RefundPage read(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    Optional<JsonNode> body =
        status == 200
            ? HttpAnswers.body(response).filter(list -> list.path("data").isArray())
            : Optional.empty();
    return body.map(list -> new RefundPage(list, null))
        .orElseGet(() -> new RefundPage(null, status == 200 ? "GARBAGE" : "HTTP_" + status));
  }

  boolean mayHaveMore(RefundOrder order) {
    return list != null && find(order).isEmpty() && list.path("has_more").asBoolean();
  }

  String lastId() {
    JsonNode data = list.path("data");
    return data.path(data.size() - 1).path("id").asText();
  }

  boolean hasMore() {
    return list != null && list.path("has_more").asBoolean();
  }

  /** With those of the page that follows. */
  RefundPage and(RefundPage next) {
    if (next.list() == null) {
      return next;
    }
    ObjectNode both = next.list().deepCopy();
    both.withArray("data").addAll((ArrayNode) list.path("data"));
    return new RefundPage(both, null);
  }

  /** Refunds that we sent and that took money, as far as they were read. */
  Stream<Sent> sent() {
    return StreamSupport.stream(list.path("data").spliterator(), false)
        .filter(refund -> !FAILED.contains(refund.path("status").asText()))
        .map(RefundPage::sent)
        .filter(sent -> !sent.key().isEmpty());
  }

  private static Sent sent(JsonNode refund) {
    return new Sent(
        refund.path("metadata").path("recourse_key").asText(), refund.path("id").asText());
  }

  /** "Not found" only when the whole list was read. */
  ToLookUp answer(RefundOrder order) {
    if (list == null) {
      return Unknown.because(trouble);
    }
    Optional<JsonNode> ours = find(order);
    if (ours.isPresent()) {
      return (ToLookUp) HttpAnswers.refund(ours.get(), order);
    }
    return list.path("has_more").asBoolean() ? Unknown.because("LIST_TOO_LONG") : new NotFound();
  }

  private Optional<JsonNode> find(RefundOrder order) {
    return StreamSupport.stream(list.path("data").spliterator(), false)
        .filter(
            refund ->
                order
                    .idempotencyKey()
                    .equals(refund.path("metadata").path("recourse_key").asText()))
        .findFirst();
  }
}
