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
import java.util.regex.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an owner may do to a table by mistake, and where the check points. */
class EditedTablesTest {

  private final Checks checks =
      new Checks(
          BeansForTests.GOOD,
          new TablesOfPolicy().tables(),
          java.util.List.of(),
          WordsForTests.TASKS);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a gap                | evidenceDemand | (?s)<rule id="Rule_None">.*?</rule>       | ''                       | Table_evidenceDemand | No row is met by
          an overlap           | evidenceDemand | hitPolicy="FIRST"                         | hitPolicy="UNIQUE"       | Rule_                | are both met by
          an unquoted word     | evidenceDemand | <text>"SAFETY"</text>                     | <text>SAFETY</text>      | Rule_Safety          | a word is quoted
          a result outside     | evidenceDemand | <text>"PHOTO"</text>                      | <text>"FOTO"</text>      | Rule_                | not in the column's list
          a renamed result     | evidenceDemand | name="demanded"                           | name="needed"            | Table_evidenceDemand | “demanded” is read
          an unknown fact      | evidenceDemand | <text>unitValue</text>                    | <text>lineTotal</text>   | Input_unitValue      | no fact “lineTotal”
          text for a number    | refundApproval | <text>2</text>                            | <text>"2"</text>         | Rule_                | a number is needed
          a team nobody is of  | caseRouting    | <text>"complaints"</text>                 | <text>"compaints"</text> | Rule_                | not in the column's list
          a loop               | evidenceDemand | <text>"SAFETY"</text>                     | <text>count(for i in 1..9999999 return i) &gt; 1</text> | Rule_Safety | without end
          a power              | refundApproval | <text>2</text>                            | <text>9**9**9</text>     | Rule_                | without end
          a row behind another | evidenceDemand | (?s)(<rule id="Rule_)Safety(">.*?</rule>) | $1Safety$2$1Again$2     | Rule_Again               | is never met
          several answers      | evidenceDemand | hitPolicy="FIRST"                         | hitPolicy="COLLECT"      | Table_evidenceDemand | gives several
          an unknown policy    | evidenceDemand | hitPolicy="FIRST"                         | hitPolicy="PRIORITY"     | Table_evidenceDemand | knows no hit policy
          a name given twice   | loanOffer      | name="depositPercent"                     | name="offered"           | Output_depositPercent | are called “offered”
          not FEEL             | refundApproval | \\]20\\.\\.1000\\]                         | ]20..                    | Rule_                | is not FEEL
          """)
  @DisplayName("POL-06 IMP-06 a table that would stop intake or lose a row is refused, row named")
  void refused(String what, String key, String from, String to, String element, String words)
      throws IOException {
    String table = Files.readString(Path.of("processes/decisions", key + ".dmn"));
    String edited = table.replaceAll(from, to);
    assertThat(edited).as(what).isNotEqualTo(table);

    assertThat(errors(edited))
        .as(what)
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(words);
              assertThat(error.elementId()).startsWith(element);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two cells of the last row | ChangeOfMind      | true  | tradeModel     | "B2C"      | withdrawal in the EU
          members on watch          | WatchedCustomer   | true  | finalSale      | true       | withdrawal in the EU
          a buyer who returns much  | WatchedCustomer   | true  | customerLevel  | -          | withdrawal in the EU
          the fault of cheap goods  | SmallFaultKept    | true  | unitValue      | &lt;= 15   | the guarantee in the EU
          what is no longer assumed | Fault             | true  | faultPresumed  | false      | the guarantee in the EU
          a class of customer       | LoyalSegment      | true  | segment        | "LOST"     | withdrawal in the EU
          a stage of life           | IntroducedChangeOfMind | true | lifeCycle  | "GROWTH"   | withdrawal in the EU
          a final sale              | FinalSale         | false | windowDays     | -          | withdrawal in the EU
          """)
  @DisplayName("LAW-02 a table that refuses what the law grants is refused, its row and law named")
  void takesAway(String what, String row, boolean eligible, String column, String cell, String law)
      throws IOException {
    String table = Files.readString(Path.of("processes/decisions/returnEligibility.dmn"));
    String edited =
        cell(table, row + "_" + column, cell.equals("-") ? "" : cell)
            .replace(
                "\"" + row + "_eligible\"><text>" + eligible,
                "\"" + row + "_eligible\"><text>false");
    assertThat(edited).as(what).isNotEqualTo(table);

    assertThat(errors(edited))
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains("takes away what the law grants: " + law);
              assertThat(error.elementId()).isEqualTo("Rule_" + row);
            });
  }

  private static String cell(String table, String id, String text) {
    return table.replaceAll(
        "(\"" + id + "\"><text>).*?(</text>)", "$1" + Matcher.quoteReplacement(text) + "$2");
  }

  @ParameterizedTest
  @CsvSource({
    "refundApproval, Large,  'Large_termDays\"><text>2',   'Large_termDays\"><text>'",
    "evidenceDemand, Safety, 'Safety_unitValue\"><text>',  'Safety_unitValue\"><text>'",
  })
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("POL-06 a cell that would count for years is refused in time, its row named")
  void slow(String key, String row, String cell, String emptied) throws IOException {
    String table = Files.readString(Path.of("processes/decisions", key + ".dmn"));
    assertThat(table).contains(cell);

    assertThat(errors(table.replace(cell, emptied + SlowCell.text())))
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains("too long to answer");
              assertThat(error.elementId()).isEqualTo("Rule_" + row);
            });
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

  private List<ModelFinding> errors(String table) {
    return checks
        .check(table.getBytes(StandardCharsets.UTF_8), ModelKind.DMN, ModelSurroundings.NONE)
        .stream()
        .filter(ModelFinding::refuses)
        .toList();
  }
}
