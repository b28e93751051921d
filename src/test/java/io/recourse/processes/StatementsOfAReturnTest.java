package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.orders.OrderLine;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.Growth;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A return of ten lines asks the database no more often than one of a single line. */
@RecourseTest
class StatementsOfAReturnTest {

  private static final int CENTS = 3_000;

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired QuoteReturn quotes;

  @Test
  @DisplayName("opening, judging, deciding, inspecting and paying: no statement per line")
  void refunded() {
    compare(line -> line(line, 2, Reason.UNWANTED), 2);
  }

  @Test
  @DisplayName("rejected pieces, exchanged articles: no statement per line")
  void exchanged_and_sent_back() {
    compare(line -> exchange(line, 2, "LAMP-MINI"), 1);
  }

  @Test
  @DisplayName("a quote: no statement per line")
  void quoted() {
    quote(1);
    Growth.none("quote", quote(1), quote(10));
  }

  private List<String> quote(int lines) {
    String order = order(lines);
    List<QuoteLine> asked =
        IntStream.rangeClosed(1, lines)
            .mapToObj(line -> new QuoteLine(line, 2, Reason.UNWANTED, null, null))
            .toList();
    return SqlCount.during(
        () -> assertThat(quotes.quote(order, asked, null).lines()).hasSize(lines));
  }

  private void compare(IntFunction<NewCase.Line> asked, int accepted) {
    walk(asked, accepted, 1);
    Map<String, List<String>> few = walk(asked, accepted, 1);
    Map<String, List<String>> many = walk(asked, accepted, 10);
    SoftAssertions all = new SoftAssertions();
    few.forEach((door, sent) -> all.check(() -> Growth.none(door, sent, many.get(door))));
    all.assertAll();
  }

  private Map<String, List<String>> walk(IntFunction<NewCase.Line> each, int accepted, int lines) {
    String order = order(lines);
    NewCase.Line[] asked =
        IntStream.rangeClosed(1, lines).mapToObj(each).toArray(NewCase.Line[]::new);
    CaseNumber[] number = new CaseNumber[1];
    Map<String, List<String>> sent = new LinkedHashMap<>();
    sent.put("open", SqlCount.during(() -> number[0] = returns.open(order, null, asked)));
    sent.put("judge", SqlCount.during(() -> returns.run(number[0])));
    sent.put("decide", SqlCount.during(() -> returns.approve(number[0])));
    sent.put("receive", SqlCount.during(() -> returns.parcel(number[0], ParcelStatus.DELIVERED)));
    List<Map<String, Object>> findings =
        IntStream.rangeClosed(1, lines).mapToObj(line -> found(line, 2, accepted)).toList();
    sent.put("inspect", SqlCount.during(() -> returns.inspect(number[0], findings)));
    sent.put("settle", SqlCount.during(() -> returns.settle(number[0])));
    assertThat(cases.get(number[0]).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    return sent;
  }

  private String order(int lines) {
    OrderLine[] bought =
        IntStream.rangeClosed(1, lines)
            .mapToObj(line -> bought(line, "SKU-" + line, 2, CENTS))
            .toArray(OrderLine[]::new);
    return returns.order(2, 2L * lines * CENTS, 0, bought);
  }
}
