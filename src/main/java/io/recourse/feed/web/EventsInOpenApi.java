package io.recourse.feed.web;

import io.recourse.feed.ToldTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts the catalogue of events, and what is sent to subscribers, into the OpenAPI document. */
@Component
class EventsInOpenApi implements OpenApiCustomizer {

  private static final String EVENT = "FeedEvent";

  private final ToldTypes types;

  EventsInOpenApi(ToldTypes types) {
    this.types = types;
  }

  @Override
  public void customise(OpenAPI api) {
    List<String> told = types.byArea().values().stream().flatMap(Collection::stream).toList();
    Schema<?> event = api.getComponents().getSchemas().get(EVENT);
    if (event != null) {
      Schema<?> type = (Schema<?>) event.getProperties().get("type");
      type.addExtension("x-extensible-enum", told);
      api.addWebhooks("event", new PathItem().post(sent()));
    }
  }

  private static Operation sent() {
    return new Operation()
        .summary("One event, sent to a subscribed address")
        .description("Signed as Standard Webhooks says; at least once, in order per case.")
        .addParametersItem(header("webhook-id", "the event's id, the same at every try"))
        .addParametersItem(header("webhook-timestamp", "when it was sent, in Unix seconds"))
        .addParametersItem(header("webhook-signature", "v1, and Base64 of the HMAC-SHA256"))
        .requestBody(
            new RequestBody()
                .content(
                    new Content()
                        .addMediaType(
                            "application/json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + EVENT)))))
        .responses(
            new ApiResponses()
                .addApiResponse("2XX", new ApiResponse().description("taken, not sent again")));
  }

  private static HeaderParameter header(String name, String meaning) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(meaning).required(true).schema(new Schema<>().type("string"));
    return header;
  }
}
