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
import io.recourse.common.SearchWords;
import io.recourse.orders.Customer;
import io.recourse.orders.Orders;
import io.recourse.shipping.Parcels;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One box finds a case by whatever a caller reads out. */
@RecourseTest
class FindingCasesTest {

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired Parcels parcels;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

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
    assertThat(search(buyer.name().toUpperCase(ROOT))).contains(number);
    assertThat(search(tracking + "9")).doesNotContain(number);
    assertThat(search("%")).doesNotContain(number);
  }

  @Test
  @DisplayName("INT-11 found by the serial of a piece, letters of any case")
  void serial() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    CaseNumber other = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String serial = "SN-K9-" + number.value().substring(3);
    jdbc.sql("update case_line set serial = ? where case_number = ?")
        .params(serial, number.value())
        .update();

    assertThat(search(serial)).containsExactly(number).doesNotContain(other);
    assertThat(search(" " + serial.toLowerCase(ROOT))).containsExactly(number);
    assertThat(search(serial + "0")).isEmpty();
  }

  @Test
  @DisplayName("INT-11 all words typed have to fit, in any order; two letters have to begin one")
  void words() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String name = "Zoë Quendelin" + number.value().substring(3);
    rename(number, name);
    String lamp = cases.get(number).lines().get(0).name();

    assertThat(search(lamp + " " + name)).containsExactly(number);
    assertThat(search("QUENDELIN" + number.value().substring(3) + " zoë")).containsExactly(number);
    assertThat(search(name + " kettle")).isEmpty();
    assertThat(search("zo " + name.substring(6))).containsExactly(number);
    assertThat(search("oë " + name.substring(6))).isEmpty();
  }

  @Test
  @DisplayName("INT-11 what a case is found by follows its customer's name in the same transaction")
  void renamed() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    rename(number, "Before " + number);
    rename(number, "王伟 " + number);

    assertThat(search("before " + number)).isEmpty();
    assertThat(search("王伟 " + number)).containsExactly(number);
    rename(number, "我要退货" + number);
    assertThat(search("退货 " + number)).containsExactly(number);
  }

  @Test
  @DisplayName("PRV-02 the key of somebody else's case does not hide a customer's own words")
  void scope() {
    CaseNumber foreign = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    CaseNumber own = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    rename(own, "Asked about " + foreign);
    CaseScope theirs = new CaseScope(cases.get(own).customerId(), null);

    assertThat(search(foreign.value(), CaseScope.ALL)).containsExactly(foreign);
    assertThat(search(foreign.value(), theirs)).containsExactly(own);
  }

  @Test
  @DisplayName("INT-11 two Chinese signs are found by an index, however rare they are among cases")
  void signs() {
    assertThat(SearchWords.signs("张伟明 a 我")).containsExactly("张伟", "伟明", "我");
    String found =
        "select w.case_number from case_search w where w.words like '%张伟%'"
            + " and signs_of(w.words) @> cast('{张伟}' as text[])";
    assertThat(plan(found)).contains("case_search_by_signs");
  }

  @Test
  @DisplayName("INT-11 what has the words typed is shown page by page, the newest first")
  void pages() {
    String name = "Ottokar" + UUID.randomUUID().toString().substring(0, 8);
    List<CaseNumber> opened = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      opened.add(0, returns.open(line(LAMPS, 1, Reason.UNWANTED)));
      rename(opened.get(0), name);
    }
    Cases.Page first = cases.search(page(name, null));
    Cases.Page second = cases.search(page(name, first.next()));
    assertThat(numbers(first)).isEqualTo(opened.subList(0, 2));
    assertThat(numbers(second)).isEqualTo(opened.subList(2, 3));
    assertThat(second.next()).isNull();
  }

  private static CaseQuery page(String words, String cursor) {
    return new CaseQuery(null, null, words, null, null, null, null, CaseScope.ALL, cursor, 2);
  }

  private static List<CaseNumber> numbers(Cases.Page page) {
    return page.items().stream().map(CaseSummary::number).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case_prompt where case_number = '1' and reason = 'LATE'",
        "chat where case_number = '1' and standing <> 'ENDED'",
        "complaint_force where case_number = '1'",
        "preventive_case where case_number = '1'",
        "preventive_case where unit_key = '1' and metric = 'hours'",
        "requested_change where order_number = '1' and state in ('ASKED', 'TO_PAY')",
        "unit_attempt where unit_key is null and order_number = '1' and order_line = 1",
        "maintenance_agreement where unit_key = any(array['1'])",
        "unit_warranty where unit_key = any(array['1'])",
        "upgrade where unit_key = any(array['1'])",
        "act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= now() at time zone"
            + " 'UTC')"
      })
  @DisplayName(
      "PLT-01 what a case, an order or a unit has, and what is due, is found without reading all of"
          + " its kind")
  void parts(String asked) {
    assertThat(plan("select * from " + asked)).doesNotContain("Seq Scan");
  }

  /** As if the tables were large: without reading all of one, and without walking its order. */
  private String plan(String sql) {
    return transaction.execute(
        status -> {
          jdbc.sql("set local enable_seqscan = off; set local enable_indexscan = off").update();
          return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
        });
  }

  private void rename(CaseNumber number, String name) {
    jdbc.sql("update customer set name = ? where id = ?")
        .params(name, cases.get(number).customerId())
        .update();
  }

  private List<CaseNumber> search(String words) {
    return search(words, CaseScope.ALL);
  }

  private List<CaseNumber> search(String words, CaseScope scope) {
    return cases
        .search(new CaseQuery(null, null, words, null, null, null, null, scope, null, 200))
        .items()
        .stream()
        .map(CaseSummary::number)
        .toList();
  }
}
