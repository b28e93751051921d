package io.recourse.policy.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of {@code decisions/<table>.csv}: inputs by name, then {@code > rule} and {@code > output}
 * columns that must come out. An empty input is null, an empty expectation is not looked at.
 */
class DecisionTableTest {

  private static final String EXPECTED = "> ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "returnEligibility",
        "remedyOffer",
        "evidenceDemand",
        "refundApproval",
        "caseRouting",
        "casePriority",
        "peakHelp",
        "ownAgent",
        "assistantRouting",
        "serviceLevel",
        "escalationLadder",
        "ownerFitness",
        "visitStrategy",
        "careGift",
        "mannerStandard",
        "exchangeArticle",
        "refundDestination",
        "orderChange",
        "priceProtection",
        "deliveryProblem",
        "expressSurcharge",
        "reductionLimit",
        "moneyBackLimit",
        "turnedUpGoods",
        "supplierClaim",
        "carrierTerms",
        "incidentTerm",
        "leakNotice",
        "feedbackClass",
        "feedbackReward",
        "transitRisk",
        "loanOffer",
        "planCallOff",
        "upkeepOffer",
        "goodwillLimit",
        "remedyLadder",
        "warrantyCoverage",
        "repairLimits",
        "repairFaults"
      })
  @DisplayName("POL-01 POL-06 TRI-01 TRI-02 RET-09 Every row comes out as said, every rule is hit")
  void rows(String key) throws IOException {
    TestedTable bench = new TestedTable(key);
    SoftAssertions wishes = new SoftAssertions();
    for (CSVRecord row : read(key)) {
      compare(row, bench, wishes);
    }
    wishes.assertThat(bench.neverHit()).as("rules of %s no row hits", key).isEmpty();
    wishes.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "returnEligibility",
        "remedyOffer",
        "evidenceDemand",
        "refundApproval",
        "caseRouting",
        "casePriority",
        "peakHelp",
        "ownAgent",
        "assistantRouting",
        "serviceLevel",
        "escalationLadder",
        "ownerFitness",
        "visitStrategy",
        "careGift",
        "mannerStandard",
        "exchangeArticle",
        "refundDestination",
        "orderChange",
        "priceProtection",
        "deliveryProblem",
        "expressSurcharge",
        "reductionLimit",
        "moneyBackLimit",
        "turnedUpGoods",
        "supplierClaim",
        "carrierTerms",
        "incidentTerm",
        "leakNotice",
        "feedbackClass",
        "feedbackReward",
        "transitRisk",
        "loanOffer",
        "planCallOff",
        "upkeepOffer",
        "goodwillLimit",
        "remedyLadder",
        "warrantyCoverage",
        "repairLimits",
        "repairFaults"
      })
  @DisplayName("POL-03 Each rule names its ground and source, each table how long it is kept")
  void annotated(String key) {
    var model = new TestedTable(key).model();
    assertThat(model.getModelElementsByType(Rule.class))
        .extracting(Rule::getDescription)
        .extracting(Description::getTextContent)
        .allMatch(note -> note.contains("Ground: ") && note.contains("Source: "));
    assertThat(model.getModelElementsByType(Decision.class))
        .allMatch(decision -> decision.getId().equals(key))
        .allMatch(decision -> "P3650D".equals(decision.getCamundaHistoryTimeToLiveString()));
    assertThat(model.getModelElementsByType(DecisionTable.class))
        .allMatch(table -> table.getHitPolicy() != null);
  }

  private static List<CSVRecord> read(String key) throws IOException {
    Path file = Path.of("src/test/resources/decisions", key + ".csv");
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return rows.getRecords();
    }
  }

  private static void compare(CSVRecord row, TestedTable bench, SoftAssertions wishes) {
    var said = bench.ask(inputs(row));
    Map<String, String> actual = new LinkedHashMap<>(said.getValue());
    actual.put("rule", said.getKey());
    columns(row, name -> name.startsWith(EXPECTED))
        .forEach(
            (name, wish) ->
                wishes
                    .assertThat(actual.get(name.substring(EXPECTED.length())))
                    .as("row %d, column %s of %s", row.getRecordNumber(), name, row.toMap())
                    .isEqualTo(wish));
  }

  private static Map<String, Object> inputs(CSVRecord row) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    row.toMap().keySet().stream()
        .filter(name -> !name.startsWith(EXPECTED))
        .forEach(name -> inputs.put(name, typed(row.get(name))));
    return inputs;
  }

  private static Map<String, String> columns(CSVRecord row, Predicate<String> wanted) {
    Map<String, String> columns = new LinkedHashMap<>(row.toMap());
    columns.keySet().removeIf(wanted.negate());
    columns.values().removeIf(String::isEmpty);
    return columns;
  }

  private static Object typed(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.matches("-?\\d+")) {
      return Integer.valueOf(cell);
    }
    if (cell.matches("-?\\d+\\.\\d+")) {
      return new BigDecimal(cell);
    }
    return cell.matches("true|false") ? Boolean.valueOf(cell) : cell;
  }
}
