package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.ClaimLosses;
import io.recourse.carrierclaims.Damage;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that were damaged or lost on their way back to us. */
@RecourseTest
class TransitDamageTest {

  @Autowired ReturnsFixture returns;
  @Autowired ClaimLosses losses;
  @Autowired ClaimBook book;
  @Autowired ReadFamily family;
  @Autowired Cases cases;

  @Test
  @DisplayName("LOG-07 damage on our label: recorded, paid back whole, claimed for as a child case")
  void onOurLabel() {
    CaseNumber number = arrived(returns.order(2), "LABEL");
    assertThatThrownBy(() -> inspect(number, true, 0, "CRUSHED"))
        .satisfies(says("inspect.damageAtOurRisk"));
    assertThatThrownBy(() -> inspect(number, true, 1, null)).satisfies(says("field.required"));
    inspect(number, true, 1, "CRUSHED");
    returns.settle(number);
    assertThat(returns.paid(number)).as("all but the freight").isEqualTo(3510);
    assertThat(returns.events(number)).contains("TransitDamageFound");
    CaseNumber claim = claimed(number);
    assertThat(book.get(claim).loss().damage()).isEqualTo(Damage.DAMAGED);
    assertThat(losses.found()).noneMatch(loss -> loss.parent().equals(number));
  }

  @Test
  @DisplayName(
      "LOG-07 a loss in transit branches too: the case asks after it, then pays, then claims")
  void lost() {
    CaseNumber number = sent(returns.order(2), "LABEL");
    returns.parcel(number, ParcelStatus.LOST);
    assertThat(returns.lineOf(number, 1).goods().name()).isEqualTo("LOST");
    assertThat(claimed(number)).isNotNull();
  }

  @Test
  @DisplayName("LOG-07 with a carrier of their own the law decides whose damage it is")
  void onTheirs() {
    CaseNumber german = arrived(returns.order(2), "OWN_LABEL");
    inspect(german, true, 1, "WET");
    returns.settle(german);
    assertThat(returns.paid(german)).as("BGB 355(3)").isEqualTo(4000);
    assertThat(losses.found()).as("theirs to claim").noneMatch(of -> of.parent().equals(german));

    CaseNumber french = arrived(returns.orderTo("FR"), "OWN_LABEL");
    inspect(french, true, 1, "WET");
    returns.settle(french);
    assertThat(returns.paid(french)).as("half its value is lost").isEqualTo(2000);

    CaseNumber unmarked = arrived(returns.order(2), "LABEL");
    inspect(unmarked, false, 1, null);
    returns.settle(unmarked);
    assertThat(returns.paid(unmarked)).as("half its value and freight").isEqualTo(1510);
  }

  private CaseNumber claimed(CaseNumber number) {
    losses.found().stream()
        .filter(loss -> loss.parent().equals(number))
        .forEach(loss -> assertThat(losses.raise(loss)).isTrue());
    var children = family.of(cases.get(number)).children();
    assertThat(children).hasSize(1);
    return children.get(0).number();
  }

  private CaseNumber sent(String order, String method) {
    CaseNumber number = returns.open(order, method, ReturnsFixture.line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    return number;
  }

  private CaseNumber arrived(String order, String method) {
    CaseNumber number = sent(order, method);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private void inspect(CaseNumber number, boolean damaged, int accepted, String packaging) {
    Map<String, Object> row =
        Map.of(
            "line",
            LAMPS,
            "receivedQuantity",
            1,
            "acceptedQuantity",
            accepted,
            "grade",
            "D",
            "disposition",
            accepted == 0 ? "RETURN_TO_CUSTOMER" : "SCRAP",
            "note",
            "The corner is broken.",
            "damagedInTransit",
            damaged);
    Map<String, Object> lines = Map.of("lines", List.of(row));
    Map<String, Object> whole =
        packaging == null ? lines : Map.of("lines", List.of(row), "packaging", packaging);
    returns.finish(number, ReturnElements.INSPECT_RETURN, "warehouse", whole);
  }

  private static Consumer<Throwable> says(String key) {
    return refused ->
        assertThat(((Problem) refused).errors())
            .anyMatch(error -> error.phrase().key().equals(key));
  }
}
