package io.recourse.casefile.web;

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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a case's trail; a customer reads what concerns them, and the team instead of names. */
@Component
class TimelineReading {

  private static final Pattern OPEN_TYPES =
      Pattern.compile(
          "Case(Opened|Closed|Withdrawn|Reopened|Converted|Assigned|Rated)"
              + "|(Line|Goods|Clock|Evidence|Message|Refund|Parcel|Outcome|NextStep).*"
              + "|CustomerContactedAgain|SendTermExtended");
  private static final Pattern QUIET_TYPES =
      Pattern.compile(
          "(Step(Started|Finished|Cancelled)|Process.*|Decision.*|PolicyApplied|NextStepChanged"
              + "|CaseRead|Task.*|RefundJudged)");
  private static final Set<String> OPEN_DATA =
      Set.of(
          "item",
          "decision",
          "goods",
          "money",
          "status",
          "type",
          "clock",
          "dueAt",
          "defaultOutcome",
          "party",
          "actor",
          "step",
          "amount",
          "currency",
          "channel",
          "direction",
          "trackingNumber",
          "carrier",
          "method",
          "remedy",
          "ground",
          "approved",
          "received",
          "accepted",
          "order",
          "lines",
          "count",
          "from",
          "to",
          "team",
          "mediaType",
          "evidence",
          "message",
          "score",
          "contacts");

  private final CaseFile file;
  private final ObjectMapper json;

  TimelineReading(CaseFile file, ObjectMapper json) {
    this.file = file;
    this.json = json;
  }

  /** Steps of the machine between what people did; shown on demand. */
  static boolean isQuiet(EventJson event) {
    return QUIET_TYPES.matcher(event.type()).matches();
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
      fields.retain(OPEN_DATA);
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

  private static boolean isOpen(EventJson event) {
    return OPEN_TYPES.matcher(event.type()).matches()
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
