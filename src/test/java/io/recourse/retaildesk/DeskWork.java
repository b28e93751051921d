package io.recourse.retaildesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The teams at their work: grants, takes parcels in, inspects, collects and pays. */
record DeskWork(
    DeskCounter counter,
    ProcessDriver driver,
    Parcels parcels,
    RecordParcelNews news,
    Clock clock) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROUNDS = 40;
  private static final Set<String> ENDED = Set.of("CLOSED", "REFUSED", "WITHDRAWN", "EXPIRED");
  private static final Map<String, String> LOOK_UPS =
      Map.of("Gateway_AwaitReport", "Timer_LookUpDue");

  /**
   * Works on the case until nothing is left to do.
   *
   * @param method by which the customer pays what is owed
   * @return the case as it stands then
   */
  JsonNode finish(CaseNumber number, String method) {
    Set<String> done = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      driver.runJobs(number);
      JsonNode file = counter.get("lead", "/api/v1/cases/" + number.value()).body();
      if (!moveParcels(number, done)
          && !workTasks(number)
          && !collect(number, file, method, done)
          && !lookUp(number)) {
        return file;
      }
    }
    throw new AssertionError("The case " + number + " never comes to rest");
  }

  static boolean isEnded(JsonNode file) {
    return ENDED.contains(file.path("status").asText());
  }

  private boolean moveParcels(CaseNumber number, Set<String> done) {
    boolean moved = false;
    for (Parcel parcel : parcels.of(number)) {
      if (done.add(parcel.trackingNumber())) {
        news.record(
            new ParcelNews(
                parcel.carrier(),
                UUID.randomUUID().toString(),
                parcel.trackingNumber(),
                new Position(
                    ParcelStatus.DELIVERED, clock.instant().plus(Duration.ofMinutes(1)), null),
                ParcelNews.Source.WEBHOOK));
        moved = true;
      }
    }
    return moved;
  }

  private boolean workTasks(CaseNumber number) {
    JsonNode open =
        counter.get("lead", "/api/v1/tasks?queue=all&case=" + number.value()).body().path("items");
    for (JsonNode task : open) {
      complete(number, task);
    }
    return !open.isEmpty();
  }

  private void complete(CaseNumber number, JsonNode task) {
    String path = "/api/v1/tasks/" + task.get("id").asText();
    String team = task.get("team").asText();
    counter.post(team, path + "/claim", JSON.createObjectNode());
    ObjectNode body = JSON.createObjectNode();
    body.set("values", values(number, task.get("key").asText()));
    DeskCounter.Answer answer = counter.post(team, path + "/complete", body);
    if (answer.status() >= 300) {
      throw new AssertionError(task.get("key").asText() + " was refused: " + answer);
    }
  }

  private ObjectNode values(CaseNumber number, String key) {
    ObjectNode values = JSON.createObjectNode();
    if (key.equals("Task_InspectReturn")) {
      ArrayNode lines = values.putArray("lines");
      counter
          .get("lead", "/api/v1/cases/" + number.value())
          .body()
          .path("lines")
          .forEach(line -> inspected(lines.addObject(), line));
      return values;
    }
    return values.put("decision", "approve").put("note", "as agreed");
  }

  private static void inspected(ObjectNode found, JsonNode line) {
    int pieces = line.path("approvedQuantity").asInt();
    found.put("line", line.path("orderLine").asInt(line.path("line").asInt()));
    found.put("receivedQuantity", pieces).put("acceptedQuantity", pieces);
    found.put("grade", "A").put("disposition", "RESTOCK").put("note", "as new");
  }

  private boolean collect(CaseNumber number, JsonNode file, String method, Set<String> done) {
    long charge = file.at("/settlement/charge/amount").asLong();
    if (charge <= 0 || isEnded(file) || !done.add("charge")) {
      return false;
    }
    ObjectNode body = JSON.createObjectNode().put("providerRef", method);
    DeskCounter.Answer asked =
        counter.post("agent", "/api/v1/cases/" + number.value() + "/payments", body);
    if (asked.status() >= 300) {
      throw new AssertionError("The charge was refused: " + asked);
    }
    return true;
  }

  private boolean lookUp(CaseNumber number) {
    for (Map.Entry<String, String> wait : LOOK_UPS.entrySet()) {
      if (driver.waitsAt(number).contains(wait.getKey())) {
        driver.fireTimer(number, wait.getValue());
        return true;
      }
    }
    return false;
  }
}
