package io.recourse.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  @DisplayName("W7 no cell can become a formula")
  void formulas_are_disarmed(String cell) {
    assertThat(ExportFormat.cell(cell).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "a,b|\"a,b\"",
        "say \"hi\"|\"say \"\"hi\"\"\"",
        "{\"a\":1}|\"{\"\"a\"\":1}\""
      })
  void separators_are_quoted(String cell, String written) {
    assertThat(ExportFormat.cell(cell)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xes", "ocel", "pdf", ""})
  void what_is_not_offered_is_said(String format) {
    assertThatThrownBy(() -> ExportFormat.of(format)).isInstanceOf(Problem.class);
  }
}
