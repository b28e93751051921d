package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.orders.LineCare;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what happened to the goods of a line after they came. */
final class CareFields {

  private static final Set<String> REPAIR = Set.of("takenAt", "returnedAt");
  private static final int MOST_REPAIRS = 50;

  private CareFields() {}

  static LineCare read(JsonFields line, RequestFaults complaints, Instant now) {
    List<JsonNode> nodes = line.array("repairs");
    if (nodes.size() > MOST_REPAIRS) {
      line.complain("repairs", "field.mostEntries", MOST_REPAIRS);
      return LineCare.NONE;
    }
    List<LineCare.Repair> repairs = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String pointer = line.at("repairs") + "/" + i;
      repairs.add(repair(new JsonFields(nodes.get(i), pointer, complaints, REPAIR), now));
    }
    return new LineCare(line.past("installedAt", now), List.copyOf(repairs));
  }

  private static LineCare.Repair repair(JsonFields repair, Instant now) {
    repair.demand("takenAt");
    Instant taken = repair.past("takenAt", now);
    Instant returned = repair.past("returnedAt", now);
    if (taken != null && returned != null && returned.isBefore(taken)) {
      repair.complain("returnedAt", "field.before", "takenAt");
    }
    return new LineCare.Repair(taken, returned);
  }
}
