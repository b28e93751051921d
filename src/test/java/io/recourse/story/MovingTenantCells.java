package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two cells on this machine behind one HAProxy; a tenant moves with its running cases. Run with
 * {@code -Pcells}.
 */
class MovingTenantCells {

  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  @TempDir static Path folder;

  @Test
  @DisplayName(
      "PLT-04 a tenant moves with its running cases: they go on, refunds once, chains whole")
  void moves() throws Exception {
    try (TwoCellHouse cells = new TwoCellHouse(folder)) {
      OwnProcess desk = cells.startDesk();
      Api operator = new Api(cells.desk);
      int northAtBlue = OwnProcess.freePort();
      int southAtGreen = OwnProcess.freePort();
      OwnProcess one = settle(cells, operator, cells.blue, "north", northAtBlue);
      OwnProcess other = settle(cells, operator, cells.green, "south", southAtGreen);
      Stream.of(one.awaitHealth(northAtBlue), other.awaitHealth(southAtGreen))
          .forEach(node -> assertThat(node.process().isAlive()).isTrue());
      Api north = new Api(cells.entrance, "north.example");
      CasesOnTheWay told = new CasesOnTheWay(north);
      told.begin();
      String elsewhere = new CasesOnTheWay(new Api(cells.entrance, "south.example")).open();

      assertSearch(operator, List.of("north", "south"), List.of());
      breakTheMove(cells, operator, desk);
      told.assertThatTheyAreThere();
      move(cells, operator, told, north);

      told.end();
      assertThat(north.post("auditor", "/api/v1/audit/verify", null).get("broken")).isEmpty();
      assertSearch(operator, List.of("north", "south"), List.of());
      assertThat(new Api(cells.entrance, "south.example").caseFile(elsewhere)).isNotNull();
      assertThat(new Api(northAtBlue).send("lead", "GET", "/api/v1/cases", null).status())
          .as("the node it left")
          .isNotEqualTo(200);
    }
  }

  /** A database, a node and a row of the table. */
  private static OwnProcess settle(
      TwoCellHouse cells, Api operator, CellServer cell, String tenant, int port)
      throws IOException {
    cell.make(tenant);
    Api.Answer placed =
        operator.send(
            TwoCellHouse.OPERATOR,
            "PUT",
            "/api/v1/cells/tenants/" + tenant,
            "{\"host\": \"%s.example\", \"cell\": \"%s\", \"address\": \"127.0.0.1:%d\"}"
                .formatted(tenant, cell.name(), port));
    assertThat(placed.status()).as("%s", placed.body()).isEqualTo(200);
    return cells.startNode(cell, tenant, port);
  }

  /** The process that moves it is killed while rows are copied; a new one takes it back. */
  private static void breakTheMove(TwoCellHouse cells, Api operator, OwnProcess desk)
      throws IOException {
    beginMove(operator, OwnProcess.freePort());
    Awaitility.await("rows on their way").until(() -> cells.green.has("north"));
    desk.close();
    OwnProcess next = cells.startDesk();
    JsonNode north = await(operator, "ACTIVE");
    assertThat(north.at("/place/cell").asText()).isEqualTo("blue");
    assertThat(north.get("note").asText()).isNotEmpty();
    Awaitility.await("what was begun is gone").until(() -> !cells.green.has("north"));
    assertThat(
            cells
                .blue
                .in("north")
                .sql("select count(*) from pg_replication_slots")
                .query()
                .singleValue())
        .isEqualTo(0L);
  }

  private static void move(TwoCellHouse cells, Api operator, CasesOnTheWay told, Api north)
      throws Exception {
    int port = OwnProcess.freePort();
    long begun = System.nanoTime();
    beginMove(operator, port);
    told.writeUntilShut();
    JsonNode arrived = await(operator, "ACTIVE");
    assertThat(arrived.at("/place/cell").asText()).as("%s", arrived).isEqualTo("green");
    double moved = seconds(begun);
    Api.Answer shut = north.send("lead", "GET", "/api/v1/cases", null);
    assertThat(shut.status()).isEqualTo(503);
    assertThat(shut.headers().get("retry-after")).containsExactly("5");
    OwnProcess node = cells.startNode(cells.green, "north", port).awaitHealth(port);
    System.out.printf(
        "cells: a tenant moved in %.1f s, its node was ready after %.1f s; %d words while copied%n",
        moved, seconds(begun), told.words());
  }

  private static void beginMove(Api operator, int port) {
    JsonNode moving =
        operator.post(
            TwoCellHouse.OPERATOR,
            "/api/v1/cells/tenants/north/move",
            "{\"cell\": \"green\", \"address\": \"127.0.0.1:%d\"}".formatted(port));
    assertThat(moving.get("state").asText()).isEqualTo("COPYING");
  }

  private static JsonNode await(Api operator, String state) {
    return Awaitility.await("north is " + state)
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> north(operator), it -> state.equals(it.get("state").asText()));
  }

  private static JsonNode north(Api operator) {
    return operator.get(TwoCellHouse.OPERATOR, "/api/v1/cells/tenants").get(0);
  }

  private static void assertSearch(Api operator, List<String> found, List<String> unanswered) {
    JsonNode findings =
        operator.post(
            null,
            "/api/v1/cells/cases/search",
            """
            {"question": {"q": "Anna"}, "limit": 200, "accounts": {
              "north": {"user": "lead", "password": "lead"},
              "south": {"user": "lead", "password": "lead"}}}\
            """);
    assertThat(findings.get("items").findValuesAsText("tenant")).containsAll(found);
    assertThat(findings.get("unanswered").findValuesAsText("tenant"))
        .containsExactlyElementsOf(unanswered);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
