package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Orders;
import io.recourse.shipping.Parcels;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One box finds a case by whatever a caller reads out. */
@RecourseTest
class FindingCasesTest {

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired Parcels parcels;

  @Test
  @DisplayName("INT-11 found by number, digits, order, person, article, words of it, and parcel")
  void keys() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    ServiceCase found = cases.get(number);
    Customer buyer = orders.find(found.orderNumber()).orElseThrow().customer();
    CaseLine lamp = found.lines().get(0);
    String tracking = parcels.of(number).get(0).trackingNumber();

    List<String> keys =
        List.of(
            number.value(),
            number.value().replace("RC-", ""),
            found.orderNumber(),
            buyer.email(),
            lamp.sku(),
            tracking,
            tracking.substring(0, 4) + " " + tracking.substring(4));
    for (String key : keys) {
      assertThat(search(key)).as(key).contains(number);
      assertThat(search(key.toLowerCase(ROOT))).as(key).contains(number);
      assertThat(search("  " + key.toUpperCase(ROOT))).as(key).contains(number);
    }
    assertThat(search(lamp.name().substring(1).toUpperCase(ROOT))).contains(number);
    assertThat(search(buyer.id())).contains(number);
    assertThat(search(buyer.name().substring(1))).contains(number);
    assertThat(search(tracking + "9")).doesNotContain(number);
    assertThat(search("%")).doesNotContain(number);
  }

  private List<CaseNumber> search(String words) {
    return cases
        .search(new CaseQuery(null, null, words, null, null, null, null, CaseScope.ALL, null, 200))
        .items()
        .stream()
        .map(CaseSummary::number)
        .toList();
  }
}
