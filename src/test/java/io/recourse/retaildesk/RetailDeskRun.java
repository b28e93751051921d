package io.recourse.retaildesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNumber;
import io.recourse.retaildesk.RetailDesk.Action;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Settles actions of a retail desk to the cent and refuses what must be refused. */
abstract class RetailDeskRun {

  @Autowired MockMvc web;
  @Autowired ProcessDriver driver;
  @Autowired Parcels parcels;
  @Autowired RecordParcelNews news;
  @Autowired Clock clock;

  /**
   * @param most actions of each kind; a kind is what was asked, or the ground of refusal
   */
  void settle(int most) {
    Assumptions.assumeTrue(Files.exists(RetailDesk.FILE), "the corpus is beside the project");
    RetailDesk desk = RetailDesk.read();
    DeskCounter counter = new DeskCounter(web, desk, clock);
    DeskWork work = new DeskWork(counter, driver, parcels, news, clock);
    counter.tellArticles();

    Map<String, int[]> score = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (Action action : desk.actions()) {
      int[] of = score.computeIfAbsent(action.kind(), kind -> new int[2]);
      if (of[1]++ >= most) {
        of[1] = most;
        continue;
      }
      String fault = fault(desk, counter, work, action);
      if (fault.isEmpty()) {
        of[0]++;
      } else {
        missed.add(action.id() + " " + action.kind() + ": " + fault);
      }
    }
    score.forEach(
        (kind, of) -> System.out.println("Retail desk: " + kind + " " + of[0] + " of " + of[1]));
    missed.forEach(fault -> System.out.println("Retail desk missed: " + fault));
    assertThat(missed).isEmpty();
  }

  /** What did not come of the action as it must; empty where all did. */
  private String fault(RetailDesk desk, DeskCounter counter, DeskWork work, Action action) {
    try {
      DeskRequest request = new DeskRequest(desk, action, counter.tellOrder(action));
      DeskCounter.Answer opened = counter.post("agent", "/api/v1/cases", request.body());
      if (opened.isRefusal() || opened.status() >= 300) {
        return action.valid() || !opened.isRefusal() ? "refused: " + opened : "";
      }
      JsonNode file =
          work.finish(new CaseNumber(opened.body().get("number").asText()), request.method());
      return action.valid() ? difference(action.expect(), file) : "was not refused";
    } catch (AssertionError | RuntimeException failed) {
      return failed.toString();
    }
  }

  private static String difference(JsonNode expected, JsonNode file) {
    JsonNode settlement = file.path("settlement");
    List<String> wrong = new ArrayList<>();
    if (!DeskWork.isEnded(file)) {
      wrong.add("stands " + file.path("status").asText() + " at " + file.path("next"));
    }
    compare(wrong, "refund", expected, settlement);
    compare(wrong, "charge", expected, settlement);
    String to = expected.path("charge").asLong() > 0 ? "/chargeTo/providerRef" : "/to/providerRef";
    boolean moves = expected.path("charge").asLong() + expected.path("refund").asLong() > 0;
    if (moves && !expected.get("to").asText().equals(settlement.at(to).asText())) {
      wrong.add("to " + settlement.at(to) + " instead of " + expected.get("to"));
    }
    articles(wrong, expected, file);
    return String.join("; ", wrong);
  }

  private static void compare(
      List<String> wrong, String side, JsonNode expected, JsonNode settlement) {
    long due = expected.path(side).asLong();
    long is = settlement.path(side).path("amount").asLong();
    if (due != is) {
      wrong.add(side + " " + is + " instead of " + due);
    }
  }

  private static void articles(List<String> wrong, JsonNode expected, JsonNode file) {
    Map<String, Integer> sent = new TreeMap<>();
    file.path("shipments")
        .forEach(
            parcel -> {
              if (parcel.path("direction").asText().equals("REPLACEMENT")) {
                parcel
                    .path("items")
                    .forEach(
                        item ->
                            sent.merge(
                                item.path("sku").asText(),
                                item.path("quantity").asInt(),
                                Integer::sum));
              }
            });
    Map<String, Integer> due = new TreeMap<>();
    if (file.path("type").asText().equals("EXCHANGE")) {
      expected
          .path("articles")
          .fields()
          .forEachRemaining(it -> due.put(it.getKey(), it.getValue().asInt()));
    }
    if (!sent.equals(due)) {
      wrong.add("shipped " + sent + " instead of " + due);
    }
  }
}
