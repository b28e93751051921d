package io.recourse.inspection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.common.Problem;
import io.recourse.inspection.Finding.Said;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that contradict themselves are refused at the field. */
class SpreadFindingsTest {

  @ParameterizedTest
  @DisplayName("RET-08 rejected goods do not go to stock, accepted ones not back to the customer")
  @CsvSource({
    "2, 0, RESTOCK, nothing was accepted",
    "2, 0, SCRAP, nothing was accepted",
    "2, 2, RETURN_TO_CUSTOMER, do not go back"
  })
  void contradictions(int received, int accepted, Disposition goesTo, String says) {
    Finding found =
        new Finding(
            null, 1, received, accepted, Grade.B, goesTo, null, Said.ofLine("/values/lines/0"));
    assertThatThrownBy(() -> SpreadFindings.over(List.of(), List.of(found)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(says);
  }
}
