package io.recourse.policy.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import io.recourse.engine.check.BeansForTests;
import io.recourse.engine.check.Checks;
import io.recourse.engine.check.WordsForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the check points in a table that an owner edited by mistake. */
class EditedTablesTest {

  private final Checks checks =
      new Checks(
          BeansForTests.GOOD,
          new TablesOfPolicy().tables(),
          java.util.List.of(),
          WordsForTests.TASKS);

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.recourse.policy.dmn.BrokenTables#all")
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName(
      "POL-06 IMP-06 LAW-02 a table that would stop intake, lose a row, take away what the law"
          + " grants or count for years is refused, row named")
  void refused(BrokenTables.Broken table) {
    assertThat(table.content()).isNotEqualTo(BrokenTables.text(table.key()));

    assertThat(errors(table.content()))
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(table.words());
              assertThat(error.elementId()).startsWith(table.element());
            });
  }

  @Test
  @DisplayName("POL-06 every column of ours says of its fact what the product gives")
  void kinds() throws IOException {
    try (Stream<Path> tables = Files.list(Path.of("processes/decisions"))) {
      for (Path table : tables.filter(it -> it.toString().endsWith(".dmn")).toList()) {
        assertThat(findings(Files.readString(table))).as(table.toString()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("POL-06 every table of ours is looked through within seconds")
  void quick() throws IOException {
    for (String key :
        List.of(
            "returnEligibility",
            "remedyOffer",
            "evidenceDemand",
            "refundApproval",
            "caseRouting")) {
      String table = Files.readString(Path.of("processes/decisions", key + ".dmn"));
      long before = System.nanoTime();
      assertThat(errors(table)).isEmpty();
      Duration taken = Duration.ofNanos(System.nanoTime() - before);
      assertThat(taken).isLessThan(Duration.ofSeconds(10));
      System.out.printf("Table %s is checked in %d ms%n", key, taken.toMillis());
    }
  }

  @Test
  @DisplayName("POL-06 a type that the engine passes over is said, and the rest is checked")
  void unknownType() {
    String table =
        BrokenTables.text("evidenceDemand")
            .replace("typeRef=\"double\"", "typeRef=\"number\"")
            .replaceAll("(?s)<rule id=\"Rule_None\">.*?</rule>", "");

    assertThat(findings(table))
        .extracting(ModelFinding::message)
        .anyMatch(said -> said.contains("knows no type “number”"))
        .anyMatch(said -> said.contains("No row is met"));
  }

  private List<ModelFinding> errors(String table) {
    return findings(table).stream().filter(ModelFinding::refuses).toList();
  }

  private List<ModelFinding> findings(String table) {
    return checks.check(
        table.getBytes(StandardCharsets.UTF_8), ModelKind.DMN, ModelSurroundings.NONE);
  }
}
