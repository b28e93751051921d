package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pieces of one line are in different conditions: the inspection says each of them. */
@RecourseTest
class PiecesOfLineTest {

  private static final Map<String, Object> AS_NEW =
      Map.of("quantity", 2, "grade", "A", "disposition", "RESTOCK");
  private static final Map<String, Object> BROKEN =
      Map.of("quantity", 1, "grade", "D", "disposition", "SCRAP", "note", "broken");

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;

  @Test
  @DisplayName("RET-08 two as new and one broken are said in one line, each paid by its condition")
  void one_line_in_two_conditions() {
    CaseNumber number = arrived(3);
    returns.inspect(number, Map.of("line", CUPS, "pieces", List.of(AS_NEW, BROKEN)));
    returns.settle(number);

    assertThat(conditions(number)).containsExactly("2 2 A RESTOCK null", "1 1 D SCRAP broken");
    assertThat(returns.paid(number)).isEqualTo(2 * 1_500 + 750);
    assertThat(goods(number)).containsOnly(GoodsState.DISPOSED);
  }

  @Test
  @DisplayName(
      "RET-08 counts of the line may stand beside its pieces; one that contradicts is told")
  void counts_beside_pieces() {
    CaseNumber number = arrived(3);
    Map<String, Object> contradicts =
        Map.of("line", CUPS, "receivedQuantity", 2, "pieces", List.of(AS_NEW, BROKEN));
    assertThat(refused(number, contradicts)).isEqualTo("/values/lines/0/receivedQuantity");

    returns.inspect(
        number,
        Map.of(
            "line",
            CUPS,
            "receivedQuantity",
            3,
            "acceptedQuantity",
            3,
            "pieces",
            List.of(AS_NEW, BROKEN)));
    assertThat(conditions(number)).hasSize(2);
  }

  @Test
  @DisplayName("RET-08 pieces that go back to the customer are not accepted, the others are paid")
  void some_go_back() {
    CaseNumber number = arrived(3);
    Map<String, Object> worn =
        Map.of("quantity", 1, "grade", "C", "disposition", "RETURN_TO_CUSTOMER", "note", "worn");
    returns.inspect(number, Map.of("line", CUPS, "pieces", List.of(AS_NEW, worn)));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(3_000);
    assertThat(goods(number)).containsExactly(GoodsState.DISPOSED, GoodsState.BACK_TO_CUSTOMER);
  }

  @Test
  @DisplayName("RET-08 what cannot be is told at the piece, and nothing is written down")
  void told_at_the_piece() {
    CaseNumber number = arrived(2);
    assertThat(refused(number, Map.of("line", CUPS, "pieces", List.of(AS_NEW, BROKEN))))
        .isEqualTo("/values/lines/0/pieces/1/quantity");
    Map<String, Object> nowhere = Map.of("quantity", 1, "grade", "A");
    assertThat(refused(number, Map.of("line", CUPS, "pieces", List.of(nowhere))))
        .isEqualTo("/values/lines/0/pieces/0/disposition");
    assertThat(refused(number, Map.of("line", CUPS, "acceptedQuantity", 1)))
        .isEqualTo("/values/lines/0/receivedQuantity");
    assertThat(goods(number)).containsExactly(GoodsState.RECEIVED);
  }

  private CaseNumber arrived(int cups) {
    CaseNumber number = returns.open(line(CUPS, cups, Reason.UNWANTED));
    returns.run(number);
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private String refused(CaseNumber number, Map<String, Object> row) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> returns.inspect(number, List.of(row)));
    return problem.errors().get(0).pointer();
  }

  private List<String> conditions(CaseNumber number) {
    return cases.get(number).lines().stream()
        .map(
            line ->
                "%d %d %s %s %s"
                    .formatted(
                        line.receivedQuantity(),
                        line.acceptedQuantity(),
                        line.inspection().grade(),
                        line.inspection().disposition(),
                        line.inspection().note()))
        .toList();
  }

  private List<GoodsState> goods(CaseNumber number) {
    return cases.get(number).lines().stream().map(CaseLine::goods).toList();
  }
}
