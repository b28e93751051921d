package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.orders.OrderLine;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.Growth;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Pages and lists ask the database as often for ten lines, parcels or cases as for one. */
@RecourseTest
class StatementsOfPagesTest {

  private static final int CENTS = 3_000;

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired ClaimTask claim;
  @Autowired MockMvc web;

  @Test
  @DisplayName("lists: no statement per case, task, event or deviation")
  void lists() {
    String order = order(11);
    String holder = "holder-" + UUID.randomUUID();
    open(order, holder, 1, 1);
    String customer = returns.customer(order);
    List<Door> doors =
        List.of(
            new Door("/work?queue=mine", holder, "RETURNS"),
            Door.of("/work?queue=all&team=returns", "LEAD"),
            new Door("/api/v1/tasks?queue=mine", holder, "RETURNS"),
            Door.of("/work/cases?q=" + order, "AGENT"),
            Door.of("/api/v1/cases?order=" + order, "AGENT"),
            Door.of("/work/deviations", "LEAD"),
            Door.of("/api/v1/policy/deviations", "LEAD"),
            Door.of("/api/v1/reports/lead-times", "LEAD"),
            Door.of("/audit?customer=" + customer, "AUDITOR"),
            new Door("/portal/cases", customer, "CUSTOMER"),
            new Door("/portal/orders/" + order, customer, "CUSTOMER"));
    visit(doors.stream().map(Door::asStranger).toList());
    Map<String, List<String>> few = visit(doors);
    open(order, holder, 2, 11);
    compare(few, visit(doors));
  }

  @Test
  @DisplayName("one case: no statement per line, parcel, message or refund")
  void one_case() {
    CaseNumber small = worked(1);
    CaseNumber large = worked(10);
    visit(doorsOf(small));
    visit(Door.of("/api/v1/audit/cases/" + large, "AUDITOR")); // attests its proof, once
    compare(visit(doorsOf(small)), visit(doorsOf(large)));
  }

  /** Who reads the same once more leaves no second word on the trail, so every reader is new. */
  private record Door(String path, String who, String role) {

    static Door of(String path, String role) {
      return new Door(path, "", role).asStranger();
    }

    Door asStranger() {
      return role.equals("CUSTOMER") ? this : new Door(path, role + UUID.randomUUID(), role);
    }
  }

  private List<Door> doorsOf(CaseNumber number) {
    String order = cases.get(number).orderNumber();
    String customer = returns.customer(order);
    String task = returns.task(number, "Task_InspectReturn").getId();
    return List.of(
        Door.of("/work/cases/" + number, "AGENT"),
        Door.of("/api/v1/cases/" + number, "AGENT"),
        Door.of("/api/v1/cases/" + number + "/timeline", "AGENT"),
        Door.of("/api/v1/cases/" + number + "/shipments", "AGENT"),
        Door.of("/api/v1/cases/" + number + "/decisions", "AGENT"),
        Door.of("/api/v1/cases/" + number + "/refunds", "FINANCE"),
        Door.of("/api/v1/audit/cases/" + number, "AUDITOR"),
        Door.of("/work/tasks/" + task, "WAREHOUSE"),
        new Door("/portal/cases/" + number, customer, "CUSTOMER"),
        new Door("/portal/orders/" + order, customer, "CUSTOMER"),
        new Door("/portal/orders/" + order + "/return", customer, "CUSTOMER"));
  }

  /** What each door sent, in the order of the doors. */
  private Map<String, List<String>> visit(List<Door> doors) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    doors.forEach(
        door -> sent.put(sent.size() + " " + door.path(), SqlCount.during(() -> visit(door))));
    return sent;
  }

  private void visit(Door door) {
    try {
      int status =
          web.perform(get(door.path()).with(user(door.who()).roles(door.role())))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).as(door.path()).isEqualTo(200);
    } catch (Exception broken) {
      throw new AssertionError(door.path(), broken);
    }
  }

  private static void compare(Map<String, List<String>> few, Map<String, List<String>> many) {
    List<List<String>> more = new ArrayList<>(many.values());
    SoftAssertions all = new SoftAssertions();
    int at = 0;
    for (Map.Entry<String, List<String>> door : few.entrySet()) {
      List<String> sent = more.get(at++);
      all.check(() -> Growth.none(door.getKey(), door.getValue(), sent));
    }
    all.assertAll();
  }

  /** Cases of one line each, their decision refused or held. */
  private void open(String order, String holder, int from, int to) {
    for (int line = from; line <= to; line++) {
      CaseNumber number = returns.open(order, null, line(line, 2, Reason.UNWANTED));
      returns.run(number);
      if (line % 2 == 0) {
        returns.finish(
            number, "Task_DecideReturn", "returns", Map.of("decision", "refuse", "note", "Worn."));
      } else {
        String task = returns.task(number, "Task_DecideReturn").getId();
        claim.claim(task, new Worker(holder, Set.of("returns")), Version.ANY);
      }
    }
  }

  /** A case whose goods are here and wait to be looked at. */
  private CaseNumber worked(int lines) {
    CaseNumber number =
        returns.open(
            order(lines),
            null,
            IntStream.rangeClosed(1, lines)
                .mapToObj(line -> line(line, 2, Reason.UNWANTED))
                .toArray(NewCase.Line[]::new));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private String order(int lines) {
    OrderLine[] bought =
        IntStream.rangeClosed(1, lines)
            .mapToObj(line -> bought(line, "SKU-" + line, 2, CENTS))
            .toArray(OrderLine[]::new);
    return returns.order(2, 2L * lines * CENTS, 0, bought);
  }
}
