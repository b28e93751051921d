package io.recourse.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.audit.HandedOut;
import io.recourse.common.DomainEvent;
import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says an event of the trail in the catalogue's words, with the facts that may leave the house. */
@Component
class TellEvent {

  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private final EventCatalogue catalogue;
  private final ObjectMapper json;

  TellEvent(EventCatalogue catalogue, ObjectMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  FeedEvent of(HandedOut event, String orderOfCase) {
    EventType type = catalogue.find(event.type()).orElseThrow();
    String chain = event.place().chain();
    Map<String, Object> facts = facts(event, type);
    return new FeedEvent(
        chain + "-" + event.place().seq(),
        event.at(),
        type.told(),
        chain.equals(DomainEvent.SYSTEM_CHAIN) ? null : chain,
        orderOfCase == null ? (String) facts.get("order") : orderOfCase,
        event.place().seq(),
        facts);
  }

  private Map<String, Object> facts(HandedOut event, EventType type) {
    try {
      Map<String, Object> facts = json.readValue(event.data(), FACTS);
      var unused = facts.keySet().retainAll(type.facts());
      return facts;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Not JSON on the trail: " + event.place(), broken);
    }
  }
}
