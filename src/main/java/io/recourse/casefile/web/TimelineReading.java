package io.recourse.casefile.web;

import static io.recourse.common.EventType.Audience.CUSTOMER;
import static io.recourse.common.EventType.Audience.STAFF;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.casefile.CaseFile;
import io.recourse.casefile.TimelineEntry;
import io.recourse.casefile.web.TimelineApi.ActorJson;
import io.recourse.casefile.web.TimelineApi.EventJson;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a case's trail; a customer reads what concerns them, and the team instead of names. */
@Component
class TimelineReading {

  private final CaseFile file;
  private final EventCatalogue catalogue;
  private final ObjectMapper json;

  TimelineReading(CaseFile file, EventCatalogue catalogue, ObjectMapper json) {
    this.file = file;
    this.catalogue = catalogue;
    this.json = json;
  }

  /** Steps of the machine between what people did; shown on demand. */
  boolean isQuiet(EventJson event) {
    return catalogue.isQuietFor(STAFF, event.type());
  }

  List<EventJson> of(ServiceCase of, boolean forCustomer) {
    return file.timeline(of.number()).stream()
        .map(entry -> event(entry, of, forCustomer))
        .filter(event -> !forCustomer || isOpen(event))
        .toList();
  }

  private EventJson event(TimelineEntry entry, ServiceCase of, boolean forCustomer) {
    JsonNode data = parse(entry.data());
    if (forCustomer && data instanceof ObjectNode fields) {
      fields.retain(catalogue.find(entry.type()).map(EventType::facts).orElse(Set.of()));
    }
    return new EventJson(
        entry.seq(),
        entry.at(),
        actor(entry.actor(), of, forCustomer),
        entry.type(),
        summary(entry, of, forCustomer),
        data,
        entry.hash());
  }

  private static ActorJson actor(Actor actor, ServiceCase of, boolean forCustomer) {
    String id = forCustomer && actor.isStaff() ? of.team() : actor.id();
    return new ActorJson(actor.kind().name(), id);
  }

  /** A sentence may name who among the staff acted. */
  private static String summary(TimelineEntry entry, ServiceCase of, boolean forCustomer) {
    return forCustomer && entry.actor().isStaff()
        ? entry.summary().replace(entry.actor().id(), of.team())
        : entry.summary();
  }

  private boolean isOpen(EventJson event) {
    return catalogue.isFor(CUSTOMER, event.type())
        && !"INTERNAL".equals(event.data().path("direction").asText());
  }

  private JsonNode parse(String data) {
    try {
      return json.readTree(data);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
