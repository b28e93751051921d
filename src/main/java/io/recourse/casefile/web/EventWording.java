package io.recourse.casefile.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.casefile.web.TimelineApi.EventJson;
import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;

/** Sentences for events, in the reader's language: {@code case.event.<type>} of the bundles. */
public record EventWording(CaseWording wording, EventCatalogue catalogue) {

  /** The trail's own English sentence where there is none; an earlier version may have said it. */
  public String event(EventJson event) {
    Object[] facts = {event.data().path("item").asText(""), telling(event)};
    return wording
        .words()
        .getMessage("case.event." + event.type(), facts, event.summary(), wording.locale());
  }

  private String telling(EventJson event) {
    return catalogue
        .find(event.type())
        .map(EventType::telling)
        .map(fact -> said(fact, event.data().path(fact)))
        .orElse("");
  }

  private String said(String fact, JsonNode value) {
    return switch (fact) {
      case "team" -> wording.team(value.asText());
      case "category" -> wording.category(value.asText());
      case "order" -> value.asText();
      case "clock" -> wording.step(value.asText());
      case "status" -> wording.status(value.asText());
      case "child", "parent" -> value.asText();
      default -> wording.word(value.asText());
    };
  }
}
