package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.process.ContestElements;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who pays the way back on our label, 4.90 a parcel, and that refund and quote say the same. */
@RecourseTest
class ReturnFreightTest {

  @Autowired ReturnsFixture returns;
  @Autowired QuoteReturn quoteReturn;
  @Autowired ContestOutcome contest;

  @Test
  @DisplayName("RFD-06 change of mind on our label: the way back is deducted as quoted")
  void customer_pays() {
    String order = returns.order(2);
    Quote quote = quote(order, "LABEL", new QuoteLine(CUPS, 1, Reason.UNWANTED, null, null));
    CaseNumber number = returns.open(order, "LABEL", line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(1500 - 490).isEqualTo(quote.total().amount());
    assertThat(returns.fees(number)).containsExactly("1: 490 490");
    assertThat(quote.returnFreight().amount()).isEqualTo(490);
    assertThat(quote.lines().get(0).fee().amount()).isEqualTo(490);
  }

  @Test
  @DisplayName("RFD-06 one price a parcel, spread over its lines to the minor unit")
  void spread_over_lines() {
    CaseNumber number =
        returns.openSentBy("LABEL", line(CUPS, 2, Reason.UNWANTED), line(PEN, 1, Reason.PRICE));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(CUPS, 2, 2), found(PEN, 1, 1));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(3000 + 900 - 490);
    assertThat(returns.fees(number)).containsExactly("1: 490 490", "2: 0 0");
  }

  @Test
  @DisplayName("LAW-02 nothing is deducted from a parcel that also holds faulty goods")
  void faulty_goods_travel_free() {
    String order = returns.order(2);
    QuoteLine unwanted = new QuoteLine(CUPS, 1, Reason.UNWANTED, null, null);
    QuoteLine faulty = new QuoteLine(LAMPS, 1, Reason.DEFECTIVE, null, null);
    assertThat(quote(order, "LABEL", unwanted, faulty).returnFreight().amount()).isZero();
    CaseNumber number =
        returns.open(
            order, "LABEL", line(CUPS, 1, Reason.UNWANTED), line(LAMPS, 1, Reason.WRONG_ITEM));
    evidence(number);
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "approve", "lines", List.of(refund(CUPS), refund(LAMPS))));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(CUPS, 1, 1), found(LAMPS, 1, 1));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(5500);
    assertThat(returns.fees(number)).containsExactly("1: 0 0", "2: 0 0");
  }

  @Test
  @DisplayName("RFD-06 a contest won later is paid in full: the second way back costs nothing")
  void charged_once() {
    CaseNumber number = returns.openSentBy("LABEL", line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000 - 490);

    contest.contest(number, "It was whole.", null);
    returns.finish(number, ContestElements.REVIEW_CONTEST, "lead", Map.of("decision", "overturn"));
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(8000 - 490);
    assertThat(returns.fees(number)).containsExactly("1: 490 490", "2: 0 0");
  }

  @Test
  @DisplayName("LAW-02 who was not shown the price by choosing our label does not pay it")
  void not_chosen() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  @Test
  @DisplayName("RET-10 a parcel lost on our label costs the customer nothing")
  void lost_parcel() {
    CaseNumber number = returns.openSentBy("LABEL", line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.LOST);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  @Test
  @DisplayName(
      "RFD-06 goods that bring less than the way back: nothing is paid, and it is said why")
  void nothing_left() {
    String order = returns.order(2, 300, 0, bought(1, "STICKER", 1, 300));
    CaseNumber number = returns.open(order, "LABEL", line(1, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, 1, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isZero();
    assertThat(returns.lineOf(number, 1).ground()).startsWith("The way back on our label costs");
    assertThat(returns.mailText(number, "outcome"))
        .contains("nothing left to pay", "The way back on our label costs as much");
  }

  @Test
  @DisplayName("RFD-06 with a label of one's own nothing is deducted")
  void own_label() {
    String order = returns.order(2);
    Quote quote = quote(order, "OWN_LABEL", new QuoteLine(CUPS, 1, Reason.UNWANTED, null, null));
    CaseNumber number = returns.open(order, "OWN_LABEL", line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);

    assertThat(quote.returnFreight().amount()).isZero();
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  private Quote quote(String order, String method, QuoteLine... lines) {
    return quoteReturn.quote(order, List.of(lines), method);
  }

  private void evidence(CaseNumber number) {
    returns.run(number);
    if (returns.task(number, ReturnElements.DECIDE_RETURN) == null) {
      returns.evidence(number);
      returns.run(number);
    }
  }

  private static Map<String, Object> refund(int line) {
    return Map.of("line", line, "remedy", "REFUND");
  }
}
